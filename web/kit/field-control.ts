import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { icon } from './icons.js';

/** One answer of a select, of radio buttons or of checkboxes. */
export interface FieldOption {
  readonly value: string;
  readonly label: string;
}

export type FieldType =
  | 'text'
  | 'email'
  | 'tel'
  | 'number'
  | 'date'
  | 'textarea'
  | 'select'
  | 'radio'
  | 'checkboxes'
  | 'checkbox';

/** Everything a control needs to be drawn. */
export interface Control {
  readonly type: FieldType;
  readonly name: string;
  readonly value: string;
  readonly options: readonly FieldOption[];
  readonly required: boolean;
  readonly autocomplete: string;
  readonly placeholder: string;
  readonly min: string | undefined;
  readonly max: string | undefined;
  readonly invalid: boolean;
  /** The ids of what describes it. */
  readonly described: string;
  readonly change: (value: string) => void;
}

/** Draws the native control of a field. */
export function control(field: Control): TemplateResult {
  switch (field.type) {
    case 'textarea':
      return html`<textarea
        class="in"
        id="control"
        name=${field.name || nothing}
        rows="3"
        dir="auto"
        placeholder=${field.placeholder || nothing}
        autocomplete=${field.autocomplete || nothing}
        aria-required=${field.required ? 'true' : nothing}
        aria-invalid=${field.invalid ? 'true' : nothing}
        aria-describedby=${field.described || nothing}
        .value=${live(field.value)}
        @input=${typed(field)}
      ></textarea>`;
    case 'select':
      return html`<div class="select"><select
        class="in"
        id="control"
        name=${field.name || nothing}
        autocomplete=${field.autocomplete || nothing}
        aria-required=${field.required ? 'true' : nothing}
        aria-invalid=${field.invalid ? 'true' : nothing}
        aria-describedby=${field.described || nothing}
        @change=${typed(field)}
      >${field.options.map(
        option =>
          html`<option value=${option.value} ?selected=${option.value === field.value}>${option.label}</option>`,
      )}</select>${icon('minimise', 16)}</div>`;
    case 'radio':
      return html`${field.options.map(option => choice(field, option, option.value === field.value, () => option.value))}`;
    case 'checkboxes': {
      const chosen = new Set(field.value.split('\n').filter(Boolean));
      return html`${field.options.map(option => choice(field, option, chosen.has(option.value), on => toggled(field, chosen, option.value, on)))}`;
    }
    case 'checkbox':
      return html`<input
        type="checkbox"
        id="control"
        name=${field.name || nothing}
        aria-required=${field.required ? 'true' : nothing}
        aria-invalid=${field.invalid ? 'true' : nothing}
        aria-describedby=${field.described || nothing}
        .checked=${live(field.value === 'true')}
        @change=${(event: Event) => field.change(checked(event) ? 'true' : '')}
      />`;
    default:
      return html`<input
        class="in"
        id="control"
        type=${field.type}
        name=${field.name || nothing}
        dir=${field.type === 'text' ? 'auto' : nothing}
        min=${field.min ?? nothing}
        max=${field.max ?? nothing}
        placeholder=${field.placeholder || nothing}
        autocomplete=${field.autocomplete || nothing}
        aria-required=${field.required ? 'true' : nothing}
        aria-invalid=${field.invalid ? 'true' : nothing}
        aria-describedby=${field.described || nothing}
        .value=${live(field.value)}
        @input=${typed(field)}
      />`;
  }
}

function choice(field: Control, option: FieldOption, on: boolean, value: (on: boolean) => string): TemplateResult {
  return html`<label class="choice"><input
    type=${field.type === 'radio' ? 'radio' : 'checkbox'}
    name=${field.name || 'choice'}
    value=${option.value}
    .checked=${live(on)}
    @change=${(event: Event) => field.change(value(checked(event)))}
  /><span>${option.label}</span></label>`;
}

/** The chosen values after one was switched, in the order of the options. */
function toggled(field: Control, chosen: ReadonlySet<string>, value: string, on: boolean): string {
  return field.options
    .filter(option => (option.value === value ? on : chosen.has(option.value)))
    .map(option => option.value)
    .join('\n');
}

function typed(field: Control): (event: Event) => void {
  return event => {
    const target = event.currentTarget;
    if (
      target instanceof HTMLInputElement ||
      target instanceof HTMLTextAreaElement ||
      target instanceof HTMLSelectElement
    ) {
      field.change(target.value);
    }
  };
}

function checked(event: Event): boolean {
  return event.currentTarget instanceof HTMLInputElement && event.currentTarget.checked;
}
