import { css, html, LitElement, type TemplateResult } from 'lit';
import { duration, t } from '../core/i18n.js';
import { define } from '../kit/define.js';
import { icon } from '../kit/icons.js';
import { sheet } from '../kit/sheet.js';
import { waitingLevel } from './waiting.js';

/** How long somebody waits: a clock, the time, and a colour that says how urgent it is; "replied" when nobody does. */
export class LcWaiting extends LitElement {
  static override readonly properties = {
    since: { type: Number },
    now: { type: Number },
  };

  /** Since when, or nothing when nobody waits. */
  declare since: number | undefined;
  declare now: number;

  constructor() {
    super();
    this.now = 0;
  }

  static override readonly styles = [
    sheet,
    css`
      :host {
        display: inline-flex;
      }

      span {
        display: inline-flex;
        align-items: center;
        gap: var(--lc-space-1);
        font-size: var(--lc-size-xs);
        line-height: var(--lc-line-s);
        font-weight: var(--lc-weight-medium);
        font-variant-numeric: tabular-nums;
        color: var(--lc-text-muted);
        white-space: nowrap;
      }

      .ok {
        color: var(--lc-ok);
      }

      .warn {
        color: var(--lc-warn);
      }

      .danger {
        color: var(--lc-danger);
      }
    `,
  ];

  protected override render(): TemplateResult {
    if (this.since === undefined) {
      return html`<span>${icon('check', 14)}${t('desk.side.replied')}</span>`;
    }
    const waited = this.now - this.since;
    const level = waitingLevel(waited);
    return html`<span class=${level} data-level=${level}>${icon(level === 'danger' ? 'alert' : 'clock', 14)}<span class="vh">${t('desk.side.waiting')} </span>${duration(waited)}</span>`;
  }
}

define('lc-waiting', LcWaiting);

declare global {
  interface HTMLElementTagNameMap {
    'lc-waiting': LcWaiting;
  }
}
