import { html, type TemplateResult } from 'lit';
import { LcLog } from '../chat/lc-log.js';
import type { MessageRow, Row } from '../chat/rows.js';
import { define } from '../kit/define.js';
import { flagStyles, flags } from './flags.js';
import type { LcFoundMessage } from './lc-found-message.js';
import './lc-found-message.js';
import './lc-form-line.js';

/** The conversation with the words that were looked for. */
export class LcFoundLog extends LcLog {
  static override readonly properties = { ...LcLog.properties, words: {} };

  static override readonly styles = [...LcLog.styles, flagStyles];

  declare words: string;

  constructor() {
    super();
    this.words = '';
  }

  /** Brings the first message with one of the words into sight; without one the end stays there. */
  async showFound(): Promise<void> {
    await this.updateComplete;
    const messages = [...this.renderRoot.querySelectorAll<LcFoundMessage>('lc-found-message')];
    await Promise.all(messages.map(message => message.updateComplete));
    messages.find(message => message.renderRoot.querySelector('mark'))?.scrollIntoView({ block: 'center' });
  }

  protected override below(row: MessageRow): unknown {
    return flags(row);
  }

  protected override row(row: Row): TemplateResult {
    if (row.kind !== 'message' || row.files || this.words === '') {
      return super.row(row);
    }
    return html`<li class=${row.first ? '' : 'more'} data-key=${row.key} data-kind="message" data-own=${String(row.own)}
      ><lc-found-message .row=${row} .words=${this.words} .self=${this.self} .receipts=${this.receipts}></lc-found-message>${this.below(row)}</li>`;
  }
}

define('lc-found-log', LcFoundLog);

declare global {
  interface HTMLElementTagNameMap {
    'lc-found-log': LcFoundLog;
  }
}
