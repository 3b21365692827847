import { beforeEach, describe, expect, it } from 'vitest';
import { useTexts } from '../../core/i18n.js';
import type { FormFieldSettingsDto, FormFieldTypeDto, FormSettingsDto } from '../../protocol/contract.gen.js';
import {
  answersToSend,
  checkField,
  checkForm,
  fieldMessage,
  initialAnswers,
  type Known,
  visibleFields,
} from '../../widget/form-rules.js';
import { widgetTexts } from '../widget-texts.js';

function field(key: string, type: FormFieldTypeDto, more: Partial<FormFieldSettingsDto> = {}): FormFieldSettingsDto {
  return { key, type, label: key, required: false, maxLength: 100, ...more };
}

function form(...fields: FormFieldSettingsDto[]): FormSettingsDto {
  return { title: 'Hello', submitLabel: 'Start chat', fields };
}

const options = [
  { value: 'a', label: 'A' },
  { value: 'b', label: 'B' },
];

beforeEach(() => useTexts('en', widgetTexts));

describe('an answer', () => {
  const cases: [FormFieldSettingsDto, string, string | undefined][] = [
    [field('x', 'text', { required: true }), '', 'required'],
    [field('x', 'text', { required: true }), ' \u200b ', 'required'],
    [field('x', 'text', { required: true }), 'Dana', undefined],
    [field('x', 'text'), '', undefined],
    [field('x', 'text', { maxLength: 3 }), 'four', 'too_long'],
    [field('x', 'email'), 'dana@example.com', undefined],
    [field('x', 'email'), 'dana@example', 'email_invalid'],
    [field('x', 'email'), 'dana ray@example.com', 'email_invalid'],
    [field('x', 'email'), 'Dana <dana@example.com>', 'email_invalid'],
    [field('x', 'email'), 'a@example.com, b@example.com', 'email_invalid'],
    [field('x', 'email'), 'dana@bücher.example', undefined],
    [field('x', 'phone'), '+49 (30) 123-456', undefined],
    [field('x', 'phone'), '12', 'phone_invalid'],
    [field('x', 'phone'), '49+30', 'phone_invalid'],
    [field('x', 'phone'), 'call me', 'phone_invalid'],
    [field('x', 'number', { min: 1, max: 5 }), '3.5', undefined],
    [field('x', 'number', { min: 1, max: 5 }), '6', 'number_invalid'],
    [field('x', 'number'), '1e3', 'number_invalid'],
    [field('x', 'number'), 'three', 'number_invalid'],
    [field('x', 'date'), '2030-02-28', undefined],
    [field('x', 'date'), '2030-02-30', 'date_invalid'],
    [field('x', 'date'), '28.02.2030', 'date_invalid'],
    [field('x', 'select', { options }), 'a', undefined],
    [field('x', 'radio', { options }), 'c', 'option_unknown'],
    [field('x', 'checkboxes', { options }), 'a\nb', undefined],
    [field('x', 'checkboxes', { options }), 'a\nc', 'option_unknown'],
    [field('x', 'consent', { required: true }), '', 'required'],
    [field('x', 'consent', { required: true }), 'true', undefined],
    [field('x', 'text', { pattern: '[0-9]{4}' }), '1881', undefined],
    [field('x', 'text', { pattern: '[0-9]{4}' }), '18810', 'pattern_mismatch'],
    [field('x', 'text', { pattern: 'a|b' }), 'ab', 'pattern_mismatch'],
    [field('x', 'text', { pattern: '\\Z(' }), 'anything', undefined],
    [field('x', 'heading', { required: true }), '', undefined],
  ];

  it.each(cases)('to %o that is "%s" is told %s', (asked, value, expected) => {
    expect(checkField(asked, { x: value })).toBe(expected);
  });

  it('that is wrong gets a sentence that says what to do', () => {
    expect(fieldMessage(field('x', 'email'), 'email_invalid')).toBe('Enter an address like name@example.com');
    expect(fieldMessage(field('x', 'select'), 'required')).toBe('Choose one');
    expect(fieldMessage(field('x', 'number', { min: 1, max: 5 }), 'number_invalid')).toBe('Enter a number from 1 to 5');
    expect(fieldMessage(field('x', 'text', { maxLength: 40 }), 'too_long')).toBe('At most 40 characters');
    expect(fieldMessage(field('x', 'text'), 'a_code_of_tomorrow')).toBe('This answer was not accepted');
  });
});

