import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { define } from './define.js';
import { sheet } from './sheet.js';

/** A count in a pill; nothing at 0, `9+` above nine. It is decoration: the control it sits on says the count in its name. */
export class LcBadge extends LitElement {
  static override readonly properties = { count: { type: Number } };

  declare count: number;

  constructor() {
    super();
    this.count = 0;
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
    `,
  ];

  protected override render(): TemplateResult | typeof nothing {
    if (this.count <= 0) {
      return nothing;
    }
    return html`<span aria-hidden="true">${this.count > 9 ? '9+' : this.count}</span>`;
  }
}

define('lc-badge', LcBadge);

declare global {
  interface HTMLElementTagNameMap {
    'lc-badge': LcBadge;
  }
}
