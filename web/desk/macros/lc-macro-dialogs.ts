import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { t } from '../../core/i18n.js';
import { define } from '../../kit/define.js';
import '../../kit/lc-button.js';
import '../../kit/lc-dialog.js';
import { sheet } from '../../kit/sheet.js';
import { wordsOf } from './lc-macro-editor.js';

type Line = { readonly line: number; readonly code: string };

const mostLines = 20;

/** What the pages of macros ask: to discard what is written, which of two versions counts, and which lines of a file are wrong. */
export class LcMacroDialogs extends LitElement {
  static override readonly properties = {
    kind: { state: true },
    by: { state: true },
    theirs: { state: true },
    yours: { state: true },
    lines: { state: true },
  };

  declare private kind: 'leave' | 'conflict' | 'lines' | undefined;
  declare private by: string;
  declare private theirs: string;
  declare private yours: string;
  declare private lines: readonly Line[];
  #answer: ((answer: string) => void) | undefined;

  constructor() {
    super();
    this.by = '';
    this.theirs = '';
    this.yours = '';
    this.lines = [];
  }

  static override readonly styles = [
    sheet,
    css`
      lc-dialog {
        --lc-dialog-size: 480px;
      }

      .versions,
      ul {
        display: grid;
        gap: var(--lc-space-2);
        margin-block-start: var(--lc-space-3);
        font-size: var(--lc-size-s);
        line-height: var(--lc-line-s);
      }

      .version {
        max-block-size: 24dvb;
        padding: var(--lc-space-2) var(--lc-space-3);
        border-radius: var(--lc-radius-s);
        background: var(--lc-surface-3);
        overflow-y: auto;
        white-space: pre-wrap;
        overflow-wrap: anywhere;
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

  /** Which of two versions counts; nothing when that is still open. */
  async askWhich(by: string, theirs: string, yours: string): Promise<'theirs' | 'yours' | undefined> {
    [this.by, this.theirs, this.yours] = [by, theirs, yours];
    const answer = await this.#ask('conflict');
    return answer === 'theirs' || answer === 'yours' ? answer : undefined;
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
      case 'conflict':
        return this.#dialog(
          'macros.conflict.title',
          html`${t('macros.conflict', { name: this.by })}
            <div class="versions"><p class="muted">${t('macros.conflict.theirs', { name: this.by })}</p><p class="version" dir="auto" tabindex="0" data-theirs>${this.theirs}</p>
            <p class="muted">${t('macros.conflict.yours')}</p><p class="version" dir="auto" tabindex="0">${this.yours}</p></div>`,
          [
            ['', 'macros.leave.stay', 'default'],
            ['theirs', 'macros.conflict.take', 'default'],
            ['yours', 'macros.conflict.keep', 'primary'],
          ],
        );
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

  async #ask(kind: 'leave' | 'conflict' | 'lines'): Promise<string> {
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
