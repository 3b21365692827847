import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { systemClock } from '../core/clock.js';
import { dayOf, t, timeOfDay } from '../core/i18n.js';
import { loadPart } from '../core/load-part.js';
import { define } from '../kit/define.js';
import { icon } from '../kit/icons.js';
import '../kit/lc-avatar.js';
import '../kit/lc-button.js';
import '../kit/lc-chip.js';
import '../kit/lc-dialog.js';
import '../kit/lc-skeleton.js';
import { sheet } from '../kit/sheet.js';
import { answer, emailOf } from '../log/answer.js';
import type { LeftMessageDto } from '../protocol/contract.gen.js';
import { type LeftMessages, mailTo } from './left-messages.js';
import { messagesStyles } from './messages-styles.js';
import type { Redactions } from './redaction/redactions.js';

// The desk is there before this. Said to the bundler, what both need stays in one file.
import './livechat-desk.js';

/**
 * The messages customers left while nobody was there: those to answer, or those that are answered. An answer is written in the agent's own
 * mail program; that it was, somebody says here.
 */
export class LcMessagesDialog extends LitElement {
  static override readonly properties = {
    source: { attribute: false },
    redactions: { attribute: false },
    messages: { state: true },
    answered: { state: true },
    next: { state: true },
    problem: { state: true },
    marking: { state: true },
  };

  declare source: Pick<LeftMessages, 'read' | 'markAnswered' | 'onRedacted'> | undefined;
  declare redactions: Redactions | undefined;
  /** Nothing while they are read. */
  declare private messages: readonly LeftMessageDto[] | undefined;
  declare private answered: boolean;
  declare private next: string | undefined;
  declare private problem: 'load' | 'mark' | undefined;
  declare private marking: string;
  #endRedactions: (() => void) | undefined;

  constructor() {
    super();
    this.answered = false;
    this.marking = '';
  }

