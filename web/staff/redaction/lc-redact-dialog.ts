import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { sizeInWords } from '../../core/file-words.js';
import { hasText, t, timeOfDay } from '../../core/i18n.js';
import { define } from '../../kit/define.js';
import { icon } from '../../kit/icons.js';
import '../../kit/lc-button.js';
import '../../kit/lc-dialog.js';
import type { LcField } from '../../kit/lc-field.js';
import '../../kit/lc-field.js';
import '../../kit/lc-skeleton.js';
import { sheet } from '../../kit/sheet.js';
import { answer } from '../../log/answer.js';
import type { AgentChatDto, AttachmentDto, FormFieldDto, RedactionReceiptDto } from '../../protocol/contract.gen.js';
import { readAll } from '../read-all.js';
import {
  answersOf,
  type Choice,
  countOf,
  nothingChosen,
  type Redactable,
  redactableOf,
  requestOf,
  type Span,
  toggled,
  withEntry,
  withoutSpans,
  withParts,
} from './choice.js';
import './lc-redact-part.js';
import { receiptView } from './receipt.js';
import { redactStyles } from './redact-styles.js';
import type { RedactionSource } from './redaction-source.js';

/** In UTF-16 units, as the server counts. */
const longestReason = 200;

/** Asks what of a chat is to go for good, and says what became of each copy of it. */
export class LcRedactDialog extends LitElement {
  static override readonly properties = {
    things: { state: true },
    choice: { state: true },
    open: { state: true },
    reason: { state: true },
    word: { state: true },
    tried: { state: true },
    busy: { state: true },
    problem: { state: true },
    receipt: { state: true },
  };

  chatId = '';
  redactions: RedactionSource | undefined;
  /** Nothing while it is read. */
  declare private things: readonly Redactable[] | undefined;
  declare private choice: Choice;
  /** The message of which parts are chosen. */
  declare private open: number | undefined;
  declare private reason: string;
  declare private word: string;
  /** What is missing is said once somebody wanted to go on. */
  declare private tried: boolean;
  declare private busy: boolean;
  /** The code of what went wrong. */
  declare private problem: string | undefined;
  declare private receipt: RedactionReceiptDto | undefined;

  #chat: AgentChatDto | undefined;
  #answers: readonly FormFieldDto[] = [];

  constructor() {
    super();
    this.#begin();
  }

  static override readonly styles = [sheet, redactStyles];

  /** Whether something was taken out. */
  get done(): boolean {
    return this.receipt !== undefined;
  }

  async show(): Promise<void> {
    await this.updateComplete;
    this.#dialog?.show();
    await this.#load();
  }

  protected override render(): TemplateResult {
    const name = this.#chat?.contact.name ?? '';
    return html`<lc-dialog form .heading=${t(this.receipt ? 'redact.done' : 'redact.title', { name })}>
      <div class="body">${this.receipt ? receiptView(this.receipt) : this.#question()}</div>
      <lc-button slot="actions" data-safe @click=${() => this.#dialog?.close()}>${t(this.receipt ? 'redact.close' : 'redact.cancel')}</lc-button>
      ${
        this.receipt || !this.things
          ? nothing
          : html`<lc-button slot="actions" variant="destroy" data-act="redact" ?busy=${this.busy} @click=${this.#redact}>${t('redact.do')}</lc-button>`
      }
    </lc-dialog>`;
  }

  #question(): TemplateResult {
    if (!this.things) {
      return this.problem === undefined
        ? html`<p class="vh" role="status">${t('redact.loading')}</p><lc-skeleton row="item" rows="4"></lc-skeleton>`
        : html`<p class="trouble" role="alert">${icon('alert', 16)}<span class="grow">${t('redact.unread')}</span><lc-button size="s" @click=${this.#load}>${t('redact.retry')}</lc-button></p>`;
    }
    const { choice } = this;
    return html`<p class="muted">${t('redact.hint')}</p>
      ${this.#box('whole', choice.whole, whole => this.#choose({ ...choice, whole }), html`<span><b>${t('redact.whole')}</b><span class="of">${t('redact.whole.help')}</span></span>`)}
      ${this.#list(this.things)}
      <lc-field name="reason" required autocomplete="off" .label=${t('redact.reason')} .help=${t('redact.reason.help')} .value=${this.reason} .error=${this.tried ? this.#reasonError : ''}
        @lc-input=${(event: CustomEvent<string>) => {
          this.reason = event.detail;
        }}></lc-field>
      <lc-field name="word" required autocomplete="off" .label=${t('redact.confirm', { word: t('redact.word') })} .value=${this.word} .error=${this.tried ? this.#wordError : ''}
        @lc-input=${(event: CustomEvent<string>) => {
          this.word = event.detail;
        }}></lc-field>
      <p class="sum" role="status">${this.#sum()}</p>
      ${this.#trouble()}`;
  }

