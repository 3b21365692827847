import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { systemClock } from '../../core/clock.js';
import { hasText, t } from '../../core/i18n.js';
import { define } from '../../kit/define.js';
import { fire } from '../../kit/fire.js';
import { icon } from '../../kit/icons.js';
import '../../kit/lc-button.js';
import '../../kit/lc-field.js';
import { sheet } from '../../kit/sheet.js';
import type { MacroDto } from '../../protocol/contract.gen.js';
import { editorStyles } from './editor-styles.js';
import { checkMacro, maxBody } from './macro-check.js';
import { sameShortcut } from './macro-list.js';
import { missingIn, renderMacro } from './macro-text.js';
import { isKnownVariable, knownVariables, sampleValues } from './macro-values.js';

/** What is written in the editor. */
export interface MacroDraft {
  readonly id: string;
  /** The version that is changed; 0 for a new one. */
  readonly version: number;
  readonly shortcut: string;
  readonly title: string;
  readonly body: string;
}

const countFrom = 3_600;

/** What is written of a macro. */
export const macroFields = ['shortcut', 'title', 'body'] as const;

/** Where each problem is shown; others stand at the foot. */
const fieldOf: Readonly<Record<string, (typeof macroFields)[number]>> = {
  macro_name_invalid: 'shortcut',
  macro_title_invalid: 'title',
  macro_empty: 'body',
  macro_too_long: 'body',
};

/**
 * Where one macro is written, with a preview.
 *
 * @fires lc-save - `detail` is the draft
 * @fires lc-cancel - it is left as it was
 */
export class LcMacroEditor extends LitElement {
  static override readonly properties = {
    start: { attribute: false },
    macros: { attribute: false },
    readOnly: { type: Boolean },
    busy: { type: Boolean },
    problems: { attribute: false },
    draft: { state: true },
  };

  /** What it begins with; another one begins anew. */
  declare start: MacroDraft | undefined;
  /** All the agent uses and all of this page, to say which shortcuts are taken. */
  declare macros: readonly MacroDto[];
  declare readOnly: boolean;
  declare busy: boolean;
  /** The codes of why it was not saved. */
  declare problems: readonly string[];
  /** What is written. Set together with `start`, it stays. */
  declare draft: MacroDraft | undefined;

  constructor() {
    super();
    this.macros = [];
    this.readOnly = false;
    this.busy = false;
    this.problems = [];
  }

  static override readonly styles = [sheet, editorStyles];

