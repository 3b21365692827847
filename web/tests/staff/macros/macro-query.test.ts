import { describe, expect, it } from 'vitest';
import { findMacros, isWanted, queryAt } from '../../../staff/macros/macro-query.js';
import { macro } from './macro-samples.js';

const at = (text: string) => queryAt(text.replace('|', ''), text.indexOf('|'));

describe('a slash', () => {
  it.each([
    ['/|', 0, ''],
    ['/ref|', 0, 'ref'],
    ['Thank you. /ref|', 11, 'ref'],
    ['line\n/ref late|', 5, 'ref late'],
    ['one /a| two', 4, 'a'],
    ['tab\t/x|', 4, 'x'],
    ['/a/b|', 0, 'a/b'],
  ])('begins a query in %s', (text, from, query) => {
    expect(at(text)).toEqual({ from, text: query });
  });

  it.each([
    'and/or|',
    '1/2|',
    'https://example.com/x|',
    'https:/|',
    '/ ref|',
    '1 / 2|',
    '/a\nb|',
    'no slash|',
    '|/ref',
    `/${'x'.repeat(80)}|`,
  ])('begins none in %s', text => {
    expect(at(text)).toBeUndefined();
  });
});

describe('the list', () => {
  const all = [
    macro('late', { team: 'support', title: 'Refund: carrier is late', uses: 9 }),
    macro('refund-card', { team: 'support', uses: 2 }),
    macro('refund-start', { team: 'support', uses: 5 }),
    macro('refund', { team: 'sales', uses: 50 }),
    macro('refund', { id: 'own' }),
    macro('bye', { body: 'The refund is on its way, GOODBYE' }),
  ];
  const ids = (query: string) => findMacros(all, query).flatMap(group => group.macros.map(one => one.id));

  it('has the own ones first, then those of each team; what the shortcut begins with before what is used more', () => {
    expect(ids('refund')).toEqual(['own', 'id-bye', 'id-refund', 'id-refund-start', 'id-refund-card', 'id-late']);
    expect(findMacros(all, 'refund').map(group => group.team)).toEqual([undefined, 'sales', 'support']);
  });

  it('is in the order of use while nothing is typed', () => {
    expect(ids('')).toEqual(['id-bye', 'own', 'id-refund', 'id-late', 'id-refund-start', 'id-refund-card']);
  });

  it('holds what has every word anywhere, in any case', () => {
    expect(ids('carrier ref')).toEqual(['id-late']);
    expect(ids('goodbye WAY')).toEqual(['id-bye']);
    expect(ids('carrier nothing')).toEqual([]);
  });

  it('goes when nothing fits for two characters', () => {
    expect(isWanted(all, '')).toBe(true);
    expect(isWanted(all, 'z')).toBe(true);
    expect(isWanted(all, 'zz')).toBe(false);
    expect(isWanted(all, 'refx')).toBe(true);
    expect(isWanted(all, 'refxy')).toBe(false);
    expect(isWanted([], 'usr')).toBe(false);
  });
});