describe('a form', () => {
  const conditional = form(
    field('topic', 'select', { options }),
    field('order', 'text', { required: true, visibleIf: { key: 'topic', op: 'eq', values: ['a'] } }),
    field('photo', 'text', { required: true, visibleIf: { key: 'order', op: 'filled', values: [] } }),
    field('other', 'text', { visibleIf: { key: 'topic', op: 'ne', values: ['a'] } }),
    field('source', 'hidden', { defaultValue: 'footer' }),
  );
  const keys = (answers: Record<string, string>) => visibleFields(conditional, answers).map(one => one.key);

  it('asks what its conditions say', () => {
    expect(keys({})).toEqual(['topic', 'other']);
    expect(keys({ topic: 'a' })).toEqual(['topic', 'order']);
    expect(keys({ topic: 'a', order: '1881' })).toEqual(['topic', 'order', 'photo']);
  });

  it('takes a question that is not asked for one without an answer', () => {
    expect(keys({ topic: 'b', order: '1881' })).toEqual(['topic', 'other']);
    expect(checkForm(conditional, { topic: 'b', order: '1881' })).toEqual({});
  });

  it('checks what is asked', () => {
    expect(checkForm(conditional, { topic: 'a' })).toEqual({ order: 'required' });
  });

  it('sends the answers to what is asked, hidden ones included, without the empty ones', () => {
    const answers = { ...initialAnswers(conditional), topic: 'b', order: '1881', other: ' x ' };
    expect(answersToSend(conditional, answers)).toEqual({ topic: 'b', other: 'x', source: 'footer' });
  });

  it('knows conditions on several values', () => {
    const asked = form(
      field('colors', 'checkboxes', { options }),
      field('why', 'text', { visibleIf: { key: 'colors', op: 'in', values: ['b', 'c'] } }),
    );
    expect(visibleFields(asked, { colors: 'a' })).toHaveLength(1);
    expect(visibleFields(asked, { colors: 'a\nb' })).toHaveLength(2);
  });
});

describe('what is known of the customer', () => {
  const field = (more: Partial<FormFieldSettingsDto>): FormFieldSettingsDto => ({
    key: 'a',
    type: 'text',
    label: 'A',
    required: true,
    maxLength: 100,
    ...more,
  });
  const asking = (...fields: FormFieldSettingsDto[]): FormSettingsDto => ({ title: '', submitLabel: '', fields });
  const known = {
    name: 'Dana',
    url: 'https://shop.example/cart?utm=mail&plan=silver',
  };

  it('fills in the fields that ask for it', () => {
    const form = asking(field({ known: 'name' }), field({ key: 'b', known: 'email', defaultValue: 'x@example.com' }));
    expect(initialAnswers(form, known)).toEqual({ a: 'Dana', b: 'x@example.com' });
  });

  it('leaves fields out where the form says so, until something is wrong with the answer', () => {
    const form = asking(field({ known: 'name', hideWhenKnown: true }), field({ key: 'b' }));
    const keys = (errors?: Record<string, string>, of: Known = known) =>
      visibleFields(form, initialAnswers(form, of), of, errors).map(one => one.key);
    expect(keys()).toEqual(['b']);
    expect(keys({ a: 'name_too_long' })).toEqual(['a', 'b']);
    expect(keys({}, {})).toEqual(['a', 'b']);
    expect(answersToSend(form, initialAnswers(form, known))).toEqual({ a: 'Dana' });
  });

  it('fills in hidden fields from the page, as far as they go', () => {
    const hidden = (key: string, source: 'url' | 'query') =>
      field({ key, type: 'hidden', source, defaultValue: 'none' });
    const form = asking(hidden('page', 'url'), hidden('utm', 'query'), hidden('other', 'query'));
    const all = { page: known.url, utm: 'mail', other: 'none' };
    expect(initialAnswers(form, known)).toEqual(all);
    const long = { url: `https://shop.example/?${'x'.repeat(500)}` };
    expect(initialAnswers(asking(hidden('page', 'url')), long).page).toHaveLength(100);
    expect(initialAnswers(form, { url: 'no address' })).toEqual({
      page: 'no address',
      utm: 'none',
      other: 'none',
    });
  });
});
