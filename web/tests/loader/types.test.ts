/// <reference types="node" />
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const manual = readFileSync('../docs/sdk.md', 'utf8');
const sample = readFileSync('tests/loader/sample-page.ts', 'utf8');
const oneSpace = (text: string) => text.replace(/\s+/g, ' ').trim();

describe('the types for pages', () => {
  it('compile with a page’s script and nothing else', { timeout: 60_000 }, () => {
    const options = [
      '--noEmit',
      '--strict',
      '--target',
      'es2022',
      '--lib',
      'es2022,dom',
      '--types',
      '',
      '--ignoreConfig',
    ];
    const files = ['loader/livechat.d.ts', 'tests/loader/sample-page.ts'];
    expect(
      execFileSync('node', ['node_modules/typescript/lib/tsc.js', ...options, ...files], { encoding: 'utf8' }),
    ).toBe('');
  });

  it('hold for every piece of code in the manual', () => {
    const snippets = [...manual.matchAll(/```ts\n([\s\S]*?)```/g)].map(match => match[1] ?? '');
    expect(snippets.length).toBeGreaterThan(4);
    expect(snippets.filter(code => !oneSpace(sample).includes(oneSpace(code)))).toEqual([]);
  });
});
