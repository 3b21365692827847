import { describe, expect, it } from 'vitest';
import {
  addField,
  changeField,
  changeOption,
  conditionOf,
  duplicateField,
  freeKey,
  isLocked,
  moveField,
  putBack,
  removeField,
  rolesFor,
  slugOf,
} from '../../../admin/widgets/form-design.js';
import { field, form } from './samples.js';

const unused = new Set<string>();
const keys = (of: ReturnType<typeof form>) => of.fields.map(({ key }) => key);

describe('the key of a field', () => {
  it.each([
    ['Order number', 'order_number'],
    ['  Größe (cm) ', 'große_cm'.replace('ß', '_')],
    ['2nd address', 'nd_address'],
    ['الاسم', 'field'],
    ['x'.repeat(60), 'x'.repeat(40)],
  ])('comes out of the label %s', (label, expected) => {
    expect(slugOf(label)).toBe(expected);
    expect(slugOf(label)).toMatch(/^[a-z][a-z0-9_]{0,39}$/);
  });

  it('is its own, and never one that answers were given under', () => {
    expect(freeKey('E-mail', new Set(['e_mail', 'e_mail_2']))).toBe('e_mail_3');
    expect(freeKey('x'.repeat(60), new Set(['x'.repeat(40)]))).toBe(`${'x'.repeat(38)}_2`);
  });

  it('follows the label until somebody writes one', () => {
    const added = addField(form(), 'text', 'Text', unused);
    const typed = changeField(added, 0, { label: 'Order number' }, unused);
    expect(keys(typed)).toEqual(['order_number']);

    const own = changeField(typed, 0, { key: 'order' }, unused);
    expect(keys(changeField(own, 0, { label: 'Order' }, unused))).toEqual(['order']);
    expect(keys(changeField(own, 0, { label: 'Number of the order' }, unused))).toEqual(['order']);
  });

  it('stays as it is once it is published, whatever is done to it', () => {
    const used = new Set(['order']);
    const before = form(field({ key: 'order', label: 'Order' }));
    expect(isLocked(before.fields[0], used)).toBe(true);
    expect(keys(changeField(before, 0, { label: 'Something else', key: 'other' }, used))).toEqual(['order']);
    expect(keys(addField(form(), 'text', 'Order', used))).toEqual(['order_2']);
  });

  it('takes the conditions on it along', () => {
    const before = form(
      field({ key: 'topic', label: 'Topic' }),
      field({ key: 'order', visibleIf: conditionOf('topic', 'eq', ['x']) }),
    );
    expect(changeField(before, 0, { key: 'subject' }, unused).fields[1]?.visibleIf?.key).toBe('subject');
  });
});

describe('a form', () => {
  const three = form(field({ key: 'a' }), field({ key: 'b' }), field({ key: 'c' }));

  it('gets its fields into another order, and no further than its ends', () => {
    expect(keys(moveField(three, 0, 2))).toEqual(['b', 'c', 'a']);
    expect(keys(moveField(three, 2, 1))).toEqual(['a', 'c', 'b']);
    expect(moveField(three, 0, -1)).toBe(three);
    expect(moveField(three, 2, 3)).toBe(three);
  });

  it('copies a field without what there is only once', () => {
    const email = field({ key: 'email', label: 'E-mail', type: 'email', role: 'contactEmail', hideWhenKnown: true });
    const copy = duplicateField(form(email, field({ key: 'b' })), 0, unused).fields;
    expect(copy.map(({ key }) => key)).toEqual(['email', 'e_mail', 'b']);
    expect(copy[1]).toMatchObject({ type: 'email', role: 'custom', hideWhenKnown: false });
  });

  it('loses a field with the conditions on it', () => {
    const before = form(field({ key: 'a' }), field({ key: 'b', visibleIf: conditionOf('a', 'filled', []) }));
    const after = removeField(before, 0);
    expect(keys(after)).toEqual(['b']);
    expect(after.fields[0]).not.toHaveProperty('visibleIf');
  });

  it('gets a field back with the conditions on it, and keeps what was changed meanwhile', () => {
    const before = form(field({ key: 'a' }), field({ key: 'b', visibleIf: conditionOf('a', 'filled', []) }));
    const meanwhile = { ...changeField(removeField(before, 0), 0, { label: 'Other' }, unused), title: 'New title' };
    const after = putBack(meanwhile, before, 0);
    expect(after.title).toBe('New title');
    expect(keys(after)).toEqual(['a', 'other']);
    expect(keys(putBack(before, before, 0))).toEqual(['a', 'b']);

    const kept = putBack({ ...removeField(before, 0), title: 'New title' }, before, 0);
    expect(kept.fields[1]?.visibleIf).toEqual({ key: 'a', op: 'filled', values: [] });
  });

  it('keeps of a field only what its type has', () => {
    const before = form(
      field({
        key: 'a',
        role: 'contactName',
        hideWhenKnown: true,
        pii: true,
        pattern: 'x+',
        maxLength: 5,
        placeholder: 'p',
      }),
    );
    const select = changeField(before, 0, { type: 'select' }, unused).fields[0];
    expect(select).toMatchObject({ role: 'custom', hideWhenKnown: false, pii: true });
    expect(changeField(before, 0, { type: 'heading' }, unused).fields[0]).not.toHaveProperty('pii');
    expect(select?.options).toHaveLength(2);
    expect(select).not.toHaveProperty('pattern');
    expect(
      changeField({ ...before, fields: [select ?? field({ key: 'x' })] }, 0, { type: 'text' }, unused).fields[0]
        ?.options,
    ).toEqual([]);
  });

  it('gives each role once, to types it fits', () => {
    const before = form(
      field({ key: 'a', role: 'contactName' }),
      field({ key: 'b' }),
      field({ key: 'c', type: 'email' }),
    );
    expect(rolesFor(before, 0)).toEqual(['custom', 'contactName', 'message']);
    expect(rolesFor(before, 1)).toEqual(['custom', 'message']);
    expect(rolesFor(before, 2)).toEqual(['custom', 'contactEmail']);
  });
});

it('an option is worth what it says until somebody writes a value', () => {
  const options = [{ value: 'Sales', label: 'Sales' }];
  expect(changeOption(options, 0, { label: 'Buying' })).toEqual([{ value: 'Buying', label: 'Buying' }]);
  const own = changeOption(options, 0, { value: 's' });
  expect(changeOption(own, 0, { label: 'Buying', queue: undefined })).toEqual([{ value: 's', label: 'Buying' }]);
});

it('a condition has as many values as its kind needs', () => {
  expect(conditionOf('a', 'filled', ['x']).values).toEqual([]);
  expect(conditionOf('a', 'eq', []).values).toEqual(['']);
  expect(conditionOf('a', 'ne', ['x', 'y']).values).toEqual(['x']);
  expect(conditionOf('a', 'in', ['x', 'y']).values).toEqual(['x', 'y']);
});
