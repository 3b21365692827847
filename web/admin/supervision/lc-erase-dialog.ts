import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { systemClock } from '../../core/clock.js';
import { dayOf, hasText, t, timeOfDay } from '../../core/i18n.js';
import { define } from '../../kit/define.js';
import { icon } from '../../kit/icons.js';
import '../../kit/lc-button.js';
import '../../kit/lc-chip.js';
import '../../kit/lc-dialog.js';
import type { LcField } from '../../kit/lc-field.js';
import '../../kit/lc-field.js';
import '../../kit/lc-skeleton.js';
import { sheet } from '../../kit/sheet.js';
import type { ErasurePlanDto, ErasureReceiptDto, PlannedChatDto } from '../../protocol/contract.gen.js';
import { receiptView } from '../../staff/redaction/receipt.js';
import { redactStyles } from '../../staff/redaction/redact-styles.js';
import type { ConsoleSession } from './console-session.js';

/** In UTF-16 units, as the server counts. */
const longestReason = 200;

/** Shows what erasing a customer would take, and takes that and nothing else. */
export class LcEraseDialog extends LitElement {
  static override readonly properties = {
    plan: { state: true },
    reason: { state: true },
    word: { state: true },
    tried: { state: true },
    busy: { state: true },
    problem: { state: true },
    receipt: { state: true },
  };

  chatId = '';
  customer = '';
  session: ConsoleSession | undefined;
  /** Nothing while it is read. */
  declare private plan: ErasurePlanDto | undefined;
  declare private reason: string;
  declare private word: string;
  /** What is missing is said once somebody wanted to go on. */
  declare private tried: boolean;
  declare private busy: boolean;
  /** The code of what went wrong. */
  declare private problem: string | undefined;
  declare private receipt: ErasureReceiptDto | undefined;

  constructor() {
    super();
    this.reason = '';
    this.word = '';
    this.tried = false;
    this.busy = false;
  }

  static override readonly styles = [sheet, redactStyles];

  /** Whether somebody was erased. */
  get done(): boolean {
    return this.receipt !== undefined;
  }

  async show(): Promise<void> {
    await this.updateComplete;
    this.#dialog?.show();
    await this.#load();
  }

  protected override render(): TemplateResult {
    const { receipt } = this;
    return html`<lc-dialog form .heading=${receipt ? t('erase.done') : t('erase.title', { name: this.customer })}>
      <div class="body">${receipt ? this.#outcome(receipt) : this.#question()}</div>
      <lc-button slot="actions" data-safe @click=${() => this.#dialog?.close()}>${t(receipt ? 'redact.close' : 'redact.cancel')}</lc-button>
      ${
        receipt || !this.plan
          ? nothing
          : html`<lc-button slot="actions" variant="destroy" data-act="erase" ?busy=${this.busy} @click=${this.#erase}>${t('erase.do')}</lc-button>`
      }
    </lc-dialog>`;
  }

  #outcome(receipt: ErasureReceiptDto): TemplateResult {
    const { redacted, left } = receipt;
    return html`<p>${t('erase.done.chats', { count: redacted })}${left === 0 ? nothing : html` ${t('erase.done.left', { count: left })}`}</p>
      ${receiptView(receipt)}`;
  }

  #question(): TemplateResult {
    const { plan } = this;
    if (!plan) {
      return this.problem === undefined
        ? html`<p class="vh" role="status">${t('erase.loading')}</p><lc-skeleton row="item" rows="3"></lc-skeleton>`
        : html`<p class="trouble" role="alert">${icon('alert', 16)}<span class="grow">${this.#trouble}</span><lc-button size="s" @click=${this.#load}>${t('redact.retry')}</lc-button></p>`;
    }
    return html`<p class="muted">${t('erase.hint')}</p>
      <div class="list" tabindex="0" role="region" aria-labelledby="chats"><h3 id="chats">${t('erase.chats', { count: plan.chats.length })}</h3>
        <ul role="list">${plan.chats.map(chat => this.#chat(chat))}</ul></div>
      ${plan.more === 0 ? nothing : html`<p class="muted">${t('erase.more', { count: plan.more })}</p>`}
      <lc-field name="reason" required autocomplete="off" .label=${t('redact.reason')} .help=${t('redact.reason.help')} .value=${this.reason} .error=${this.tried ? this.#reasonError : ''}
        @lc-input=${(event: CustomEvent<string>) => {
          this.reason = event.detail;
        }}></lc-field>
      <lc-field name="word" required autocomplete="off" .label=${t('redact.confirm', { word: t('erase.word') })} .value=${this.word} .error=${this.tried ? this.#wordError : ''}
        @lc-input=${(event: CustomEvent<string>) => {
          this.word = event.detail;
        }}></lc-field>
      ${this.problem === undefined ? nothing : html`<p class="trouble" role="alert">${icon('alert', 16)}<span>${this.#trouble}</span></p>`}`;
  }

  #chat({ id, customer, queue, startedAt, open, redacted }: PlannedChatDto): TemplateResult {
    return html`<li data-chat=${id}><bdi>${customer}</bdi> <span class="of">${queue} · <span class="num">${dayOf(startedAt, systemClock.now())}, ${timeOfDay(startedAt)}</span></span>
      ${open ? html`<lc-chip tone="warn">${t('erase.open')}</lc-chip>` : nothing}${redacted ? html`<lc-chip>${t('erase.redacted')}</lc-chip>` : nothing}</li>`;
  }

  get #trouble(): string {
    const own = `erase.failed.${this.problem}`;
    return t(hasText(own) ? own : 'erase.failed');
  }

  get #reasonError(): string {
    const reason = this.reason.trim();
    return reason === '' ? t('redact.reason.missing') : reason.length > longestReason ? t('redact.reason.long') : '';
  }

  get #wordError(): string {
    const word = t('erase.word');
    return this.word.trim().toUpperCase() === word ? '' : t('redact.confirm.wrong', { word });
  }

  #load = async (): Promise<void> => {
    this.problem = undefined;
    const reply = await this.session?.planErasure(this.chatId);
    if (reply?.ok) {
      this.plan = reply.value;
    } else {
      this.problem = reply?.error.code ?? 'not_connected';
    }
  };

  #erase = async (): Promise<void> => {
    const { plan, session } = this;
    if (this.busy || !plan || !session) {
      return;
    }
    this.tried = true;
    this.problem = undefined;
    const wrong = this.#reasonError ? 'reason' : this.#wordError ? 'word' : undefined;
    if (wrong !== undefined) {
      this.renderRoot.querySelector<LcField>(`lc-field[name=${wrong}]`)?.focus();
      return;
    }
    this.busy = true;
    const chats = plan.chats.map(chat => chat.id);
    const reply = await session.erase({ chatId: this.chatId, chats, reason: this.reason.trim() });
    this.busy = false;
    if (!reply.ok) {
      this.problem = reply.error.code;
      return;
    }
    // What is gone stays nowhere, not even here.
    this.plan = undefined;
    this.customer = '';
    this.receipt = reply.value;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[data-safe]')?.focus();
  };

  get #dialog() {
    return this.renderRoot.querySelector('lc-dialog');
  }
}

define('lc-erase-dialog', LcEraseDialog);

declare global {
  interface HTMLElementTagNameMap {
    'lc-erase-dialog': LcEraseDialog;
  }
}
