import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { duration, t, timeOfDay } from '../core/i18n.js';
import { define } from '../kit/define.js';
import { fire } from '../kit/fire.js';
import { icon } from '../kit/icons.js';
import '../kit/lc-avatar.js';
import '../kit/lc-chip.js';
import '../kit/lc-presence.js';
import { tableOrderStyles } from '../kit/order-head.js';
import { sheet } from '../kit/sheet.js';
import type { AdminChatDto } from '../protocol/contract.gen.js';
import { type ChatFilter, filterChats, inStateSince, isLong } from './overview.js';
import { TableOrder, type Worth } from './table-order.js';
import { tableStyles } from './table-styles.js';

const filters: readonly ChatFilter[] = ['all', 'waiting', 'ringing', 'active'];

type Column = 'state' | 'for' | 'started' | 'customer' | 'queue' | 'agent';

function worth(chat: AdminChatDto, column: Column): Worth {
  switch (column) {
    case 'state':
      return filters.indexOf(chat.status === 'ended' ? 'all' : chat.status);
    case 'for':
      return -inStateSince(chat);
    case 'started':
      return chat.startedAt;
    case 'customer':
      return chat.customer;
    case 'queue':
      return chat.queue;
    case 'agent':
      return chat.agent;
  }
}

/**
 * The chats in progress, with a choice of what is shown.
 *
 * @fires lc-view-live - a chat is to be looked at; `detail` is the chat
 */
export class LcChatsTable extends LitElement {
  static override readonly properties = {
    chats: { attribute: false },
    total: { type: Number },
    now: { type: Number },
    filter: { state: true },
  };

  declare chats: readonly AdminChatDto[];
  /** How many there are, shown or not. */
  declare total: number;
  declare now: number;
  declare private filter: ChatFilter;
  readonly #order = new TableOrder<Column>(this, column => column === 'for');

  constructor() {
    super();
    this.chats = [];
    this.total = 0;
    this.now = 0;
    this.filter = 'all';
  }

  static override readonly styles = [
    sheet,
    tableStyles,
    tableOrderStyles,
    css`
      .head {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--lc-space-2);
        min-block-size: 48px;
      }

      .head a {
        color: var(--lc-accent-text);
        text-underline-offset: 2px;
      }

      .choice {
        display: inline-flex;
        gap: 2px;
        margin-inline-start: auto;
        padding: 2px;
        border-radius: var(--lc-radius-s);
        background: var(--lc-surface-3);
      }

      .choice button {
        min-block-size: var(--lc-control-s);
        padding-inline: 10px;
        border-radius: var(--lc-radius-xs);
        font-weight: var(--lc-weight-medium);
        color: var(--lc-text-muted);
      }

      .choice [aria-pressed='true'] {
        background: var(--lc-thumb);
        color: var(--lc-text);
        box-shadow: var(--lc-edge), var(--lc-shadow-s);
      }

      .state,
      .person {
        display: flex;
        align-items: center;
        gap: var(--lc-space-2);
      }

      .state.ringing {
        color: var(--lc-accent-text);
      }

      .late {
        color: var(--lc-warn);
        font-weight: var(--lc-weight-strong);
      }

      .view {
        min-block-size: var(--lc-control-s);
        padding-inline: 10px;
        border-radius: var(--lc-radius-s);
        font-weight: var(--lc-weight-medium);
        color: var(--lc-accent-text);
      }

      @media (hover: hover) {
        tbody tr:hover {
          background: var(--lc-hover);
        }

        .view:hover {
          background: var(--lc-surface);
          color: var(--lc-text);
          box-shadow: var(--lc-edge), var(--lc-shadow-s);
        }
      }

      .state lc-presence {
        margin-inline: 3px;
      }

      @media (forced-colors: active) {
        .choice [aria-pressed='true'] {
          outline: 2px solid Highlight;
        }
      }
    `,
  ];

