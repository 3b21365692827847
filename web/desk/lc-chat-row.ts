import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { t } from '../core/i18n.js';
import { define } from '../kit/define.js';
import '../kit/lc-avatar.js';
import '../kit/lc-badge.js';
import { sheet } from '../kit/sheet.js';
import { lastWords, unreadCount, waitingSince } from './chat-facts.js';
import type { DeskChat } from './desk-state.js';
import './lc-waiting.js';

/** One of the agent's chats in the list: who, the last words or the draft, how long they wait, how much is unread. */
export class LcChatRow extends LitElement {
  static override readonly shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  static override readonly properties = {
    chat: { attribute: false },
    now: { type: Number },
    selected: { type: Boolean, reflect: true },
  };

  declare chat: DeskChat | undefined;
  declare now: number;
  declare selected: boolean;

  constructor() {
    super();
    this.now = 0;
    this.selected = false;
  }

  static override readonly styles = [
    sheet,
    css`
      :host {
        display: block;
      }

      button {
        position: relative;
        display: grid;
        grid-template-columns: auto minmax(0, 1fr) auto;
        gap: 0 10px;
        align-items: center;
        align-content: center;
        inline-size: 100%;
        min-block-size: 56px;
        padding: var(--lc-space-2);
        border-radius: var(--lc-radius-s);
        text-align: start;
        font-size: var(--lc-size-s);
        line-height: var(--lc-line-s);
      }

      @media (hover: hover) {
        button:hover {
          background: var(--lc-hover);
        }
      }

      :host([selected]) button {
        background: var(--lc-surface);
        box-shadow: var(--lc-edge), var(--lc-shadow-s);
      }

      :host([selected]) button::before {
        content: '';
        position: absolute;
        inset-block: 12px;
        inset-inline-start: -1px;
        inline-size: 3px;
        border-radius: 2px;
        background: var(--lc-accent);
      }

      lc-avatar {
        grid-row: 1 / span 2;
      }

      .name {
        align-self: end;
        font-weight: var(--lc-weight-medium);
      }

      .words {
        grid-column: 2;
        align-self: start;
        min-block-size: 20px;
        font-size: var(--lc-size-xs);
        color: var(--lc-text-muted);
      }

      .new .name {
        font-weight: var(--lc-weight-strong);
      }

      .new .words {
        color: var(--lc-text);
      }

      .draft {
        color: var(--lc-accent-text);
      }

      .time {
        grid-column: 3;
        grid-row: 1;
        justify-self: end;
        align-self: end;
        font-size: var(--lc-size-xs);
        color: var(--lc-text-muted);
      }

      .time,
      .count {
        display: inline-flex;
      }

      .count {
        grid-column: 3;
        grid-row: 2;
        justify-self: end;
        align-self: start;
        margin-block-start: 1px;
      }
    `,
  ];

  protected override render(): TemplateResult | typeof nothing {
    const { chat } = this;
    if (!chat) {
      return nothing;
    }
    const { header } = chat.log;
    const unread = unreadCount(chat);
    const over = header.status === 'ended';
    return html`<button type="button" class=${unread > 0 ? 'new' : ''} aria-current=${this.selected ? 'true' : nothing}
      data-chat=${header.id} data-unread=${unread} data-status=${header.status}>
      <lc-avatar .name=${header.contact.name} .seed=${header.id}></lc-avatar>
      <span class="name clip"><bdi>${header.contact.name}</bdi></span>
      <span class="words clip">${this.#words(chat)}</span>
      <span class="time">${
        over ? t('desk.side.endedWord') : html`<lc-waiting .since=${waitingSince(chat)} .now=${this.now}></lc-waiting>`
      }</span>
      ${
        unread > 0
          ? html`<span class="count"><lc-badge .count=${unread}></lc-badge><span class="vh">${t('desk.side.unread', { count: unread })}</span></span>`
          : nothing
      }
    </button>`;
  }

  #words(chat: DeskChat): TemplateResult {
    if (chat.typingUntil > 0) {
      return html`<span class="draft">${t('desk.side.typing')}</span>`;
    }
    if (chat.draft.trim() !== '' && !this.selected) {
      return html`<span class="draft">${t('desk.side.draft')}</span> <bdi>${chat.draft}</bdi>`;
    }
    return html`<bdi>${lastWords(chat)}</bdi>`;
  }
}

define('lc-chat-row', LcChatRow);

declare global {
  interface HTMLElementTagNameMap {
    'lc-chat-row': LcChatRow;
  }
}