  /** Whether it can only be read: the agent may not, or nobody may because the host's code defines it. */
  get #locked(): boolean {
    return this.readOnly || this.#inCode;
  }

  get #inCode(): boolean {
    return this.macros.some(({ id, inCode }) => inCode === true && id === this.start?.id);
  }

  /** Whether something is written that is not saved. */
  get dirty(): boolean {
    const { start, draft } = this;
    return !!start && !!draft && macroFields.some(field => start[field] !== draft[field]);
  }

  /** Puts the focus where writing begins. */
  async focusFirst(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(this.#locked ? 'h2' : 'lc-field')?.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('start') && !changed.has('draft')) {
      this.draft = this.start;
    }
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('problems') && this.problems.length > 0) {
      const wrong = new Set(this.problems.map(code => fieldOf[code]));
      const first = macroFields.find(name => wrong.has(name));
      this.renderRoot.querySelector<HTMLElement>(`lc-field[name=${first}]`)?.focus();
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    const { draft } = this;
    if (!draft) {
      return nothing;
    }
    const heading = this.#locked
      ? 'macros.editor.show'
      : draft.version > 0
        ? 'macros.editor.edit'
        : 'macros.editor.new';
    const left = maxBody - draft.body.length;
    return html`<div class="head"><h2 id="heading" tabindex="-1">${t(heading)}</h2>${this.#inCode ? html`<p class="muted" data-in-code>${t('macros.editor.inCode')}</p>` : nothing}</div>
      <form aria-labelledby="heading" novalidate @submit=${this.#save} @keydown=${this.#key}>
        ${this.#field('shortcut', draft.shortcut, t('macros.editor.shortcut.help'))}
        ${this.#taken(draft)}
        ${this.#field('title', draft.title, '')}
        ${this.#field('body', draft.body, t('macros.editor.body.help'))}
        ${draft.body.length < countFrom ? nothing : html`<p class="count num ${left < 0 ? 'over' : ''}" role="status">${left < 0 ? t('macros.editor.over', { count: -left }) : t('macros.editor.left', { count: left })}</p>`}
        ${
          this.#locked
            ? nothing
            : html`<div class="variables" role="group" aria-label=${t('macros.editor.variables')}><span aria-hidden="true">${t('macros.editor.variables')}</span>
              ${knownVariables.map(name => html`<button type="button" @click=${() => this.#insert(`{{${name}}}`)}>{{${name}}}</button>`)}</div>`
        }
        ${this.#preview(draft)}
      </form>
      <div class="foot">
        ${this.#trouble()}
        <lc-button data-action="cancel" @click=${() => fire(this, 'lc-cancel')}>${t(this.#locked ? 'macros.editor.close' : 'macros.editor.cancel')}</lc-button>
        ${this.#locked ? nothing : html`<lc-button variant="primary" data-action="save" ?busy=${this.busy} @click=${this.#save}>${t(this.busy ? 'macros.editor.saving' : 'macros.editor.save')}</lc-button>`}
      </div>`;
  }

  /** What can only be read is text: it can be read out, selected and copied. */
  #field(name: (typeof macroFields)[number], value: string, help: string): TemplateResult {
    const label = t(`macros.editor.${name}`);
    if (this.#locked) {
      return html`<dl><dt>${label}</dt><dd dir="auto">${value}</dd></dl>`;
    }
    const problem = this.problems.find(code => fieldOf[code] === name);
    return html`<lc-field name=${name} type=${name === 'body' ? 'textarea' : 'text'} required autocomplete="off" .label=${label} .help=${help} .error=${problem === undefined ? '' : wordsOf(problem)}
      .value=${value} @lc-input=${(event: CustomEvent<string>) => this.#write({ [name]: event.detail })}></lc-field>`;
  }

  #taken(draft: MacroDraft): TemplateResult | typeof nothing {
    const same = sameShortcut(this.macros, draft.shortcut, draft.id);
    return same.length === 0
      ? nothing
      : html`<p class="hint" role="status">${icon('alert', 16)}<span>${t('macros.editor.same', { titles: same.map(macro => `“${macro.title}”`).join(', ') })}</span></p>`;
  }

  #preview(draft: MacroDraft): TemplateResult {
    const parts = renderMacro(draft.body, sampleValues(systemClock.now()));
    const words = missingIn(parts).map(name =>
      t(isKnownVariable(name) ? 'macros.editor.empty' : 'macros.editor.unknown', { name }),
    );
    return html`<section class="preview" aria-labelledby="preview">
      <h3 id="preview">${t('macros.editor.preview')}</h3>
      <p class="muted">${t(draft.body.trim() === '' ? 'macros.editor.preview.empty' : 'macros.editor.preview.about')}</p>
      ${
        draft.body.trim() === ''
          ? nothing
          : html`<p class="bubble" dir="auto" data-preview>${parts.map(part =>
              part.kind === 'text'
                ? part.text
                : part.kind === 'missing'
                  ? html`<mark>${part.text}</mark>`
                  : html`<span class=${part.kind}>${part.text}</span>`,
            )}</p>`
      }
      ${words.map(word => html`<p class="warn">${icon('alert', 16)}<span>${word}</span></p>`)}
    </section>`;
  }

  #trouble(): TemplateResult | typeof nothing {
    const other = this.problems.find(code => fieldOf[code] === undefined);
    return other === undefined
      ? nothing
      : html`<p class="trouble" role="alert">${icon('alert', 16)}<span>${wordsOf(other)}</span></p>`;
  }

  /** What was wrong with a field is looked at again with the next save. */
  #write(change: Partial<MacroDraft>): void {
    if (this.draft) {
      this.draft = { ...this.draft, ...change };
      this.problems = this.problems.filter(code => {
        const field = fieldOf[code];
        return field !== undefined && !(field in change);
      });
    }
  }

  /** Where the caret is, as if it was typed. */
  #insert(text: string): void {
    const field = this.renderRoot.querySelector('lc-field[name=body]');
    const input = field?.shadowRoot?.querySelector('textarea');
    if (!input) {
      return;
    }
    input.focus();
    if (!document.execCommand?.('insertText', false, text)) {
      input.setRangeText(text, input.selectionStart, input.selectionEnd, 'end');
      this.#write({ body: input.value });
    }
  }

  #key = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.isComposing) {
      event.preventDefault();
      this.#save();
    }
  };

  #save = (event?: Event): void => {
    event?.preventDefault();
    if (!this.draft || this.busy || this.#locked) {
      return;
    }
    this.problems = checkMacro(this.draft);
    if (this.problems.length === 0) {
      fire(this, 'lc-save', this.draft);
    }
  };
}

/** What a code says to a reader. */
export function wordsOf(code: string): string {
  const key = `macros.problem.${code}`;
  return t(
    hasText(key)
      ? key
      : code === 'not_connected' || code === 'connection_lost'
        ? 'macros.problem.offline'
        : 'macros.problem',
  );
}

define('lc-macro-editor', LcMacroEditor);

declare global {
  interface HTMLElementTagNameMap {
    'lc-macro-editor': LcMacroEditor;
  }
}
