import { html, type TemplateResult } from 'lit';
import { hasText, t } from '../../core/i18n.js';
import type { FieldOption } from '../../kit/field-control.js';
import type { WidgetSettingsDto } from '../../protocol/contract.gen.js';
import { type Field, type FormView, numberField, textField } from '../settings/fields.js';
import { isBelow } from '../settings/settings-editor.js';

/** What the parts of the widget's form are drawn from. */
export interface WidgetForm {
  readonly view: FormView;
  readonly draft: WidgetSettingsDto;
  readonly siteKey: string;
  readonly queues: readonly string[];
  /** Whether only users the host vouches for may start chats. */
  readonly identityRequired: boolean;
  readonly change: (part: Partial<WidgetSettingsDto>) => void;
}

/** A part of the form that can be folded: what it is about, and in a few words how it is now. */
export function part(name: string, view: FormView, now: string, content: TemplateResult, open = false): TemplateResult {
  const wrong = view.problems.some(({ field }) => partOf(field) === name);
  return html`<details class="part" data-part=${name} ?open=${open}>
    <summary><span class="strong">${t(`widgets.part.${name}`)}</span> <span class="now clip">${now}</span>${
      wrong ? html`<span class="wrong">${t('widgets.wrong')}</span>` : ''
    }</summary>
    <div class="fields">${content}</div>
  </details>`;
}

/** Which part of the form a problem belongs to. */
function partOf(field: string): string {
  const parts: readonly (readonly [string, readonly string[]])[] = [
    ['look', ['name', 'look']],
    ['launcher', ['launcher']],
    ['texts', ['texts', 'localeTexts', 'locale', 'locales', 'followPageLanguage']],
    ['form', ['form']],
    ['offlineForm', ['offlineForm']],
    ['afterSubmit', ['afterSubmit']],
    ['behaviour', ['behaviour', 'queue']],
    ['install', ['domains']],
  ];
  return parts.find(([, paths]) => paths.some(path => isBelow(field, path)))?.[0] ?? '';
}

/** Text that may be missing: empty means so. */
export function optionalField(
  view: FormView,
  field: Field,
  value: string | undefined,
  change: (value: string | undefined) => void,
): TemplateResult {
  return textField(view, field, value ?? '', text => change(text === '' ? undefined : text));
}

/** A number that has to be there: while it is missing the form says so. */
export function neededNumber(
  view: FormView,
  field: Field,
  value: number,
  change: (value: number) => void,
): TemplateResult {
  return numberField(view, field, value, number => change(number ?? Number.NaN));
}

/** Several lines, each one thing. */
export function linesField(
  view: FormView,
  field: Field,
  values: readonly string[],
  change: (values: readonly string[]) => void,
): TemplateResult {
  // The empty line somebody is about to write on stays; the server gets none.
  return textField(view, { type: 'textarea', ...field }, values.join('\n'), text => change(text.split('\n')));
}

/** The choices of a field, in words. */
export function choices(key: string, values: readonly string[]): readonly FieldOption[] {
  return values.map(value => ({ value, label: hasText(`${key}.${value}`) ? t(`${key}.${value}`) : value }));
}

/** The queues to choose from, and the one that is chosen, also when it is gone. */
export function queueOptions(
  queues: readonly string[],
  chosen: string | undefined,
  none: string,
): readonly FieldOption[] {
  const known = chosen === undefined || queues.includes(chosen) ? queues : [...queues, chosen];
  return [{ value: '', label: t(none) }, ...known.map(value => ({ value, label: value }))];
}