  /** With the whole chat goes everything in it: then nothing of it is chosen. */
  #list(things: readonly Redactable[]): TemplateResult {
    const answers = this.#answers;
    if (answers.length === 0 && things.length === 0) {
      return html`<p class="muted">${t('redact.nothing')}</p>`;
    }
    return html`<div class="list ${this.choice.whole ? 'off' : ''}" ?inert=${this.choice.whole}>
      ${answers.length === 0 ? nothing : html`<h3>${t('redact.answers')}</h3><ul>${answers.map(answer => this.#answer(answer))}</ul>`}
      ${
        things.length === 0
          ? nothing
          : html`<h3>${t('redact.messages')}</h3><ul>${repeat(
              things,
              thing => thing.sequence,
              thing => this.#thing(thing),
            )}</ul>`
      }
    </div>`;
  }

  #answer(field: FormFieldDto): TemplateResult {
    const { key, label } = field;
    const on = this.choice.fields.has(key);
    const words = html`<span><span class="of">${label}</span><span class="text ${on ? 'gone' : ''}" dir="auto">${answer(field)}</span></span>`;
    return html`<li data-field=${key}>${this.#box(`field ${key}`, on, is => this.#choose({ ...this.choice, fields: toggled(this.choice.fields, key, is) }), words)}</li>`;
  }

  #thing(thing: Redactable): TemplateResult {
    const { sequence, at, by, text, files } = thing;
    const on = this.choice.entries.has(sequence);
    const parts = this.choice.parts.get(sequence) ?? [];
    const who = html`<span class="of"><bdi>${by || t('redact.rating')}</bdi> · <span class="num">${timeOfDay(at)}</span></span>`;
    const words = html`<span>${who}<span class="text ${on ? 'gone' : ''}" dir="auto">${withoutSpans(text, parts)}</span></span>`;
    return html`<li data-sequence=${sequence}>
      ${text === '' ? who : this.#box(`entry ${sequence}`, on, is => this.#choose(withEntry(this.choice, sequence, is)), words)}
      ${thing.isMessage && text !== '' ? this.#parts(thing, parts) : nothing}
      ${files.map(file => this.#file(file))}
    </li>`;
  }

  #parts({ sequence, text }: Redactable, parts: readonly Span[]): TemplateResult {
    const isOpen = this.open === sequence;
    const label = isOpen ? t('redact.part.done') : t('redact.part.of', { text: text.slice(0, 60) });
    return html`<div class="below">
      <lc-button size="s" variant="quiet" data-act="part" .label=${label} @click=${() => void this.#openPart(isOpen ? undefined : sequence)}
        >${t(isOpen ? 'redact.part.done' : 'redact.part')}</lc-button>
      ${
        isOpen
          ? html`<lc-redact-part .text=${text} .spans=${parts} @lc-spans=${(event: CustomEvent<readonly Span[]>) => this.#choose(withParts(this.choice, sequence, event.detail))}></lc-redact-part>`
          : nothing
      }
    </div>`;
  }

  #file({ id, name, size }: AttachmentDto): TemplateResult {
    const on = this.choice.files.has(id);
    const words = html`<span class=${on ? 'gone' : ''}>${t('redact.file', { name })} · <span class="num">${sizeInWords(size)}</span></span>`;
    return html`<div class="below file" data-file=${id}>${this.#box(`file ${id}`, on, is => this.#choose({ ...this.choice, files: toggled(this.choice.files, id, is) }), words)}</div>`;
  }

  #box(name: string, on: boolean, change: (on: boolean) => void, words: TemplateResult): TemplateResult {
    return html`<label class="choice"><input type="checkbox" name=${name} .checked=${live(on)}
      @change=${(event: Event) => change(event.currentTarget instanceof HTMLInputElement && event.currentTarget.checked)} />${words}</label>`;
  }

