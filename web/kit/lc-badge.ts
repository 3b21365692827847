import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { define } from './define.js';
import { sheet } from './sheet.js';

/** A count in a pill; nothing at 0, `9+` above the cap. It is decoration: the control it sits on says the count in its name. */
export class LcBadge extends LitElement {
  static override readonly properties = {
    count: { type: Number },
    cap: { type: Number },
    tone: { reflect: true },
  };

  declare count: number;
  /** The highest number that is written out. */
  declare cap: number;
  declare tone: 'accent' | 'danger' | 'neutral';

  constructor() {
    super();
    this.count = 0;
    this.cap = 9;
    this.tone = 'accent';
  }

  static override readonly styles = [
    sheet,
    css`
      :host {
        display: inline-flex;
      }

      span {
        display: inline-grid;
        place-items: center;
        min-inline-size: 1.125rem;
        block-size: 1.125rem;
        padding-inline: 5px;
        border-radius: var(--lc-radius-full);
        background: var(--lc-accent);
        color: var(--lc-on-accent);
        font-size: var(--lc-size-2xs);
        line-height: 1;
        font-weight: var(--lc-weight-strong);
        font-variant-numeric: tabular-nums;
      }

      :host([tone='danger']) span {
        background: var(--lc-danger-fill);
        color: var(--lc-on-fill);
      }

      :host([tone='neutral']) span {
        background: var(--lc-surface-3);
        color: var(--lc-text-muted);
      }
    `,
  ];

  protected override render(): TemplateResult | typeof nothing {
    if (this.count <= 0) return nothing;
    return html`<span aria-hidden="true">${this.count > this.cap ? `${this.cap}+` : this.count}</span>`;
  }
}

define('lc-badge', LcBadge);

declare global {
  interface HTMLElementTagNameMap {
    'lc-badge': LcBadge;
  }
}
