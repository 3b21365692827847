// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { foundWords } from '../../log/found-words.js';

const found = (text: string, asked: string): string[] =>
  foundWords(text, asked)
    .filter(part => part.found)
    .map(part => part.text);

describe('words that were looked for', () => {
  it('are found as the search finds them', () => {
    expect(found('My ORDER, and ordering; order!', 'order')).toEqual(['ORDER', 'order']);
    expect(found('un été à Été.', 'ete')).toEqual(['été', 'Été']);
    expect(found('東京都は京都ではない', '京都')).toEqual(['京都']);
    expect(found('b-a_c', 'a b')).toEqual(['b', 'a']);
    expect(found("' OR 1=1 --", 'or')).toEqual(['OR']);
    expect(found('something', 'nothing')).toEqual([]);
    expect(found('something', '')).toEqual([]);
  });

  it('leave the text as it was written', () => {
    const text = '<b>Order</b> 👋🏽 order\n\nórder';
    expect(
      foundWords(text, 'order')
        .map(part => part.text)
        .join(''),
    ).toBe(text);
  });
});
