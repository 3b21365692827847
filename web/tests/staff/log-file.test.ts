// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { ExportFormat, ExportProgress } from '../../log/log-source.js';
import { readLogFile } from '../../staff/log-file.js';

const bytes = new TextEncoder();

function inPieces(...pieces: readonly (string | Error)[]): Response {
  const left = [...pieces];
  return new Response(
    new ReadableStream({
      pull(stream) {
        const next = left.shift();
        if (next === undefined) {
          stream.close();
        } else if (typeof next === 'string') {
          stream.enqueue(bytes.encode(next));
        } else {
          stream.error(next);
        }
      },
    }),
  );
}

async function read(answer: typeof fetch, format: ExportFormat = 'csv') {
  const told: ExportProgress[] = [];
  const signal = new AbortController().signal;
  const file = await readLogFile('log', {
    search: { text: 'my order' },
    format,
    signal,
    told: progress => told.push(progress),
    fetch: answer,
  });
  return { file, told };
}

describe('a file of the log', () => {
  it('is asked for without a word of the search in the address', async () => {
    const asked: unknown[] = [];
    await read(async (url, { method, body, headers } = {}) => {
      asked.push(url, method, body, headers);
      return inPieces('');
    });
    expect(asked).toEqual(['log', 'POST', '{"text":"my order"}', { 'content-type': 'application/json' }]);
  });

  it('is whole, and tells its rows and bytes while it comes', async () => {
    const { file, told } = await read(async () => inPieces('"id"\r\n"1', '\nand ""more"""\r\n', '"2"\r\n'));
    expect(file).toBeInstanceOf(Blob);
    expect(await (file as Blob).text()).toBe('"id"\r\n"1\nand ""more"""\r\n"2"\r\n'); // it is one, says the line before
    expect(told.map(({ rows }) => rows)).toEqual([0, 1, 2]);
    expect(told.at(-1)?.bytes).toBe(29);
  });

  it('has a row for each line where lines are objects', async () => {
    const { told } = await read(async () => inPieces('{"a":"\\""}\n{"b"', ':1}\n'), 'jsonl');
    expect(told.map(({ rows }) => rows)).toEqual([1, 2]);
  });

  it.each([
    [401, 'not_signed_in'],
    [403, 'not_allowed'],
    [429, 'rate_limited'],
    [503, 'try_again'],
    [500, 'internal'],
  ] as const)('says why it did not come: %i', async (status, code) => {
    expect((await read(async () => new Response('{}', { status }))).file).toBe(code);
  });

  it('is none when it breaks off, or nobody answers', async () => {
    expect((await read(async () => inPieces('"id"\r\n', new Error('gone')))).file).toBe('connection_lost');
    expect((await read(() => Promise.reject(new TypeError('no network')))).file).toBe('connection_lost');
  });
});
