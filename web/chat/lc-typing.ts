import { css, html, LitElement, type TemplateResult } from 'lit';
import { t } from '../core/i18n.js';
import { define } from '../kit/define.js';
import '../kit/lc-avatar.js';
import { sheet } from '../kit/sheet.js';

/** Somebody on the other side is typing: three dots that breathe one after the other, and the words for those who do not see them. */
export class LcTyping extends LitElement {
  static override readonly properties = { name: {} };

  declare name: string;

  constructor() {
    super();
    this.name = '';
  }

  static override readonly styles = [
    sheet,
    css`
      :host {
        display: flex;
        align-items: flex-end;
        gap: var(--lc-space-2);
      }

      lc-avatar {
        display: var(--lc-message-avatar, block);
      }

      .b {
        display: flex;
        align-items: center;
        gap: var(--lc-space-1);
        block-size: 40px;
        padding-inline: 14px;
        border-radius: var(--lc-radius-l);
        background: var(--lc-bubble-in);
      }

      i {
        inline-size: 6px;
        block-size: 6px;
        border-radius: var(--lc-radius-full);
        background: var(--lc-text-muted);
        animation: breathe 1.2s var(--lc-ease-out) infinite;
      }

      i:nth-of-type(2) {
        animation-delay: 150ms;
      }

      i:nth-of-type(3) {
        animation-delay: 300ms;
      }

      @keyframes breathe {
        0%,
        70%,
        100% {
          opacity: 0.45;
        }

        35% {
          opacity: 1;
        }
      }

      @media (prefers-reduced-motion: reduce) {
        i {
          animation: none;
          opacity: 0.7;
        }
      }

      @media (forced-colors: active) {
        .b {
          border: 1px solid CanvasText;
        }

        i {
          background: CanvasText;
        }
      }
    `,
  ];

  protected override render(): TemplateResult {
    return html`<lc-avatar size="m" .name=${this.name}></lc-avatar>
      <div class="b"><span class="vh">${t('typing.one', { name: this.name })}</span><i></i><i></i><i></i></div>`;
  }
}

define('lc-typing', LcTyping);

declare global {
  interface HTMLElementTagNameMap {
    'lc-typing': LcTyping;
  }
}