  protected override render(): TemplateResult {
    const shown = filterChats(this.chats, this.filter);
    return html`<div class="head">
        <h2 id="title">${t('admin.chats')}</h2><span class="muted num">${this.#count()}</span>
        ${this.#isCut ? html`<a href="#log">${t('admin.chats.all.log')}</a>` : nothing}
        <div class="choice" role="group" aria-label=${t('admin.chats.filter')}>${filters.map(
          filter =>
            html`<button type="button" aria-pressed=${String(filter === this.filter)} @click=${() => this.#show(filter)}>${t(`admin.chats.${filter}`)}</button>`,
        )}</div>
      </div>
      ${shown.length === 0 ? html`<p class="none">${t(this.chats.length === 0 ? 'admin.chats.none' : 'admin.chats.noneOfKind')}</p>` : this.#table(shown)}`;
  }

  get #isCut(): boolean {
    return this.total > this.chats.length;
  }

  #count(): string {
    const { chats, total } = this;
    return this.#isCut ? t('admin.chats.some', { shown: chats.length, total }) : String(chats.length);
  }

  #table(chats: readonly AdminChatDto[]): TemplateResult {
    return html`<div class="scroll" tabindex="0" role="region" aria-labelledby="title"><table aria-labelledby="title">
      <thead><tr>
        ${this.#order.head('state', t('admin.chats.state'))}
        ${this.#order.head('for', t('admin.chats.for'), 'end')}
        ${this.#order.head('started', t('admin.chats.started'), 'end')}
        ${this.#order.head('customer', t('admin.chats.customer'))}
        ${this.#order.head('queue', t('admin.chats.queue'))}
        ${this.#order.head('agent', t('admin.chats.agent'))}
        <th scope="col"><span class="vh">${t('admin.chats.view')}</span></th>
      </tr></thead>
      <tbody>${repeat(
        this.#order.sorted(chats, worth),
        chat => chat.id,
        chat => this.#row(chat),
      )}</tbody>
    </table></div>`;
  }

  #row(chat: AdminChatDto): TemplateResult {
    const since = this.now - inStateSince(chat);
    const late = chat.status !== 'active' && isLong(since);
    const unanswered = chat.status === 'active' ? chat.waitingSince : undefined;
    return html`<tr data-chat=${chat.id} data-status=${chat.status}>
      <td><span class="state ${chat.status}">${this.#sign(chat)}${t(`admin.chats.${chat.status}`)}</span></td>
      <td class="num end ${late ? 'late' : ''}">${duration(since)}</td>
      <td class="num end muted">${timeOfDay(chat.startedAt)}</td>
      <td><span class="person"><lc-avatar size="s" .name=${chat.customer} .seed=${chat.id}></lc-avatar><bdi>${chat.customer}</bdi>
        ${
          unanswered === undefined
            ? nothing
            : html`<lc-chip tone=${isLong(this.now - unanswered) ? 'warn' : 'neutral'}>${icon('clock', 14)}<span class="num">${t('admin.chats.waits', { time: duration(this.now - unanswered) })}</span></lc-chip>`
        }</span></td>
      <td>${chat.queue}</td>
      <td>${chat.agent ?? html`<span class="muted">${t('admin.chats.nobody')}</span>`}</td>
      <td class="end"><button type="button" class="view" aria-label=${t('admin.chats.view.of', { name: chat.customer })} @click=${() => fire(this, 'lc-view-live', chat)}>${t('admin.chats.view')}</button></td>
    </tr>`;
  }

  #sign(chat: AdminChatDto): TemplateResult {
    if (chat.status === 'active') {
      return html`<lc-presence state="available"></lc-presence>`;
    }
    return icon(chat.status === 'ringing' ? 'bell' : 'clock', 16);
  }

  #show(filter: ChatFilter): void {
    this.filter = filter;
  }
}

define('lc-chats-table', LcChatsTable);

declare global {
  interface HTMLElementTagNameMap {
    'lc-chats-table': LcChatsTable;
  }
}