  #sum(): string {
    const count = countOf(this.choice);
    if (this.choice.whole) {
      return t('redact.sum.whole');
    }
    return count === 0 ? t('redact.sum.none') : t('redact.sum', { count });
  }

  #trouble(): TemplateResult | typeof nothing {
    if (this.problem === undefined) {
      return nothing;
    }
    const own = `redact.failed.${this.problem}`;
    return html`<p class="trouble" role="alert">${icon('alert', 16)}<span>${t(hasText(own) ? own : 'redact.failed')}</span></p>`;
  }

  get #reasonError(): string {
    const reason = this.reason.trim();
    return reason === '' ? t('redact.reason.missing') : reason.length > longestReason ? t('redact.reason.long') : '';
  }

  get #wordError(): string {
    const word = t('redact.word');
    return this.word.trim().toUpperCase() === word ? '' : t('redact.confirm.wrong', { word });
  }

  #begin(): void {
    this.choice = nothingChosen;
    this.open = undefined;
    this.reason = '';
    this.word = '';
    this.tried = false;
    this.busy = false;
  }

  #choose(choice: Choice): void {
    this.choice = choice;
    this.problem = undefined;
  }

  async #openPart(sequence: number | undefined): Promise<void> {
    this.open = sequence;
    await this.updateComplete;
    this.renderRoot.querySelector('lc-redact-part')?.focus();
  }

  #load = async (): Promise<void> => {
    const { chatId, redactions } = this;
    this.problem = undefined;
    const [entries, page] = redactions
      ? await Promise.all([readAll(chatId, redactions), redactions.look(chatId, 0)])
      : [undefined, undefined];
    if (!entries || !page) {
      this.problem = 'unread';
      return;
    }
    this.#chat = page.chat;
    this.#answers = answersOf(page.chat);
    this.things = redactableOf(entries);
  };

  #redact = async (): Promise<void> => {
    const { choice, redactions, things = [] } = this;
    if (this.busy || !redactions) {
      return;
    }
    this.tried = true;
    this.problem = choice.whole || countOf(choice) > 0 ? undefined : 'nothing';
    const wrong = this.#reasonError ? 'reason' : this.#wordError ? 'word' : undefined;
    if (wrong !== undefined || this.problem !== undefined) {
      this.renderRoot.querySelector<LcField>(`lc-field[name=${wrong}]`)?.focus();
      return;
    }
    this.busy = true;
    const reply = await redactions.redact(requestOf(choice, this.chatId, things, this.reason.trim()));
    this.busy = false;
    if (!reply.ok) {
      this.problem = reply.error.code;
      return;
    }
    // What is gone stays nowhere, not even here.
    this.#begin();
    this.things = undefined;
    this.#answers = [];
    this.receipt = reply.value;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[data-safe]')?.focus();
  };

  get #dialog() {
    return this.renderRoot.querySelector('lc-dialog');
  }
}

define('lc-redact-dialog', LcRedactDialog);

declare global {
  interface HTMLElementTagNameMap {
    'lc-redact-dialog': LcRedactDialog;
  }
}
