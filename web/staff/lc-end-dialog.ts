import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { t } from '../core/i18n.js';
import { define } from '../kit/define.js';
import { icon } from '../kit/icons.js';
import '../kit/lc-button.js';
import '../kit/lc-dialog.js';
import { sheet } from '../kit/sheet.js';

/** What is asked about. */
export interface EndQuestion {
  readonly chatId: string;
  readonly name: string;
  /** Whether something is written and not sent. */
  readonly draft: boolean;
}

/** Asks before a chat is ended, because that cannot be undone. `end` does it and answers a code when it failed. */
export class LcEndDialog extends LitElement {
  static override readonly properties = {
    question: { state: true },
    busy: { state: true },
    failed: { state: true },
  };

  declare private question: EndQuestion | undefined;
  declare private busy: boolean;
  declare private failed: boolean;

  end: (chatId: string) => Promise<string | undefined> = () => Promise.resolve(undefined);

  constructor() {
    super();
    this.busy = false;
    this.failed = false;
  }

  static override readonly styles = [
    sheet,
    css`
      .more {
        display: flex;
        align-items: flex-start;
        gap: var(--lc-space-2);
        margin-block-start: var(--lc-space-3);
        color: var(--lc-warn);
      }

      .more svg {
        margin-block-start: 2px;
      }

      .failed {
        color: var(--lc-danger);
      }
    `,
  ];

  /** Opens the question. */
  async ask(question: EndQuestion): Promise<void> {
    this.question = question;
    this.busy = false;
    this.failed = false;
    await this.updateComplete;
    this.#dialog?.show();
  }

  protected override render(): TemplateResult {
    const { question } = this;
    return html`<lc-dialog .heading=${t('desk.end.title', { name: question?.name ?? '' })} @lc-close=${this.#closed}>
      <p>${t('desk.end.text')}</p>
      ${question?.draft ? html`<p class="more" data-warning="draft">${icon('alert', 16)}<span>${t('desk.end.draft')}</span></p>` : nothing}
      ${this.failed ? html`<p class="more failed" role="alert">${icon('alert', 16)}<span>${t('desk.end.failed')}</span></p>` : nothing}
      <lc-button slot="actions" data-safe @click=${this.#cancel}>${t('desk.end.cancel')}</lc-button>
      <lc-button slot="actions" variant="destroy" ?busy=${this.busy} @click=${this.#end}>${t(this.busy ? 'desk.end.busy' : 'desk.end.confirm')}</lc-button>
    </lc-dialog>`;
  }

  /** Who was asked about stays nowhere: it may be redacted. */
  #closed = (): void => {
    this.question = undefined;
  };

  #cancel = (): void => {
    this.#dialog?.close();
  };

  #end = async (): Promise<void> => {
    const { question } = this;
    if (!question || this.busy) {
      return;
    }
    this.busy = true;
    this.failed = false;
    const problem = await this.end(question.chatId);
    if (this.question !== question) {
      return;
    }
    this.busy = false;
    if (problem === undefined) {
      this.#dialog?.close();
    } else {
      this.failed = true;
    }
  };

  get #dialog() {
    return this.renderRoot.querySelector('lc-dialog');
  }
}

define('lc-end-dialog', LcEndDialog);

declare global {
  interface HTMLElementTagNameMap {
    'lc-end-dialog': LcEndDialog;
  }
}
