import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { duration, t } from '../core/i18n.js';
import { define } from '../kit/define.js';
import { fire } from '../kit/fire.js';
import { icon } from '../kit/icons.js';
import '../kit/lc-arc.js';
import '../kit/lc-avatar.js';
import '../kit/lc-button.js';
import '../kit/lc-skeleton.js';
import { sheet } from '../kit/sheet.js';
import type { QueueDto } from '../protocol/contract.gen.js';
import { activeChats, endedChats } from './chat-facts.js';
import { type DeskChat, type DeskRing, type DeskState, emptyDesk } from './desk-state.js';
import './lc-chat-row.js';
import './lc-waiting.js';
import { secondsLeft, shareLeft } from './waiting.js';

/**
 * The list at the side: the agent's chats, what rings, the queues.
 *
 * @fires lc-select - a chat was chosen; `detail` is its id
 * @fires lc-messages - the messages customers left shall be shown
 * @fires lc-close-chat - a chat that is over is taken off the list; `detail` is its id
 */
export class LcDeskSide extends LitElement {
  static override readonly properties = {
    desk: { attribute: false },
    now: { type: Number },
  };

  declare desk: DeskState;
  declare now: number;

  constructor() {
    super();
    this.desk = emptyDesk;
    this.now = 0;
  }

  static override readonly styles = [
    sheet,
    css`
      :host {
        display: block;
        min-block-size: 0;
        overflow-y: auto;
        scrollbar-width: thin;
        padding: var(--lc-space-2);
        background: var(--lc-surface-2);
        font-size: var(--lc-size-s);
        line-height: var(--lc-line-s);
      }

      h2 {
        display: flex;
        align-items: center;
        gap: 6px;
        min-block-size: 32px;
        padding-inline: var(--lc-space-2);
        font-size: var(--lc-size-xs);
        line-height: var(--lc-line-xs);
        font-weight: var(--lc-weight-medium);
        color: var(--lc-text-muted);
      }

      section + section {
        margin-block-start: var(--lc-space-2);
      }

      .none {
        padding: var(--lc-space-1) var(--lc-space-2) var(--lc-space-2);
        color: var(--lc-text-muted);
      }

      .ring {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr) auto;
        gap: 0 10px;
        align-items: center;
        min-block-size: 56px;
        padding: var(--lc-space-2);
      }

      .ring lc-avatar {
        grid-row: 1 / span 2;
      }

      .ring .name {
        align-self: end;
        font-weight: var(--lc-weight-medium);
      }

      .ring .words {
        grid-column: 2;
        align-self: start;
        min-block-size: 20px;
        font-size: var(--lc-size-xs);
        color: var(--lc-text-muted);
      }

      .ring lc-arc {
        align-self: end;
        gap: var(--lc-space-1);
        font-size: var(--lc-size-xs);
        font-weight: var(--lc-weight-medium);
        color: var(--lc-accent-text);
      }

      .queue,
      .messages {
        display: flex;
        align-items: center;
        gap: 10px;
        min-block-size: 32px;
        padding-inline: var(--lc-space-2);
      }

      .messages {
        inline-size: 100%;
        border: 0;
        border-radius: var(--lc-radius-s);
        background: none;
        color: inherit;
        font: inherit;
        text-align: start;
        cursor: pointer;
      }

      .messages:hover {
        background: var(--lc-hover);
      }

      .queue svg,
      .messages svg {
        margin-inline: 6px;
        color: var(--lc-text-muted);
      }

      .over {
        display: flex;
        align-items: center;
        gap: var(--lc-space-1);
      }

      .over lc-chat-row {
        flex: 1;
        min-inline-size: 0;
      }
    `,
  ];

