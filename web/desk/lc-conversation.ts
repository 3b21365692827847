import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import '../chat/lc-log.js';
import { duration, t, timeOfDay } from '../core/i18n.js';
import { define } from '../kit/define.js';
import { fire } from '../kit/fire.js';
import { icon } from '../kit/icons.js';
import '../kit/lc-avatar.js';
import '../kit/lc-button.js';
import '../kit/lc-chip.js';
import { sheet } from '../kit/sheet.js';
import type { AgentChatDto } from '../protocol/contract.gen.js';
import type { DeskChat } from './desk-state.js';
import './lc-desk-composer.js';
import type { MacroBook } from './macros/macro-book.js';
import { languageName } from './names.js';
import { secondsLeft } from './waiting.js';

/**
 * One conversation at the desk: who, what was said, what is being written. Each chat has one of its own, which keeps its place,
 * its caret and its undo while another is on the screen.
 *
 * @fires lc-send - `detail` is the text
 * @fires lc-draft - `detail` is the text
 * @fires lc-typing - `detail` is whether the agent is typing
 * @fires lc-retry - `detail` is the id of a failed message
 * @fires lc-earlier - older messages are wanted
 * @fires lc-read - `detail` is the sequence up to which the chat is on the screen
 * @fires lc-end - the agent wants to end the chat
 * @fires lc-transfer - the agent wants to pass the chat on
 * @fires lc-cancel-transfer - `detail` is the offer's id: the agent takes the question to another one back
 * @fires lc-close-chat - `detail` is the chat's id: it is over and is taken off the list
 * @fires lc-back - on a narrow screen: back to the list
 * @fires lc-show-details - on a narrow screen: show the details
 */
export class LcConversation extends LitElement {
  static override readonly properties = {
    chat: { attribute: false },
    now: { type: Number },
    self: {},
    macros: { attribute: false },
    shown: { type: Boolean, reflect: true },
  };

  declare chat: DeskChat | undefined;
  /** The server's time, to the second; only while another agent is asked to take the chat. */
  declare now: number;
  /** The agent's own name, so that their deeds say "you". */
  declare self: string;
  /** The macros the agent may insert. */
  declare macros: MacroBook | undefined;
  /** Whether this is the conversation on the screen. */
  declare shown: boolean;

  constructor() {
    super();
    this.now = 0;
    this.self = '';
    this.shown = false;
  }

  static override readonly styles = [
    sheet,
    css`
      :host {
        display: grid;
        grid-template: auto minmax(0, 1fr) auto / minmax(0, 1fr);
        min-block-size: 0;
        min-inline-size: 0;
        font-size: var(--lc-size-s);
        line-height: var(--lc-line-s);
        --lc-bubble-out: var(--lc-accent-soft);
        --lc-on-bubble-out: var(--lc-text);
        --lc-message-max: 460px;
        --lc-message-size: var(--lc-size-m);
        --lc-message-line: var(--lc-line-m);
        --lc-message-padding: 6px 12px;
        --lc-message-start: 0px;
        --lc-message-avatar: none;
        --lc-log-padding: var(--lc-space-4) var(--lc-space-5);
        --lc-event-rule: '';
      }

      lc-log {
        --lc-radius-l: var(--lc-radius-m);
      }

      /* Kept as it is, place included, but neither drawn nor reachable. */
      :host(:not([shown])) {
        visibility: hidden;
      }

      header {
        display: flex;
        align-items: center;
        gap: var(--lc-space-1);
        min-block-size: 56px;
        padding-inline: var(--lc-space-5) var(--lc-space-3);
        border-block-end: 1px solid var(--lc-border);
      }

      .who {
        flex: 1;
        min-inline-size: 0;
        margin-inline-start: var(--lc-space-2);
      }

      h2 {
        display: flex;
        align-items: center;
        gap: 6px;
        font-size: var(--lc-size-m);
        line-height: var(--lc-line-m);
      }

      .about {
        font-size: var(--lc-size-xs);
        line-height: var(--lc-line-xs);
        color: var(--lc-text-muted);
      }

      .narrow {
        display: none;
      }

      lc-desk-composer {
        margin: 0 var(--lc-space-5) var(--lc-space-4);
      }

      .foot {
        display: grid;
        min-inline-size: 0;
      }

      .asking {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--lc-space-1) var(--lc-space-2);
        margin: 0 var(--lc-space-5) var(--lc-space-2);
        padding: var(--lc-space-1) var(--lc-space-2) var(--lc-space-1) var(--lc-space-3);
        border-radius: var(--lc-radius-m);
        background: var(--lc-accent-soft);
      }

      .over {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--lc-space-2) var(--lc-space-3);
        margin: 0 var(--lc-space-5) var(--lc-space-4);
        padding: var(--lc-space-3) var(--lc-space-4);
        border-radius: var(--lc-radius-m);
        background: var(--lc-surface-2);
        box-shadow: inset 0 0 0 1px var(--lc-border);
      }

      @media (max-width: 1180px) {
        .narrow.details {
          display: inline-flex;
        }
      }

      @media (max-width: 720px) {
        .narrow.back {
          display: inline-flex;
        }

        header {
          padding-inline: var(--lc-space-2);
        }

        /* The details say it as well. */
        lc-chip {
          display: none;
        }

        lc-desk-composer,
        .asking,
        .over {
          margin: 0 var(--lc-space-3) var(--lc-space-3);
        }
      }
    `,
  ];

