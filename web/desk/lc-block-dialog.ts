import { css, html, nothing, type TemplateResult } from 'lit';
import { hasText, t } from '../core/i18n.js';
import { define } from '../kit/define.js';
import '../kit/lc-field.js';
import type { AgentChatDto } from '../protocol/contract.gen.js';
import { ChatDialog } from './chat-dialog.js';

/** In UTF-16 units, as the server counts. */
const longestReason = 1_000;

/** What may be wrong with the reason. */
const ofReason: ReadonlySet<string> = new Set(['reason_missing', 'note_too_long', 'invalid_unicode']);

/** Asks before a customer is kept out, and why. */
export class LcBlockDialog extends ChatDialog {
  static override readonly properties = {
    chat: { attribute: false },
    reason: { state: true },
    busy: { state: true },
    problem: { state: true },
  };

  declare chat: AgentChatDto | undefined;
  declare private reason: string;
  declare private busy: boolean;
  /** The code of what went wrong. */
  declare private problem: string | undefined;
  /** The same for every try: blocking twice says so once. */
  readonly #id = crypto.randomUUID();

  constructor() {
    super();
    this.reason = '';
    this.busy = false;
  }

  static override readonly styles = [
    ChatDialog.styles,
    css`
      .body {
        display: grid;
        gap: var(--lc-space-3);
      }
    `,
  ];

  protected override render(): TemplateResult | typeof nothing {
    const { chat, problem } = this;
    if (!chat) {
      return nothing;
    }
    const own = `notes.block.failed.${problem}`;
    const words = problem === undefined ? '' : t(hasText(own) ? own : 'notes.block.failed');
    const isReason = ofReason.has(problem ?? '');
    return html`<lc-dialog form .heading=${t('notes.block.title', { name: chat.contact.name })}>
      <div class="body">
        <p>${t('notes.block.text')}</p>
        <lc-field type="textarea" name="reason" .label=${t('notes.block.reason')} .help=${t('notes.block.help')} .value=${this.reason}
          .error=${isReason ? words : ''} @lc-input=${this.#write}></lc-field>
        ${this.trouble(words === '' || isReason ? undefined : words)}
      </div>
      ${this.closer(t('notes.block.cancel'))}
      <lc-button slot="actions" variant="destroy" ?busy=${this.busy} @click=${this.#block}>${t('notes.block.do')}</lc-button>
    </lc-dialog>`;
  }

  #write = (event: CustomEvent<string>): void => {
    this.reason = event.detail;
    this.problem = undefined;
  };

  #block = async (): Promise<void> => {
    const { chat, notes } = this;
    if (!chat || !notes || this.busy) {
      return;
    }
    const reason = this.reason.trim();
    this.problem = reason === '' ? 'reason_missing' : reason.length > longestReason ? 'note_too_long' : undefined;
    if (this.problem === undefined) {
      this.busy = true;
      this.problem = await notes.block(chat.id, this.#id, reason);
      this.busy = false;
    }
    if (this.problem === undefined) {
      this.close();
    } else if (ofReason.has(this.problem)) {
      this.renderRoot.querySelector('lc-field')?.focus();
    }
  };
}

define('lc-block-dialog', LcBlockDialog);

declare global {
  interface HTMLElementTagNameMap {
    'lc-block-dialog': LcBlockDialog;
  }
}
