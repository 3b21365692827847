import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { duration, t } from '../core/i18n.js';
import { define } from '../kit/define.js';
import { type IconName, icon } from '../kit/icons.js';
import { sheet } from '../kit/sheet.js';
import type { AdminOverviewDto } from '../protocol/contract.gen.js';
import { isLong, longestWait } from './overview.js';

/** The four numbers of the live monitor, each with a line that says what it means now. */
export class LcTiles extends LitElement {
  static override readonly properties = {
    overview: { attribute: false },
    now: { type: Number },
  };

  declare overview: AdminOverviewDto | undefined;
  declare now: number;

  constructor() {
    super();
    this.now = 0;
  }

  static override readonly styles = [
    sheet,
    css`
      :host {
        display: block;
        font-size: var(--lc-size-s);
        line-height: var(--lc-line-s);
      }

      dl {
        display: grid;
        grid-template-columns: repeat(4, minmax(0, 1fr));
        border: 1px solid var(--lc-border);
        border-radius: var(--lc-radius-m);
      }

      div {
        display: grid;
        gap: var(--lc-space-1);
        padding: var(--lc-space-3) var(--lc-space-4);
      }

      div + div {
        border-inline-start: 1px solid var(--lc-border);
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
        display: flex;
        align-items: center;
        gap: var(--lc-space-1);
        min-block-size: 16px;
        font-size: var(--lc-size-xs);
        line-height: var(--lc-line-xs);
        color: var(--lc-text-muted);
      }

      .line.warn {
        color: var(--lc-warn);
      }

      @media (max-width: 860px) {
        dl {
          grid-template-columns: repeat(2, minmax(0, 1fr));
        }

        div:nth-child(odd) {
          border-inline-start: 0;
        }

        div:nth-child(n + 3) {
          border-block-start: 1px solid var(--lc-border);
        }
      }
    `,
  ];

  protected override render(): TemplateResult | typeof nothing {
    const { overview } = this;
    if (!overview) {
      return nothing;
    }
    const since = longestWait(overview.chats);
    const waited = since === undefined ? 0 : this.now - since;
    const unanswered = overview.chats.filter(
      chat => chat.status === 'active' && chat.waitingSince !== undefined,
    ).length;
    const open = overview.queues.filter(queue => queue.agentsAvailable > 0).length;
    return html`<dl>
      ${this.#tile('waiting', 'clock', overview.waiting, since === undefined ? t('admin.tile.nobodyWaits') : t('admin.tile.longest', { time: duration(waited) }), isLong(waited))}
      ${this.#tile('ringing', 'bell', overview.ringing, this.#ringsAt(overview), false)}
      ${this.#tile('active', 'chat', overview.active, this.#activeLine(overview.active, unanswered), false)}
      ${this.#tile('agents', 'users', overview.agentsAvailable, overview.agentsAvailable === 0 ? t('admin.tile.nobodyThere') : t('admin.tile.queuesOpen', { count: open }), overview.agentsAvailable === 0)}
    </dl>`;
  }

  #tile(name: string, sign: IconName, count: number, line: string, warn: boolean): TemplateResult {
    return html`<div data-tile=${name}>
      <dt>${icon(sign, 16)}${t(`admin.tile.${name}`)}</dt>
      <dd class="number">${count}</dd>
      <dd class="line ${warn ? 'warn' : ''}">${warn ? icon('alert', 14) : nothing}<span class="clip">${line}</span></dd>
    </div>`;
  }

  #ringsAt(overview: AdminOverviewDto): string {
    if (overview.ringing === 0) {
      return t('admin.tile.nothingRings');
    }
    const agents = overview.chats.flatMap(chat =>
      chat.status === 'ringing' && chat.agent !== undefined ? [chat.agent] : [],
    );
    return agents.length === 0 ? '' : t('admin.tile.ringsAt', { names: [...new Set(agents)].join(', ') });
  }

  #activeLine(active: number, unanswered: number): string {
    if (active === 0) {
      return t('admin.tile.noActive');
    }
    return unanswered === 0 ? t('admin.tile.answered') : t('admin.tile.unanswered', { count: unanswered });
  }
}

define('lc-tiles', LcTiles);

declare global {
  interface HTMLElementTagNameMap {
    'lc-tiles': LcTiles;
  }
}