  /** Puts the focus where the next message is written, or on what is left to do when the chat is over. */
  focusComposer(): void {
    this.renderRoot.querySelector<HTMLElement>('lc-desk-composer, .over lc-button')?.focus();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.#look);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.#look);
  }

  /** What is not on the screen is not drawn; it catches up when it is shown. */
  protected override shouldUpdate(changed: PropertyValues<this>): boolean {
    return this.shown || changed.has('shown');
  }

  protected override willUpdate(): void {
    this.inert = !this.shown;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('chat') || changed.has('shown')) {
      void this.#log?.updateComplete.then(this.#look);
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    const { chat } = this;
    if (!chat) {
      return nothing;
    }
    const { header } = chat.log;
    const over = header.status === 'ended';
    return html`<header>
        <lc-button class="narrow back" variant="quiet" square .label=${t('desk.chat.back')} @click=${() => fire(this, 'lc-back')}>${icon('back')}</lc-button>
        <lc-avatar .name=${header.contact.name} .seed=${header.id}></lc-avatar>
        <div class="who">
          <h2><bdi class="clip">${header.contact.name}</bdi>${this.#verified(header)}</h2>
          <p class="about clip">${this.#about(header)}</p>
        </div>
        <lc-button class="narrow details" variant="quiet" square .label=${t('desk.chat.details')} @click=${() => fire(this, 'lc-show-details')}>${icon('details')}</lc-button>
        ${
          over
            ? nothing
            : html`<lc-button variant="quiet" square .label=${t('desk.chat.transfer')} ?disabled=${header.transfer !== undefined} @click=${() => fire(this, 'lc-transfer')}>${icon('swap')}</lc-button>
              <lc-button variant="danger" @click=${() => fire(this, 'lc-end')}>${icon('end', 16)}${t('desk.chat.end')}</lc-button>`
        }
      </header>
      <lc-log .chat=${chat.log} side="agent" .self=${this.self} .label=${t('desk.chat.log', { name: header.contact.name })} receipts
        .typing=${chat.typingUntil > 0 ? header.contact.name : ''} @lc-at-end=${this.#look}></lc-log>
      <div class="foot">${this.#asking(header)}${over ? this.#over(header) : this.#composer(chat)}</div>`;
  }

  #verified(header: AgentChatDto): TemplateResult {
    return header.contact.verified
      ? html`<lc-chip tone="ok">${icon('check', 14)}${t('desk.chat.verified')}</lc-chip>`
      : html`<lc-chip>${t('desk.chat.unverified')}</lc-chip>`;
  }

  #about(header: AgentChatDto): string {
    const language = header.locale === undefined ? '' : languageName(header.locale);
    const since = t('desk.chat.since', { time: timeOfDay(header.startedAt) });
    return [header.queue, language, since].filter(Boolean).join(' · ');
  }

  /** Another agent is asked to take the chat. */
  #asking({ transfer }: AgentChatDto): TemplateResult | typeof nothing {
    const left = transfer === undefined ? 0 : secondsLeft(transfer.until, this.now);
    return transfer === undefined
      ? nothing
      : html`<div class="asking" data-asking=${transfer.offerId}>${icon('swap', 16)}<span class="grow">${t('desk.chat.asking', { to: transfer.to })}</span>
          <span class="num muted" aria-live="off"><span aria-hidden="true">${duration(left * 1000)}</span><span class="vh">${t('desk.chat.askingLeft', { count: left })}</span></span>
          <lc-button size="s" @click=${() => fire(this, 'lc-cancel-transfer', transfer.offerId)}>${t('desk.chat.askingEnd')}</lc-button></div>`;
  }

  #composer(chat: DeskChat): TemplateResult {
    const { header } = chat.log;
    const name = header.contact.name;
    return html`<lc-desk-composer size="m" .value=${chat.draft} .label=${t('desk.chat.composer', { name })} .placeholder=${t('desk.chat.placeholder')}
      .macros=${this.macros && { book: this.macros, chat: header, self: this.self }} @lc-last-failed=${() => this.#log?.focusLastFailed()}>
      <lc-button slot="start" variant="quiet" square size="s" data-macros .label=${t('desk.chat.macros')}
        @click=${() => void this.renderRoot.querySelector('lc-desk-composer')?.openMacros()}>${icon('slash')}</lc-button></lc-desk-composer>`;
  }

  #over(header: AgentChatDto): TemplateResult {
    const left = header.endedBy === 'customer';
    const words = left ? t('desk.chat.over.customer', { name: header.contact.name }) : t('desk.chat.over');
    return html`<div class="over" data-over=${header.endedBy ?? 'other'}><span class="grow">${words}</span>
      <lc-button @click=${() => fire(this, 'lc-close-chat', header.id)}>${t('desk.chat.close')}</lc-button></div>`;
  }

  /** What is on the screen is read: the page is looked at, this chat is shown, and its end is in sight. */
  #look = (): void => {
    const log = this.#log;
    if (!this.shown || !log?.atEnd || !this.chat || document.visibilityState !== 'visible') {
      return;
    }
    fire(this, 'lc-read', this.chat.log.through);
  };

  get #log() {
    return this.renderRoot.querySelector('lc-log');
  }
}

define('lc-conversation', LcConversation);

declare global {
  interface HTMLElementTagNameMap {
    'lc-conversation': LcConversation;
  }
}
