import { t } from '../core/i18n.js';
import { isVisible, sendable } from '../core/plain-text.js';
import type { FormConditionDto, FormFieldSettingsDto, FormSettingsDto } from '../protocol/contract.gen.js';

export type Answers = Readonly<Record<string, string>>;

/** What is wrong, by field key: an error code of the wire. */
export type FieldErrors = Readonly<Record<string, string>>;

/** Looser than the server's, which decides; it catches what people mistype. */
const email = /^[^\s@,;:<>()[\]"]{1,64}@[^\s@,;:<>()[\]"]+\.[^\s\d@.,;:<>()[\]"]{2,}$/u;
const phone = /^\+?[\d ().\-/]*$/u;

/** What is known of the customer before anything is asked. */
export interface Known {
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
  /** The page the customer is on. */
  readonly url?: string;
  /** What a script of the page opened the panel with: a first message, and a queue. */
  readonly message?: string;
  readonly queue?: string;
  /** What a script of the page says for hidden fields, by field key. */
  readonly custom?: Answers;
}

/** The answers before the customer changes them. */
export function initialAnswers(form: FormSettingsDto, known: Known = {}): Answers {
  return Object.fromEntries(
    form.fields
      .filter(hasAnswer)
      .map(field => [field.key, (knownAnswer(field, known) || (field.defaultValue ?? '')).slice(0, field.maxLength)]),
  );
}

/** The fields the customer sees now: not the hidden ones, nor those whose answer is known where the form says so, unless there is something wrong with it. */
export function visibleFields(
  form: FormSettingsDto,
  answers: Answers,
  known: Known = {},
  errors: FieldErrors = {},
): readonly FormFieldSettingsDto[] {
  const isLeftOut = (field: FormFieldSettingsDto) =>
    field.hideWhenKnown && knownAnswer(field, known) && errors[field.key] === undefined;
  return askedFields(form, answers).filter(field => field.type !== 'hidden' && !isLeftOut(field));
}

/** The answers that are sent: of the fields that are asked now, without the empty ones. */
export function answersToSend(form: FormSettingsDto, answers: Answers): Answers {
  const filled = askedFields(form, answers)
    .filter(hasAnswer)
    .map(field => [field.key, answerTo(field, answers)] as const)
    .filter(([, value]) => value !== '');
  return Object.fromEntries(filled);
}

/** The answers to send with some given over what is known, and what is wrong with any of them. */
export function answersWith(form: FormSettingsDto, known: Known, given: Answers): readonly [Answers, FieldErrors] {
  const answers = { ...initialAnswers(form, known), ...given };
  return [answersToSend(form, answers), checkForm(form, answers)];
}

/** Checks everything the customer sees, as the server will again. */
export function checkForm(form: FormSettingsDto, answers: Answers, known: Known = {}): FieldErrors {
  const errors = visibleFields(form, answers, known)
    .map(field => [field.key, checkField(field, answers)] as const)
    .filter((entry): entry is readonly [string, string] => entry[1] !== undefined);
  return Object.fromEntries(errors);
}

/** The code of what is wrong with one answer. */
export function checkField(field: FormFieldSettingsDto, answers: Answers): string | undefined {
  const value = answerTo(field, answers);
  if (value === '') {
    return field.required && hasAnswer(field) ? 'required' : undefined;
  }
  if (value.length > field.maxLength) {
    return 'too_long';
  }
  return checkType(field, value) ?? checkPattern(field, value);
}

/** The sentence for a code, with the limits of the field in it. */
export function fieldMessage(field: FormFieldSettingsDto, code: string): string {
  switch (code) {
    case 'required':
      return t(requiredKey(field));
    case 'number_invalid':
      return t(numberKey(field), { min: field.min ?? '', max: field.max ?? '' });
    case 'too_long':
      return t('field.too_long', { max: field.maxLength });
    default: {
      const key = `field.${code}`;
      const words = t(key);
      return words === key ? t('field.other') : words;
    }
  }
}

function knownAnswer(field: FormFieldSettingsDto, known: Known): string | undefined {
  const { key, known: what, options } = field;
  switch (field.source) {
    case 'url':
      return known.url;
    case 'query':
      return URL.canParse(known.url ?? '') ? (new URL(known.url ?? '').searchParams.get(key) ?? undefined) : undefined;
    case 'identify':
      return known.custom?.[key];
    default:
      return (what && known[what]) ?? (known.queue && options?.find(option => option.queue === known.queue)?.value);
  }
}

function requiredKey(field: FormFieldSettingsDto): string {
  if (field.type === 'consent' || field.type === 'checkbox') {
    return 'field.requiredConsent';
  }
  const isChoice = field.type === 'select' || field.type === 'radio' || field.type === 'checkboxes';
  return isChoice ? 'field.requiredChoice' : 'field.required';
}

function numberKey(field: FormFieldSettingsDto): string {
  if (field.min !== undefined) {
    return field.max === undefined ? 'field.number_min' : 'field.number_range';
  }
  return field.max === undefined ? 'field.number_invalid' : 'field.number_max';
}

function checkType(field: FormFieldSettingsDto, value: string): string | undefined {
  switch (field.type) {
    case 'email':
      return email.test(value) ? undefined : 'email_invalid';
    case 'phone':
      return isPhone(value) ? undefined : 'phone_invalid';
    case 'number': {
      const number = Number(value);
      const fits = number >= (field.min ?? -Infinity) && number <= (field.max ?? Infinity);
      return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(value) && fits ? undefined : 'number_invalid';
    }
    case 'date':
      return isDate(value) ? undefined : 'date_invalid';
    case 'select':
    case 'radio':
      return hasOption(field, value) ? undefined : 'option_unknown';
    case 'checkboxes':
      return value.split('\n').every(one => hasOption(field, one)) ? undefined : 'option_unknown';
    default:
      return undefined;
  }
}

function checkPattern(field: FormFieldSettingsDto, value: string): string | undefined {
  if (field.pattern === undefined) {
    return undefined;
  }
  try {
    return new RegExp(`^(?:${field.pattern})$`, 'u').test(value) ? undefined : 'pattern_mismatch';
  } catch {
    // Written for the server's engine; the server decides.
    return undefined;
  }
}

/** In order: a condition is about an earlier field, and a field that is not asked has no answer. */
function askedFields(form: FormSettingsDto, answers: Answers): readonly FormFieldSettingsDto[] {
  const chosen = new Map<string, readonly string[]>();
  return form.fields.filter(field => {
    const asked = field.visibleIf === undefined || holds(field.visibleIf, chosen.get(field.visibleIf.key) ?? []);
    if (asked) {
      const value = answerTo(field, answers);
      chosen.set(field.key, field.type === 'checkboxes' ? value.split('\n').filter(Boolean) : [value].filter(Boolean));
    }
    return asked;
  });
}

function holds(condition: FormConditionDto, chosen: readonly string[]): boolean {
  const isAmong = chosen.some(value => condition.values.includes(value));
  switch (condition.op) {
    case 'eq':
    case 'in':
      return isAmong;
    case 'ne':
      return !isAmong;
    default:
      return chosen.length > 0;
  }
}

function answerTo(field: FormFieldSettingsDto, answers: Answers): string {
  const value = sendable(answers[field.key] ?? '').trim();
  return isVisible(value) ? value : '';
}

function isPhone(value: string): boolean {
  const digits = value.replace(/\D/g, '').length;
  return phone.test(value) && digits >= 3 && digits <= 20;
}

function hasAnswer(field: FormFieldSettingsDto): boolean {
  return field.type !== 'heading';
}

function hasOption(field: FormFieldSettingsDto, value: string): boolean {
  return field.options?.some(option => option.value === value) ?? false;
}

function isDate(value: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(value)) {
    return false;
  }
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}
