import { css, html, LitElement, type TemplateResult } from 'lit';
import { define } from './define.js';
import { sheet } from './sheet.js';

/**
 * Whether somebody is there: a full dot, a half dot or an empty ring, so that the shape says it without the colour.
 *
 * @slot - the word next to it
 */
export class LcPresence extends LitElement {
  static override readonly properties = { state: { reflect: true } };

  declare state: 'available' | 'away' | 'offline';

  constructor() {
    super();
    this.state = 'offline';
  }

  static override readonly styles = [
    sheet,
    css`
      :host {
        display: inline-flex;
        align-items: center;
        gap: var(--lc-space-2);
      }

      .dot {
        flex: none;
        inline-size: 10px;
        block-size: 10px;
        border-radius: var(--lc-radius-full);
        box-shadow: inset 0 0 0 2px var(--lc-border-strong);
      }

      :host([state='available']) .dot {
        background: var(--lc-ok-dot);
        box-shadow: none;
      }

      :host([state='away']) .dot {
        background: linear-gradient(to top, var(--lc-warn-dot) 50%, transparent 50%);
        box-shadow: inset 0 0 0 2px var(--lc-warn-dot);
      }

      @media (forced-colors: active) {
        .dot {
          border: 2px solid CanvasText;
        }

        :host([state='available']) .dot {
          background: CanvasText;
          forced-color-adjust: none;
        }
      }
    `,
  ];

  protected override render(): TemplateResult {
    return html`<span class="dot"></span><slot></slot>`;
  }
}

define('lc-presence', LcPresence);

declare global {
  interface HTMLElementTagNameMap {
    'lc-presence': LcPresence;
  }
}
