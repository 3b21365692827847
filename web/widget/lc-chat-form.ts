import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { t } from '../core/i18n.js';
import { define } from '../kit/define.js';
import type { FieldType } from '../kit/field-control.js';
import { fire } from '../kit/fire.js';
import { icon } from '../kit/icons.js';
import '../kit/lc-button.js';
import '../kit/lc-field.js';
import { sheet } from '../kit/sheet.js';
import type { FormFieldSettingsDto, FormFieldTypeDto, FormSettingsDto } from '../protocol/contract.gen.js';
import { chatFormStyles } from './chat-form-styles.js';
import {
  type Answers,
  answersToSend,
  checkField,
  checkForm,
  type FieldErrors,
  fieldMessage,
  initialAnswers,
  type Known,
  visibleFields,
} from './form-rules.js';

const controls: Readonly<Record<Exclude<FormFieldTypeDto, 'hidden' | 'heading'>, FieldType>> = {
  text: 'text',
  textarea: 'textarea',
  email: 'email',
  phone: 'tel',
  number: 'number',
  select: 'select',
  radio: 'radio',
  checkboxes: 'checkboxes',
  checkbox: 'checkbox',
  date: 'date',
  consent: 'checkbox',
};

/**
 * The form before the chat, or to leave a message by. An answer is checked when its field is left and all are when the form is sent; what the server says
 * about a field stands at the field. What was typed stays, whatever happens.
 *
 * @fires lc-start - `detail` is the answers by field key
 */
export class LcChatForm extends LitElement {
  static override readonly properties = {
    form: { attribute: false },
    known: { attribute: false },
    notice: {},
    sending: {},
    busy: { type: Boolean },
    error: {},
    answers: { state: true },
    errors: { state: true },
    tried: { state: true },
  };

  declare form: FormSettingsDto | undefined;
  /** What is known of the customer, to fill fields in with. */
  declare known: Known;
  /** What to know before the form is filled in. */
  declare notice: string;
  /** What the button says while the answers are under way. */
  declare sending: string;
  declare busy: boolean;
  /** Why the chat did not start, when it is not about a field. */
  declare error: string;
  declare private answers: Answers;
  declare private errors: FieldErrors;
  declare private tried: boolean;

  /** What the customer has answered; it stays when another form asks the same. */
  #typed: Answers = {};

  static override readonly styles = [sheet, chatFormStyles];

  constructor() {
    super();
    this.known = {};
    this.notice = '';
    this.sending = '';
    this.busy = false;
    this.error = '';
    this.answers = {};
    this.errors = {};
    this.tried = false;
  }

