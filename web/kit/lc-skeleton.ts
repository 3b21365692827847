import { css, html, LitElement, type TemplateResult } from 'lit';
import { define } from './define.js';
import { sheet } from './sheet.js';

/** Still blocks in the shape of what comes. Nothing is drawn for the first 150 ms, so that a quick answer never flickers. */
export class LcSkeleton extends LitElement {
  static override readonly properties = {
    rows: { type: Number },
    row: { reflect: true },
  };

  /** How many rows come. */
  declare rows: number;
  /** How high a row is: one line, two lines, or a tile. */
  declare row: 'line' | 'item' | 'tile';

  constructor() {
    super();
    this.rows = 3;
    this.row = 'line';
  }

  static override readonly styles = [
    sheet,
    css`
      :host {
        display: grid;
        gap: var(--lc-space-2);
        opacity: 0;
        animation: show 1ms linear 150ms forwards;
      }

      span {
        block-size: 20px;
        margin-block: 6px;
        border-radius: var(--lc-radius-xs);
        background: var(--lc-surface-3);
      }

      :host([row='item']) span {
        block-size: 40px;
        margin-block: 4px;
        border-radius: var(--lc-radius-s);
      }

      :host([row='tile']) span {
        block-size: 88px;
        margin: 0;
        border-radius: var(--lc-radius-m);
      }

      @keyframes show {
        to {
          opacity: 1;
        }
      }
    `,
  ];

  protected override render(): TemplateResult {
    return html`${Array.from({ length: this.rows }, () => html`<span aria-hidden="true"></span>`)}`;
  }
}

define('lc-skeleton', LcSkeleton);

declare global {
  interface HTMLElementTagNameMap {
    'lc-skeleton': LcSkeleton;
  }
}
