import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { ChatState } from '../core/chat-state.js';
import { systemClock } from '../core/clock.js';
import { dayOf, duration, t, timeOfDay } from '../core/i18n.js';
import { define } from '../kit/define.js';
import { fire } from '../kit/fire.js';
import { icon } from '../kit/icons.js';
import '../kit/lc-button.js';
import '../kit/lc-chip.js';
import '../kit/lc-dialog.js';
import '../kit/lc-skeleton.js';
import { sheet } from '../kit/sheet.js';
import type { AgentChatDto, ContactDto, LogRowDto } from '../protocol/contract.gen.js';
import { emailOf } from './answer.js';
import './lc-found-log.js';
import { logChatStyles } from './log-chat-styles.js';
import type { LogSource, TranscriptFormat } from './log-source.js';
import { WatchedChat } from './watched-chat.js';

const formats: readonly TranscriptFormat[] = ['txt', 'html', 'json'];

/**
 * A chat of the activity log, to be read and nothing else: nobody notices, nothing is marked as seen. One that goes on is followed.
 *
 * @fires lc-of-customer - the other chats of the customer are wanted
 */
export class LcLogChat extends LitElement {
  static override readonly properties = {
    row: { attribute: false },
    words: {},
    follows: { type: Boolean },
    state: { state: true },
    failed: { state: true },
    reasons: { state: true },
  };

  declare row: LogRowDto | undefined;
  /** What was looked for. */
  declare words: string;
  /** Whether whoever looks may look on while it goes on. */
  declare follows: boolean;
  declare protected state: ChatState<AgentChatDto> | undefined;
  declare protected failed: boolean;
  /** Nothing until they are asked for. */
  declare private reasons: readonly string[] | 'reading' | 'failed' | undefined;
  source: LogSource | undefined;
  #chat: WatchedChat | undefined;
  #endRedactions: (() => void) | undefined;

  constructor() {
    super();
    this.words = '';
    this.follows = false;
    this.failed = false;
  }

  static override readonly styles = [sheet, logChatStyles];

  async show(): Promise<void> {
    await this.updateComplete;
    this.#dialog?.show();
    // What is gone is gone from here, too, whoever took it.
    this.#endRedactions = this.source?.onRedacted(chatId => chatId === this.row?.id && void this.load());
    await this.load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#chat?.close();
    this.#endRedactions?.();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { row, state } = this;
    if (!row) {
      return nothing;
    }
    const { status, contact } = state?.header ?? row;
    return html`<lc-dialog form .heading=${t('activity.chat.title', { name: contact.name })} @lc-close=${() => this.#chat?.close()}>
      ${this.follows && status !== 'ended' ? this.watching() : nothing}
      ${this.#about(row, status, contact)}
      ${this.#log(row.id, contact)}
      ${this.below()}
      ${this.#why()}
      <p class="files"><span>${t('activity.transcript')}</span>${formats.map(
        format =>
          html`<a href=${this.source?.transcriptUrl(row.id, format) ?? ''} download data-format=${format}>${t(`activity.transcript.${format}`)}</a>`,
      )}</p>
      ${contact.id === '' ? nothing : html`<lc-button slot="actions" data-action="customer" @click=${this.#ofCustomer}>${t('activity.ofCustomer')}</lc-button>`}
      <lc-button slot="actions" data-safe @click=${() => this.#dialog?.close()}>${t('activity.close')}</lc-button>
    </lc-dialog>`;
  }

  /** Says that somebody looks on. */
  protected watching(): TemplateResult {
    return html`<div class="watching"><p role="status">${icon('live', 16)}<b>${t('activity.watching')}</b><span>${t('activity.watching.quiet')}</span></p></div>`;
  }

  /** What stands below the conversation. */
  protected below(): unknown {
    return nothing;
  }

  #about(row: LogRowDto, status: LogRowDto['status'], contact: ContactDto): TemplateResult {
    const at = (time: number): string => `${dayOf(time, systemClock.now())}, ${timeOfDay(time)}`;
    const facts: readonly (readonly [string, unknown])[] = [
      ['state', t(`activity.state.${status}`)],
      ['customer', emailOf(contact)],
      ['queue', row.queue],
      ['agent', this.state?.header.agentName ?? row.agent],
      ['started', at(row.startedAt)],
      ['ended', row.endedAt === undefined ? undefined : at(row.endedAt)],
      ['duration', row.durationMs === undefined ? undefined : duration(row.durationMs)],
      ['rating', row.rating === undefined ? undefined : t('activity.rated', { score: row.rating })],
      ['tags', row.tags.length === 0 ? undefined : row.tags.map(tag => html`<lc-chip>${tag}</lc-chip>`)],
    ];
    return html`<dl class="about">${facts.map(([name, value]) =>
      value === undefined
        ? nothing
        : html`<div><dt>${t(`activity.column.${name}`)}</dt><dd dir="auto">${value}</dd></div>`,
    )}</dl>`;
  }

  #log(id: string, { name }: ContactDto): TemplateResult {
    if (this.state) {
      return html`<lc-found-log .chat=${this.state} .words=${this.words} .files=${this.source?.files(id)} side="agent" .label=${t('activity.chat.log', { name })}></lc-found-log>`;
    }
    return this.failed
      ? html`<p class="trouble" role="alert">${icon('alert', 16)}<span class="grow">${t('activity.failed.chat')}</span><lc-button size="s" data-action="retry" @click=${() => void this.load()}>${t('activity.retry')}</lc-button></p>`
      : html`<lc-skeleton row="item" rows="4"></lc-skeleton>`;
  }

  #why(): TemplateResult {
    const { reasons } = this;
    if (reasons === undefined || reasons === 'failed') {
      return html`<div class="why">${reasons === 'failed' ? html`<p class="trouble" role="alert">${t('activity.failed.why')}</p>` : nothing}
        <lc-button size="s" data-action="why" @click=${this.#ask}>${t('activity.why')}</lc-button></div>`;
    }
    if (reasons === 'reading' || reasons.length === 0) {
      return html`<p class="why muted" role="status">${t(reasons === 'reading' ? 'activity.why.busy' : 'activity.why.none')}</p>`;
    }
    return html`<ul class="why" role="list" aria-label=${t('activity.why')}>${reasons.map(words => html`<li dir="auto">${words}</li>`)}</ul>`;
  }

  /** Reads the chat, and follows it while it goes on. */
  protected async load(): Promise<void> {
    const { source, row } = this;
    if (!source || !row) {
      return;
    }
    this.failed = false;
    this.#chat?.close();
    const chat = new WatchedChat(source, row.id, state => {
      this.state = state;
    });
    this.#chat = chat;
    this.failed = !(await chat.open(this.follows && row.status !== 'ended'));
    if (this.failed && chat === this.#chat) {
      // What cannot be read again may be gone.
      this.state = undefined;
    }
    if (!this.failed && this.words !== '') {
      await this.updateComplete;
      await this.renderRoot.querySelector('lc-found-log')?.showFound();
    }
  }

  #ask = async (): Promise<void> => {
    this.reasons = 'reading';
    this.reasons = (this.row && (await this.source?.why(this.row.id))) ?? 'failed';
  };

  #ofCustomer = (): void => {
    this.#dialog?.close();
    fire(this, 'lc-of-customer', (this.state?.header ?? this.row)?.contact);
  };

  get #dialog() {
    return this.renderRoot.querySelector('lc-dialog');
  }
}

define('lc-log-chat', LcLogChat);

declare global {
  interface HTMLElementTagNameMap {
    'lc-log-chat': LcLogChat;
  }
}
