import { css, html, LitElement, type TemplateResult } from 'lit';
import { lineStyles } from '../chat/line-styles.js';
import { t, timeOfDay } from '../core/i18n.js';
import { define } from '../kit/define.js';
import { sheet } from '../kit/sheet.js';
import type { FormEntryDto } from '../protocol/contract.gen.js';
import { answer } from './answer.js';

/** What was answered in the form, in one line; only agents see it so. */
export class LcFormLine extends LitElement {
  static override readonly properties = { entry: { attribute: false } };

  declare entry: FormEntryDto;

  static override readonly styles = [
    sheet,
    lineStyles,
    css`
      /* However long the answers are, the time stays in sight. */
      .line {
        display: flex;
        gap: var(--lc-space-1);
        min-inline-size: 0;
        white-space: nowrap;
      }
    `,
  ];

  protected override render(): TemplateResult {
    const { at, fields } = this.entry;
    const [before, after] = t('form.line', { answers: '\u0001' }).split('\u0001');
    const answers = fields.map((field, place) => [place > 0 ? ', ' : '', answer(field)]);
    return html`<p class="sys"><span class="line"><span class="clip" dir="auto">${before}${answers}${after}</span><span class="num">· ${timeOfDay(at)}</span></span></p>`;
  }
}

define('lc-form-line', LcFormLine);

declare global {
  interface HTMLElementTagNameMap {
    'lc-form-line': LcFormLine;
  }
}
