import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { FileSource } from '../core/file-source.js';
import { t, timeOfDay } from '../core/i18n.js';
import { isPart, redactedMark, wordsOf } from '../core/redaction.js';
import { define } from '../kit/define.js';
import { fire } from '../kit/fire.js';
import { icon } from '../kit/icons.js';
import '../kit/lc-avatar.js';
import { sheet } from '../kit/sheet.js';
import { messageStyles } from './message-styles.js';
import { messageText } from './message-text.js';
import { type MessageRow, sameRow } from './rows.js';

/**
 * One message: bubble, and below the last of a group who, when and how far it has come.
 *
 * @fires lc-retry - `detail` is the id of a failed message that shall be sent again
 */
export class LcMessage extends LitElement {
  static override readonly properties = {
    row: { attribute: false, hasChanged: (row?: MessageRow, old?: MessageRow) => !sameRow(row, old) },
    files: { attribute: false },
    company: {},
    receipts: { type: Boolean },
    self: {},
  };

  declare row: MessageRow | undefined;
  /** Where links to its files come from. */
  declare files: FileSource | undefined;
  /** Whose avatar stands beside automatic messages. */
  declare company: string;
  /** Whether "Read" is shown, not only "Delivered". */
  declare receipts: boolean;
  /** The name of the agent who looks: what a colleague wrote on the same side carries the colleague's name. */
  declare self: string;

  static override readonly styles = [sheet, messageStyles];

  constructor() {
    super();
    this.company = '';
    this.receipts = true;
    this.self = '';
  }

  /** Puts the focus on Retry, if the message failed. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('.retry')?.focus();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { row } = this;
    if (!row) {
      return nothing;
    }
    const side = row.own ? 'out' : 'in';
    const failed = row.status === 'failed';
    return html`<div class="g ${side} ${row.first ? 'first' : ''}" data-status=${row.own ? row.status : nothing}>
      ${row.own || !row.last ? nothing : this.#avatar(row)}
      <span class="vh">${t('message.by', { name: this.#speaker(row) })}</span>
      ${row.files && row.text === '' ? nothing : this.#bubble(row)}
      ${row.files?.map(file => html`<lc-attachment .row=${row} .file=${file} .files=${this.files}></lc-attachment>`)}
      ${row.last || failed || row.status === 'waiting' ? this.#meta(row) : nothing}
    </div>`;
  }

  /** What was written. */
  protected text(text: string): TemplateResult {
    return messageText(text);
  }

  #bubble(row: MessageRow): TemplateResult {
    const look = row.text === redactedMark ? 'gone' : row.status === 'failed' ? 'fail' : '';
    return html`<p dir="auto" class="b ${look}">${this.text(wordsOf(row.text))}</p>
      ${isPart(row) ? html`<p class="meta">${t('message.redactedPart')}</p>` : nothing}`;
  }

  #speaker(row: MessageRow): string {
    return row.name || (row.own ? t('message.you') : this.company);
  }

  #avatar(row: MessageRow): TemplateResult {
    return row.role === 'agent' || row.role === 'customer'
      ? html`<lc-avatar size="m" .name=${row.name}></lc-avatar>`
      : html`<lc-avatar size="m" brand .name=${this.company}></lc-avatar>`;
  }

  #meta(row: MessageRow): TemplateResult {
    return html`<div class="meta num">${row.own ? this.#progress(row) : html`<span>${this.#origin(row)}</span>`}</div>`;
  }

  /** When, and by whom where the side alone does not say it. */
  #origin(row: MessageRow): string {
    const colleague = row.own && row.role === 'agent' && row.name !== this.self ? row.name : '';
    const author = row.role === 'automatic' ? t('message.automatic') : colleague;
    return author === '' ? timeOfDay(row.at) : `${author} · ${timeOfDay(row.at)}`;
  }

  #progress(row: MessageRow): TemplateResult {
    const time = this.#origin(row);
    switch (row.status) {
      case 'failed':
        return html`<span class="danger">${icon('alert', 14)}${t('message.failed')}</span>${this.#reason(row)}
          <button class="retry" type="button" aria-label=${t('message.retryText', { text: (row.text || row.files?.[0]?.name || '').slice(0, 60) })} @click=${this.#retry}>
            ${icon('retry', 14)}${t('message.retry')}
          </button>`;
      case 'waiting':
        return html`${icon('clock', 14)}<span>${t('message.waiting')}</span>`;
      case 'sending':
        return html`<span>${time}</span><span class="late">· ${t('message.sending')}</span>`;
      default: {
        const known = row.status === 'read' && !this.receipts ? 'delivered' : row.status;
        const sign = icon(known === 'sent' ? 'check' : 'double-check', 14);
        return html`<span>${time} · ${t(`message.${known}`)}</span><span class=${known === 'read' ? 'acc' : ''}>${sign}</span>`;
      }
    }
  }

  #reason(row: MessageRow): TemplateResult | typeof nothing {
    const key = `reason.${row.reason}`;
    const words = t(key);
    return words === key ? nothing : html`<span>· ${words}</span>`;
  }

  #retry = (): void => {
    fire(this, 'lc-retry', this.row?.messageId);
  };
}

define('lc-message', LcMessage);

declare global {
  interface HTMLElementTagNameMap {
    'lc-message': LcMessage;
  }
}
