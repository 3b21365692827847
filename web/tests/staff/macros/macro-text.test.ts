import { describe, expect, it } from 'vitest';
import { firstVariable, missingIn, renderMacro, textOf } from '../../../staff/macros/macro-text.js';
import table from './rendering.json';

describe('a macro with its variables filled in', () => {
  // The server's tests read the same table.
  it.each(table.cases)('follows the rules the server follows too: $what', ({ body, parts, ...own }) => {
    const values = new Map(Object.entries('values' in own && own.values ? own.values : table.values));

    const rendered = renderMacro(body, values);

    expect(rendered).toEqual(parts);
    expect(textOf(rendered)).toBe(parts.map(part => part.text).join(''));
    expect(missingIn(rendered)).toEqual([
      ...new Set(parts.filter(part => part.kind === 'missing').map(part => part.name)),
    ]);
  });

  it('takes no longer for a text made to be slow', () => {
    const body = '{{aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa '.repeat(40_000);
    expect(textOf(renderMacro(body, new Map()))).toBe(body);
  });
});

describe('a variable that is still written out', () => {
  it('is found where it stands, with or without something in its place', () => {
    expect(firstVariable('by {{ order.eta }}.')).toMatchObject({ name: 'order.eta', from: 3, to: 18 });
    expect(firstVariable('{{{x|soon}}')).toMatchObject({ name: 'x', from: 1, to: 11 });
    expect(firstVariable('{{ not one }} { {a} }')).toBeUndefined();
  });
});
