import { html, nothing, type TemplateResult } from 'lit';
import { t } from '../../core/i18n.js';
import type { FieldOption, FieldType } from '../../kit/field-control.js';
import '../../kit/lc-field.js';
import type { SettingsProblemDto } from '../../protocol/contract.gen.js';
import { isBelow } from './settings-editor.js';

/** What a form knows of its settings while it is drawn. */
export interface FormView {
  /** What the texts are about: `settings.{subject}.{field}` is the label of a field. */
  readonly subject: string;
  readonly readOnly: boolean;
  readonly problems: readonly SettingsProblemDto[];
  readonly words: (problem: SettingsProblemDto) => string;
}

/** One field of a form. */
export interface Field {
  /** Its path in the settings: also its name in the page. */
  readonly name: string;
  readonly label?: string;
  readonly help?: string;
  readonly type?: FieldType;
  readonly required?: boolean;
  readonly options?: readonly FieldOption[];
  readonly min?: number;
  readonly max?: number;
  readonly placeholder?: string;
  /** What is wrong, where it is not said of this path. */
  readonly error?: string;
}

/** A field and its problem; where nothing can be changed, what it says in words. */
export function textField(
  view: FormView,
  field: Field,
  value: string,
  change: (value: string) => void,
): TemplateResult {
  const { name, type = 'text', options = [] } = field;
  const label = field.label ?? t(`settings.${view.subject}.${name}`);
  if (view.readOnly) {
    return fact(label, wordsOfValue(type, options, value), name);
  }
  const found = view.problems.find(problem => isBelow(problem.field, name));
  return html`<lc-field name=${name} autocomplete="off" .type=${type} .label=${label} .help=${field.help ?? ''} .options=${options} .required=${field.required ?? false}
    .error=${field.error ?? (found ? view.words(found) : '')} .min=${field.min?.toString()} .max=${field.max?.toString()} .placeholder=${field.placeholder ?? ''}
    .value=${value} @lc-input=${(event: CustomEvent<string>) => change(event.detail)}></lc-field>`;
}

/** A whole number; one that is not there, or none, is `undefined`. */
export function numberField(
  view: FormView,
  field: Field,
  value: number | undefined,
  change: (value: number | undefined) => void,
): TemplateResult {
  const written = value === undefined || Number.isNaN(value) ? '' : String(value);
  return textField(view, { type: 'number', ...field }, written, text =>
    change(text.trim() === '' ? undefined : Number(text)),
  );
}

/** A switch. */
export function checkField(
  view: FormView,
  field: Field,
  value: boolean,
  change: (value: boolean) => void,
): TemplateResult {
  return textField(view, { type: 'checkbox', ...field }, value ? 'true' : '', text => change(text === 'true'));
}

/** Several of a few. What is chosen and not among them any more can be seen, and taken away. */
export function manyField(
  view: FormView,
  field: Field,
  values: readonly string[],
  change: (values: readonly string[]) => void,
): TemplateResult {
  const known = field.options ?? [];
  const gone = values
    .filter(value => !known.some(option => option.value === value))
    .map(value => ({ value, label: t('settings.gone', { name: value }) }));
  return textField(view, { type: 'checkboxes', ...field, options: [...known, ...gone] }, values.join('\n'), text =>
    change(text.split('\n').filter(Boolean)),
  );
}

/** Words, with commas between them. */
export function listField(
  view: FormView,
  field: Field,
  values: readonly string[],
  change: (values: readonly string[]) => void,
): TemplateResult {
  return textField(view, field, values.join(', '), text => change(wordsIn(text)));
}

/** The words of a line, each once. */
export function wordsIn(text: string): readonly string[] {
  return [
    ...new Set(
      text
        .split(',')
        .map(word => word.trim())
        .filter(Boolean),
    ),
  ];
}

/** Something that is so, and cannot be changed here. */
export function fact(label: string, value: string, name = ''): TemplateResult {
  return html`<div class="fact" data-field=${name || nothing}><span class="muted">${label}</span><span dir="auto">${value || t('settings.none')}</span></div>`;
}

/** Something code says. */
export function codeFact(label: string, value: string, name: string): TemplateResult {
  return fact(label, t('settings.fixed', { value }), name);
}

function wordsOfValue(type: FieldType, options: readonly FieldOption[], value: string): string {
  if (type === 'checkbox') {
    return t(value === 'true' ? 'settings.yes' : 'settings.no');
  }
  return value
    .split('\n')
    .map(one => options.find(option => option.value === one)?.label ?? one)
    .join(type === 'checkboxes' ? ', ' : '\n');
}