  /** What the server says is wrong, by field key. */
  showErrors(errors: FieldErrors): void {
    this.errors = errors;
    this.tried = true;
    void this.updateComplete.then(() => this.#focusFirstInvalid());
  }

  /** Puts the focus on the first field. */
  override focus(): void {
    const first = this.renderRoot.querySelector('lc-field');
    void first?.updateComplete.then(() => first.focus());
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if ((changed.has('form') || changed.has('known')) && this.form) {
      this.answers = { ...initialAnswers(this.form, this.known), ...this.#typed };
    }
    if (changed.has('form')) {
      this.errors = {};
      this.tried = false;
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    const { form } = this;
    if (!form) {
      return nothing;
    }
    const wrong = Object.keys(this.errors).length;
    return html`<form novalidate @submit=${this.#submit} @keydown=${this.#enter}>
      <div class="fields">
        <div class="greet">
          <h2>${form.title}</h2>
          ${form.intro ? html`<p>${form.intro}</p>` : nothing}
        </div>
        ${this.notice === '' ? nothing : html`<p class="notice" role="status">${this.notice}</p>`}
        ${
          this.tried && wrong > 0
            ? html`<p class="summary" id="summary" tabindex="-1">${icon('alert', 16)}${t('form.summary', { count: wrong })}</p>`
            : nothing
        }
        ${repeat(
          visibleFields(form, this.answers, this.known, { ...this.#typed, ...this.errors }),
          field => field.key,
          field => this.#field(form, field),
        )}
      </div>
      <div class="foot">
        <div class="said" role="status">${this.error ? html`<p class="failed">${icon('alert', 16)}<span>${this.error}</span></p>` : nothing}</div>
        <lc-button wide size="l" variant="primary" type="submit" data-action="start" .busy=${this.busy}>
          ${this.busy ? this.sending : form.submitLabel}
        </lc-button>
      </div>
    </form>`;
  }

  #field(form: FormSettingsDto, field: FormFieldSettingsDto): TemplateResult | typeof nothing {
    if (field.type === 'hidden') {
      return nothing;
    }
    if (field.type === 'heading') {
      return html`<h3>${field.label}</h3>`;
    }
    const code = this.errors[field.key];
    const options =
      field.type === 'select'
        ? [{ value: '', label: this.#empty(field) }, ...(field.options ?? [])]
        : (field.options ?? []);
    const consent = field.type === 'consent' && form.consentUrl;
    return html`<lc-field
      size="l"
      data-key=${field.key}
      .type=${controls[field.type]}
      .name=${field.key}
      .label=${field.label}
      .help=${field.help ?? ''}
      .error=${code === undefined ? '' : fieldMessage(field, code)}
      .value=${this.answers[field.key] ?? ''}
      .options=${options}
      .required=${field.required}
      .placeholder=${field.placeholder ?? ''}
      .autocomplete=${field.autocomplete ?? ''}
      .min=${field.min === undefined ? undefined : String(field.min)}
      .max=${field.max === undefined ? undefined : String(field.max)}
      @lc-input=${(event: CustomEvent<string>) => this.#changed(field, event.detail)}
      @lc-blur=${() => this.#left(field)}
      >${
        consent
          ? html`${field.label} <a href=${consent} target="_blank" rel="noopener noreferrer">${t('form.consentLink')}</a>`
          : nothing
      }</lc-field
    >`;
  }

  #empty(field: FormFieldSettingsDto): string {
    return field.placeholder || t('form.choose');
  }

  #changed(field: FormFieldSettingsDto, value: string): void {
    this.#typed = { ...this.#typed, [field.key]: value };
    this.answers = { ...this.answers, ...this.#typed };
    if (this.errors[field.key] !== undefined) {
      this.#check(field);
    }
  }

  #left(field: FormFieldSettingsDto): void {
    if (this.tried || this.#typed[field.key] !== undefined || this.answers[field.key]) {
      this.#check(field);
    }
  }

  #check(field: FormFieldSettingsDto): void {
    const { [field.key]: _, ...others } = this.errors;
    const code = checkField(field, this.answers);
    this.errors = code === undefined ? others : { ...others, [field.key]: code };
  }

  /** Enter in a line of text sends the form; it does not reach it by itself out of the fields' shadow roots. */
  #enter = (event: KeyboardEvent): void => {
    const control = event.composedPath()[0];
    if (
      event.key === 'Enter' &&
      !event.isComposing &&
      control instanceof HTMLInputElement &&
      control.type !== 'checkbox'
    ) {
      event.preventDefault();
      this.renderRoot.querySelector('form')?.requestSubmit();
    }
  };

  #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const { form } = this;
    if (!form || this.busy) {
      return;
    }
    this.tried = true;
    this.errors = checkForm(form, this.answers, this.known);
    if (Object.keys(this.errors).length > 0) {
      void this.updateComplete.then(() => this.#focusFirstInvalid());
      return;
    }
    const answers = answersToSend(form, this.answers);
    fire(this, 'lc-start', answers);
  };

  #focusFirstInvalid(): void {
    const first = [...this.renderRoot.querySelectorAll('lc-field')].find(
      field => this.errors[field.dataset.key ?? ''] !== undefined,
    );
    first?.focus();
  }
}

define('lc-chat-form', LcChatForm);

declare global {
  interface HTMLElementTagNameMap {
    'lc-chat-form': LcChatForm;
  }
}
