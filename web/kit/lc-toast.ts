import { css, html, LitElement, type TemplateResult } from 'lit';
import { define } from './define.js';
import { sheet } from './sheet.js';

/**
 * Says what was done, at the foot of the page, and stays until it is answered or put away. Never for errors. Whoever shows it says it aloud as well.
 *
 * @slot - what was done
 * @slot action - the buttons
 */
export class LcToast extends LitElement {
  static override readonly styles = [
    sheet,
    css`
      :host {
        position: fixed;
        inset-block-end: var(--lc-space-5);
        inset-inline: var(--lc-space-4);
        z-index: 2;
        display: flex;
        justify-content: center;
        pointer-events: none;
        font-size: var(--lc-size-s);
        line-height: var(--lc-line-s);
      }

      div {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--lc-space-2) var(--lc-space-4);
        max-inline-size: 480px;
        min-block-size: 48px;
        padding-block: var(--lc-space-2);
        padding-inline: var(--lc-space-4) var(--lc-space-2);
        border-radius: var(--lc-radius-m);
        background: var(--lc-raised);
        box-shadow: var(--lc-shadow-l);
        pointer-events: auto;
        animation: arrive var(--lc-motion) var(--lc-ease-out);
        overflow-wrap: anywhere;
      }

      .actions {
        display: flex;
        gap: var(--lc-space-1);
      }

      @keyframes arrive {
        from {
          opacity: 0;
          transform: translateY(4px);
        }
      }

      @media (forced-colors: active) {
        div {
          border: 1px solid CanvasText;
        }
      }
    `,
  ];

  protected override render(): TemplateResult {
    return html`<div><span class="grow"><slot></slot></span><span class="actions"><slot name="action"></slot></span></div>`;
  }
}

define('lc-toast', LcToast);

declare global {
  interface HTMLElementTagNameMap {
    'lc-toast': LcToast;
  }
}