  static override readonly styles = [sheet, messagesStyles];

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#endRedactions?.();
    this.#endRedactions = undefined;
  }

  async show(): Promise<void> {
    await this.updateComplete;
    this.#dialog?.show();
    // What is gone is gone from here, too, whoever took it: the list is read again.
    this.#endRedactions ??= this.source?.onRedacted(
      chatId => this.messages?.some(({ id }) => id === chatId) && void this.#load(this.answered),
    );
    await this.#load(false);
  }

  protected override render(): TemplateResult {
    return html`<lc-dialog form .heading=${t('desk.messages.title')}>
      <div class="body">
        <div class="which" role="group" aria-label=${t('desk.messages.which')}>
          ${this.#which(false, 'desk.messages.open')}${this.#which(true, 'desk.messages.answered')}
        </div>
        ${this.#list()}
        ${this.#trouble()}
      </div>
      <lc-button slot="actions" data-safe @click=${this.#close}>${t('desk.messages.close')}</lc-button>
    </lc-dialog>`;
  }

  #which(answered: boolean, text: string): TemplateResult {
    return html`<button type="button" aria-pressed=${this.answered === answered} data-which=${answered ? 'answered' : 'open'}
      @click=${() => void this.#load(answered)}>${t(text)}</button>`;
  }

  #list(): TemplateResult {
    const { messages } = this;
    if (!messages) {
      return this.problem === 'load' ? html`` : html`<lc-skeleton row="item" rows="3"></lc-skeleton>`;
    }
    if (messages.length === 0) {
      return html`<p class="none">${icon('mail', 24)}<span>${t(this.answered ? 'desk.messages.noneAnswered' : 'desk.messages.none')}</span></p>`;
    }
    return html`<ul tabindex="0" aria-label=${t('desk.messages.title')}>${repeat(
      messages,
      message => message.id,
      message => this.#message(message),
    )}</ul>
      ${this.next === undefined ? nothing : html`<lc-button size="s" @click=${() => void this.#more()}>${t('desk.messages.more')}</lc-button>`}`;
  }

  #message(message: LeftMessageDto): TemplateResult {
    const { id, contact, queue, leftAt, text, form } = message;
    const others = form.filter(
      field => field.masked || (field.value !== text && field.value !== contact.name && field.value !== contact.email),
    );
    const now = systemClock.now();
    return html`<li data-message=${id}>
      <div class="head">
        <lc-avatar .name=${contact.name} .seed=${contact.id}></lc-avatar>
        <div class="grow">
          <p class="name"><bdi>${contact.name}</bdi>${contact.verified ? html`<lc-chip tone="ok">${t('desk.messages.verified')}</lc-chip>` : nothing}</p>
          <p class="muted"><bdi>${emailOf(contact)}</bdi> · ${queue} · <span class="num">${dayOf(leftAt, now)}, ${timeOfDay(leftAt)}</span></p>
        </div>
      </div>
      ${text === '' ? nothing : html`<p class="text" dir="auto">${text}</p>`}
      ${others.length === 0 ? nothing : html`<dl>${others.map(field => html`<dt>${field.label}</dt><dd dir="auto">${answer(field)}</dd>`)}</dl>`}
      ${this.#foot(message)}
    </li>`;
  }

  #foot(message: LeftMessageDto): TemplateResult {
    const { id, answeredAt, answeredBy } = message;
    if (answeredAt !== undefined) {
      const day = `${dayOf(answeredAt, systemClock.now())}, ${timeOfDay(answeredAt)}`;
      return html`<div class="acts"><p class="done grow">${icon('check', 16)}<span>${t('desk.messages.answeredBy', { name: answeredBy ?? '', day })}</span></p>${this.#redaction(id)}</div>`;
    }
    const address = mailTo(message, t('desk.messages.subject'));
    return html`<div class="acts">
      ${address === undefined ? nothing : html`<a class="mail" href=${address} data-action="mail">${icon('mail', 16)}${t('desk.messages.reply')}</a>`}
      <lc-button size="s" data-action="answered" ?busy=${this.marking === id} @click=${() => void this.#mark(id)}>${t('desk.messages.mark')}</lc-button>
      ${this.#redaction(id)}
    </div>`;
  }

  #redaction(id: string): TemplateResult | typeof nothing {
    return this.redactions?.allowed
      ? html`<lc-button size="s" variant="quiet" data-action="redact" @click=${() => void this.#redact(id)}>${t('notes.menu.redact')}</lc-button>`
      : nothing;
  }

  async #redact(id: string): Promise<void> {
    const part = await loadPart(() => import('./redaction/desk-redaction.js'));
    if (this.redactions && (await part?.showRedaction(this.renderRoot, id, this.redactions))) {
      await this.#load(this.answered);
    }
  }

  #trouble(): TemplateResult | typeof nothing {
    return this.problem === undefined
      ? nothing
      : html`<p class="trouble" role="alert">${icon('alert', 16)}<span class="grow">${t(`desk.messages.failed.${this.problem}`)}</span>
        ${this.problem === 'load' ? html`<lc-button size="s" @click=${() => void this.#load(this.answered)}>${t('desk.messages.retry')}</lc-button>` : nothing}</p>`;
  }

  async #load(answered: boolean): Promise<void> {
    this.answered = answered;
    this.messages = undefined;
    this.problem = undefined;
    const page = await this.source?.read(answered);
    if (this.answered !== answered) {
      return;
    }
    this.messages = page?.messages;
    this.next = page?.next;
    this.problem = page ? undefined : 'load';
  }

  async #more(): Promise<void> {
    const { answered, next, messages = [] } = this;
    const page = await this.source?.read(answered, next);
    if (this.answered !== answered || this.next !== next) {
      return;
    }
    this.problem = page ? undefined : 'load';
    if (page) {
      this.messages = [...messages, ...page.messages];
      this.next = page.next;
    }
  }

  /** One that is marked goes from the list; the focus stays in it. */
  async #mark(id: string): Promise<void> {
    this.marking = id;
    this.problem = undefined;
    const marked = await this.source?.markAnswered(id);
    this.marking = '';
    if (!marked) {
      this.problem = 'mark';
      return;
    }
    this.messages = this.messages?.filter(message => message.id !== id);
    if (this.messages?.length === 0 && this.next !== undefined) {
      await this.#load(this.answered);
    }
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[data-action=answered], [data-which=open]')?.focus();
  }

  #close = (): void => {
    this.#dialog?.close();
  };

  get #dialog() {
    return this.renderRoot.querySelector('lc-dialog');
  }
}

define('lc-messages-dialog', LcMessagesDialog);

declare global {
  interface HTMLElementTagNameMap {
    'lc-messages-dialog': LcMessagesDialog;
  }
}
