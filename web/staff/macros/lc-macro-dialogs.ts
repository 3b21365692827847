import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { t } from '../../core/i18n.js';
import { define } from '../../kit/define.js';
import '../../kit/lc-button.js';
import '../../kit/lc-dialog.js';
import { sheet } from '../../kit/sheet.js';
import { wordsOf } from './lc-macro-editor.js';

type Line = { readonly line: number; readonly code: string };

const mostLines = 20;

/** What the pages of macros ask and say: whether to discard what is written, and which lines of a file are wrong. */
export class LcMacroDialogs extends LitElement {
  static override readonly properties = {
    kind: { state: true },
    lines: { state: true },
  };

  declare private kind: 'leave' | 'lines' | undefined;
  declare private lines: readonly Line[];
  #answer: ((answer: string) => void) | undefined;

  constructor() {
    super();
    this.lines = [];
  }

  static override readonly styles = [
    sheet,
    css`
      lc-dialog {
        --lc-dialog-size: 480px;
      }

      ul {
        display: grid;
        gap: var(--lc-space-2);
        margin-block-start: var(--lc-space-3);
        font-size: var(--lc-size-s);
        line-height: var(--lc-line-s);
      }

      li {
        display: flex;
        gap: var(--lc-space-3);
      }
    `,
  ];

  /** Whether what is written may be lost. */
  async askToLeave(): Promise<boolean> {
    return (await this.#ask('leave')) === 'go';
  }

  /** Says which lines could not be imported. */
  async showLines(lines: readonly Line[]): Promise<void> {
    this.lines = lines;
    await this.#ask('lines');
  }

  protected override render(): TemplateResult | typeof nothing {
    switch (this.kind) {
      case 'leave':
        return this.#dialog('macros.leave.title', t('macros.leave'), [
          ['stay', 'macros.leave.stay', 'default'],
          ['go', 'macros.leave.go', 'danger'],
        ]);
      case 'lines': {
        const more = this.lines.length - mostLines;
        return this.#dialog(
          'macros.import.title',
          html`${t('macros.import.lines')}
            <ul data-lines>${this.lines.slice(0, mostLines).map(({ line, code }) => html`<li><span class="num strong">${t('macros.import.line', { line })}</span><span>${wordsOf(code)}</span></li>`)}
            ${more > 0 ? html`<li class="muted">${t('macros.import.moreLines', { count: more })}</li>` : nothing}</ul>`,
          [['', 'macros.import.close', 'default']],
        );
      }
      default:
        return nothing;
    }
  }

  #dialog(
    heading: string,
    body: TemplateResult | string,
    answers: readonly (readonly [string, string, 'default' | 'primary' | 'danger'])[],
  ): TemplateResult {
    return html`<lc-dialog .heading=${t(heading)} form @lc-close=${() => this.#done('')}>${body}${answers.map(
      ([answer, words, variant], at) =>
        html`<lc-button slot="actions" variant=${variant} ?data-safe=${at === 0} data-answer=${answer} @click=${() => this.#done(answer)}>${t(words)}</lc-button>`,
    )}</lc-dialog>`;
  }

  async #ask(kind: 'leave' | 'lines'): Promise<string> {
    this.#answer?.('');
    this.kind = kind;
    await this.updateComplete;
    const dialog = this.renderRoot.querySelector('lc-dialog');
    await dialog?.updateComplete;
    dialog?.show();
    return new Promise(resolve => {
      this.#answer = resolve;
    });
  }

  #done(answer: string): void {
    const tell = this.#answer;
    this.#answer = undefined;
    if (tell) {
      this.renderRoot.querySelector('lc-dialog')?.close();
      tell(answer);
    }
  }
}

define('lc-macro-dialogs', LcMacroDialogs);

declare global {
  interface HTMLElementTagNameMap {
    'lc-macro-dialogs': LcMacroDialogs;
  }
}