  protected override render(): TemplateResult {
    const { desk } = this;
    const mine = activeChats(desk);
    const rings = desk.rings.filter(ring => ring.phase !== 'over');
    const ended = endedChats(desk);
    return html`<section data-list="mine">
        <h2><span class="grow">${t('desk.side.mine')}</span><span class="num">${mine.length}</span></h2>
        ${this.#mine(mine)}
      </section>
      <section data-list="ringing">
        <h2><span class="grow">${t('desk.side.ringing')}</span><span class="num">${rings.length}</span></h2>
        ${
          rings.length === 0
            ? nothing
            : html`<ul>${repeat(
                rings,
                ring => ring.ring.offerId,
                ring => this.#ring(ring),
              )}</ul>`
        }
      </section>
      <section data-list="messages">
        <button class="messages" type="button" @click=${() => fire(this, 'lc-messages')}>
          ${icon('mail', 16)}<span class="grow">${t('desk.messages')}</span>
          <span class="num ${desk.messages > 0 ? 'strong' : 'muted'}" aria-hidden="true">${desk.messages}</span>
          <span class="vh">${t('desk.messages.count', { count: desk.messages })}</span>
        </button>
      </section>
      <section data-list="queues">
        <h2>${t('desk.side.queues')}</h2>
        ${
          desk.loaded && desk.queues.length === 0
            ? html`<p class="none">${t('desk.side.noQueue')}</p>`
            : html`<ul>${desk.queues.map(queue => this.#queue(queue))}</ul>`
        }
      </section>
      ${
        ended.length === 0
          ? nothing
          : html`<section data-list="ended">
            <h2><span class="grow">${t('desk.side.ended')}</span><span class="num">${ended.length}</span></h2>
            <ul>${repeat(
              ended,
              chat => chat.log.header.id,
              chat => this.#over(chat),
            )}</ul>
          </section>`
      }`;
  }

  #mine(chats: readonly DeskChat[]): TemplateResult {
    if (!this.desk.loaded) {
      return html`<lc-skeleton row="item" .rows=${2}></lc-skeleton>`;
    }
    if (chats.length === 0) {
      return html`<p class="none">${t('desk.side.none')}</p>`;
    }
    return html`<ul>${repeat(
      chats,
      chat => chat.log.header.id,
      chat => html`<li>${this.#chat(chat)}</li>`,
    )}</ul>`;
  }

  #chat(chat: DeskChat): TemplateResult {
    const { id } = chat.log.header;
    return html`<lc-chat-row .chat=${chat} .now=${this.now} ?selected=${id === this.desk.selected}
      @click=${() => fire(this, 'lc-select', id)}></lc-chat-row>`;
  }

  #over(chat: DeskChat): TemplateResult {
    const { id, contact } = chat.log.header;
    return html`<li class="over">${this.#chat(chat)}
      <lc-button variant="quiet" size="s" square .label=${t('desk.side.close', { name: contact.name })}
        @click=${() => fire(this, 'lc-close-chat', id)}>${icon('close', 16)}</lc-button></li>`;
  }

  #ring({ ring }: DeskRing): TemplateResult {
    const left = secondsLeft(ring.until, this.now);
    return html`<li class="ring" data-ring=${ring.offerId}>
      <lc-avatar .name=${ring.contact.name} .seed=${ring.chatId}></lc-avatar>
      <span class="name clip"><bdi>${ring.contact.name}</bdi></span>
      <lc-arc .size=${14} .value=${shareLeft(ring.since, ring.until, this.now)}>${duration(left * 1000)}</lc-arc>
      <span class="words clip">${ring.resumed ? t('desk.ring.resumedWord') : html`<bdi>${ring.preview ?? ring.queue}</bdi>`}</span>
    </li>`;
  }

  #queue(queue: QueueDto): TemplateResult {
    return html`<li class="queue" data-queue=${queue.id}>${icon('queue', 16)}<span class="grow clip">${queue.name}</span>
      ${queue.oldestSince === undefined ? nothing : html`<lc-waiting .since=${queue.oldestSince} .now=${this.now}></lc-waiting>`}
      <span class="num ${queue.waiting > 0 ? 'strong' : 'muted'}" aria-hidden="true">${queue.waiting}</span>
      <span class="vh">${t('desk.side.inQueue', { count: queue.waiting })}</span></li>`;
  }
}

define('lc-desk-side', LcDeskSide);

declare global {
  interface HTMLElementTagNameMap {
    'lc-desk-side': LcDeskSide;
  }
}
