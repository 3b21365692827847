import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { t } from '../../core/i18n.js';
import { define } from '../../kit/define.js';
import { type IconName, icon } from '../../kit/icons.js';
import { sheet } from '../../kit/sheet.js';
import type { ReportFiguresDto } from '../../protocol/contract.gen.js';
import { type Figure, figureName, figureText } from './figures.js';

/** The numbers of a whole report, each with a line that says what it means. */
export class LcReportTiles extends LitElement {
  static override readonly properties = { figures: { attribute: false } };

  declare figures: ReportFiguresDto | undefined;

  static override readonly styles = [
    sheet,
    css`
      :host {
        display: block;
        container-type: inline-size;
        font-size: var(--lc-size-s);
        line-height: var(--lc-line-s);
      }

      dl {
        display: grid;
        grid-template-columns: repeat(5, minmax(0, 1fr));
        gap: 1px;
        overflow: hidden;
        border: 1px solid var(--lc-border);
        border-radius: var(--lc-radius-m);
        background: var(--lc-border);
      }

      div {
        display: grid;
        align-content: start;
        gap: var(--lc-space-1);
        padding: var(--lc-space-3) var(--lc-space-4);
        background: var(--lc-surface);
      }

      dt {
        display: flex;
        align-items: center;
        gap: 6px;
        color: var(--lc-text-muted);
      }

      .number {
        font-size: var(--lc-size-2xl);
        line-height: var(--lc-line-2xl);
        font-weight: var(--lc-weight-strong);
        letter-spacing: var(--lc-track-tight);
        font-variant-numeric: tabular-nums;
      }

      .line {
        min-block-size: 16px;
        font-size: var(--lc-size-xs);
        line-height: var(--lc-line-xs);
        font-variant-numeric: tabular-nums;
        color: var(--lc-text-muted);
      }

      @container (max-width: 860px) {
        dl {
          grid-template-columns: repeat(6, minmax(0, 1fr));
        }

        div {
          grid-column: span 2;
        }

        div:nth-child(n + 4) {
          grid-column: span 3;
        }
      }

      @container (max-width: 480px) {
        dl {
          grid-template-columns: minmax(0, 1fr);
        }

        div,
        div:nth-child(n + 4) {
          grid-column: auto;
        }
      }
    `,
  ];

  protected override render(): TemplateResult | typeof nothing {
    const { figures } = this;
    if (!figures) {
      return nothing;
    }
    const text = (figure: Figure): string => figureText(figures, figure);
    return html`<dl>
      ${this.#tile('started', 'chat', t('reports.line.started', { count: text('stillWaiting') }))}
      ${this.#tile('answered', 'check', t('reports.line.answered'))}
      ${this.#tile('missed', 'leave', t('reports.line.missed'))}
      ${this.#tile('wait.median', 'clock', figures.wait ? t('reports.line.wait', { p90: text('wait.p90') }) : t('reports.line.noWait'))}
      ${this.#tile('firstReply.median', 'send', figures.firstReply ? t('reports.line.firstReply', { p90: text('firstReply.p90') }) : t('reports.line.noReply'))}
    </dl>`;
  }

  #tile(figure: Figure, sign: IconName, below: string): TemplateResult {
    return html`<div>
      <dt>${icon(sign, 16)}${figureName(figure)}</dt>
      <dd class="number" data-figure=${figure}>${this.figures ? figureText(this.figures, figure) : nothing}</dd>
      <dd class="line">${below}</dd>
    </div>`;
  }
}

define('lc-report-tiles', LcReportTiles);

declare global {
  interface HTMLElementTagNameMap {
    'lc-report-tiles': LcReportTiles;
  }
}
