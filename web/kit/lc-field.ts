import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { define } from './define.js';
import { control, type FieldOption, type FieldType } from './field-control.js';
import { fieldStyles } from './field-styles.js';
import { fire } from './fire.js';
import { icon } from './icons.js';
import { sheet } from './sheet.js';

/**
 * One labelled question of a form: label, control, help and error, tied together for assistive technology.
 * `value` is always text: of `checkboxes` the chosen values, one per line; of a `checkbox` `"true"` or nothing.
 *
 * @slot - rich words for the label of a single checkbox (a link to the terms), instead of `label`
 * @fires lc-input - the value changed; `detail` is the value
 * @fires lc-blur - the focus left the control
 */
export class LcField extends LitElement {
  static override readonly shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  static override readonly properties = {
    label: {},
    help: {},
    error: {},
    type: { reflect: true },
    name: {},
    value: {},
    options: { attribute: false },
    required: { type: Boolean },
    autocomplete: {},
    placeholder: {},
    min: {},
    max: {},
    size: { reflect: true },
  };

  declare label: string;
  /** A sentence below that helps to answer. */
  declare help: string;
  /** What is wrong and how to put it right; empty when nothing is. */
  declare error: string;
  declare type: FieldType;
  declare name: string;
  declare value: string;
  declare options: readonly FieldOption[];
  declare required: boolean;
  declare autocomplete: string;
  declare placeholder: string;
  declare min: string | undefined;
  declare max: string | undefined;
  /** `m` 32 px at the desk, `l` 44 px in the widget. */
  declare size: 'm' | 'l';

  constructor() {
    super();
    this.label = '';
    this.help = '';
    this.error = '';
    this.type = 'text';
    this.name = '';
    this.value = '';
    this.options = [];
    this.required = false;
    this.autocomplete = '';
    this.placeholder = '';
    this.size = 'm';
  }

  static override readonly styles = [sheet, fieldStyles];

  protected override render(): TemplateResult {
    const described = [this.help && 'help', this.error && 'error'].filter(Boolean).join(' ');
    const parts = control({
      type: this.type,
      name: this.name,
      value: this.value,
      options: this.options,
      required: this.required,
      autocomplete: this.autocomplete,
      placeholder: this.placeholder,
      min: this.min,
      max: this.max,
      invalid: this.error !== '',
      described,
      change: this.#change,
    });
    const below = html`${this.help ? html`<p class="help" id="help">${this.help}</p>` : nothing}${
      this.error ? html`<p class="error" id="error">${icon('alert', 16)}<span>${this.error}</span></p>` : nothing
    }`;
    const star = this.required ? html`<span class="req" aria-hidden="true"> *</span>` : nothing;

    if (this.type === 'radio' || this.type === 'checkboxes') {
      return html`<fieldset class="field" role=${this.type === 'radio' ? 'radiogroup' : 'group'} aria-labelledby="legend" aria-describedby=${described || nothing}
        aria-required=${this.type === 'radio' && this.required ? 'true' : nothing} aria-invalid=${this.type === 'radio' && this.error ? 'true' : nothing} @focusout=${this.#blur}>
        <span class="label" id="legend">${this.label}${star}</span>${parts}${below}
      </fieldset>`;
    }
    if (this.type === 'checkbox') {
      return html`<div class="field" @focusout=${this.#blur}>
        <label class="choice">${parts}<span><slot>${this.label}</slot>${star}</span></label>${below}
      </div>`;
    }
    return html`<div class="field" @focusout=${this.#blur}>
      <label class="label" for="control">${this.label}${star}</label>${parts}${below}
    </div>`;
  }

  #change = (value: string): void => {
    this.value = value;
    fire(this, 'lc-input', value);
  };

  #blur = (event: FocusEvent): void => {
    if (event.relatedTarget instanceof Node && this.renderRoot.contains(event.relatedTarget)) {
      return;
    }
    fire(this, 'lc-blur');
  };
}

define('lc-field', LcField);

declare global {
  interface HTMLElementTagNameMap {
    'lc-field': LcField;
  }
}
