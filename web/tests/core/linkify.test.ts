import { describe, expect, it } from 'vitest';
import { linkify } from '../../core/linkify.js';

const links = (text: string) =>
  linkify(text)
    .filter(part => part.href !== undefined)
    .map(part => [part.text, part.href]);

describe('links in messages', () => {
  it('finds web and mail addresses and leaves the text as it was written', () => {
    const text = 'See https://example.com/a?b=1#c or write to dana@example.com today';
    expect(links(text)).toEqual([
      ['https://example.com/a?b=1#c', 'https://example.com/a?b=1#c'],
      ['dana@example.com', 'mailto:dana@example.com'],
    ]);
    expect(
      linkify(text)
        .map(part => part.text)
        .join(''),
    ).toBe(text);
  });

  it('leaves the full stop and the bracket of the sentence out of the address', () => {
    expect(links('(see https://example.com/a).')).toEqual([['https://example.com/a', 'https://example.com/a']]);
    expect(links('https://example.com/wiki/Vase_(stoneware)!')).toEqual([
      ['https://example.com/wiki/Vase_(stoneware)', 'https://example.com/wiki/Vase_(stoneware)'],
    ]);
  });

  it('makes no link of anything that could run or load something', () => {
    for (const text of [
      'javascript:alert(1)',
      'data:text/html,<script>alert(1)</script>',
      'vbscript:x',
      'file:///etc/passwd',
      '//example.com',
      'www.example.com',
      'https://',
      'http://[',
      '<img src=x onerror=alert(1)>',
    ]) {
      expect(links(text), text).toEqual([]);
    }
  });

  it('ends an address at quotes and angle brackets', () => {
    expect(links('"https://example.com/"><img src=x>')).toEqual([['https://example.com/', 'https://example.com/']]);
  });

  it('does not take long over hostile text', () => {
    const begin = performance.now();
    linkify(`${'a@'.repeat(2_000)}`);
    linkify(`${'a.'.repeat(2_000)}`);
    linkify(`https://${'('.repeat(3_900)}`);
    expect(performance.now() - begin).toBeLessThan(500);
  });
});
