import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { define } from './define.js';
import { icon } from './icons.js';
import { sheet } from './sheet.js';

/**
 * One answer in an `lc-menu`; listen to its `click`. A `choice` also tells whether it is `checked`.
 *
 * @slot - the words
 * @slot icon - an icon or a presence dot before them
 * @slot hint - a second, quieter line
 */
export class LcMenuItem extends LitElement {
  static override readonly shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  static override readonly properties = {
    choice: { type: Boolean },
    checked: { type: Boolean, reflect: true },
    danger: { type: Boolean, reflect: true },
  };

  /** One of several of which one is chosen, or a switch. */
  declare choice: boolean;
  declare checked: boolean;
  declare danger: boolean;

  constructor() {
    super();
    this.choice = false;
    this.checked = false;
    this.danger = false;
  }

  static override readonly styles = [
    sheet,
    css`
      :host {
        display: block;
      }

      button {
        display: flex;
        align-items: center;
        gap: 10px;
        inline-size: 100%;
        min-block-size: 36px;
        padding: 6px 10px;
        border-radius: var(--lc-radius-s);
        text-align: start;
      }

      @media (pointer: coarse) {
        button {
          min-block-size: var(--lc-control-l);
        }
      }

      @media (hover: hover) {
        button:hover {
          background: var(--lc-hover);
        }
      }

      button:focus-visible {
        outline-offset: -2px;
      }

      button:active {
        background: var(--lc-pressed);
      }

      :host([danger]) button {
        color: var(--lc-danger);
      }

      ::slotted([slot='icon']) {
        flex: none;
        color: var(--lc-text-muted);
      }

      :host([danger]) ::slotted([slot='icon']) {
        color: inherit;
      }

      .hint {
        display: block;
        font-size: var(--lc-size-xs);
        line-height: var(--lc-line-xs);
        color: var(--lc-text-muted);
      }

      .mark {
        color: var(--lc-text-muted);
      }
    `,
  ];

  protected override render(): TemplateResult {
    return html`<button type="button" aria-pressed=${this.choice ? String(this.checked) : nothing}>
      <slot name="icon"></slot>
      <span class="grow"><slot></slot><span class="hint"><slot name="hint"></slot></span></span>
      ${this.checked ? html`<span class="mark">${icon('check', 16)}</span>` : nothing}
    </button>`;
  }
}

define('lc-menu-item', LcMenuItem);

declare global {
  interface HTMLElementTagNameMap {
    'lc-menu-item': LcMenuItem;
  }
}
