// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { AuditSource, factsOf, readHead, writeHead } from '../../admin/audit/audit-source.js';

const hash = 'ab'.repeat(32);

function source(answer: () => Promise<Response>) {
  const asked: string[] = [];
  const made = new AuditSource('/chat', (input: RequestInfo | URL) => {
    asked.push(`${input}`);
    return answer();
  });
  return { made, asked };
}

describe('the audit log', () => {
  it('is asked for page by page, with what is chosen', async () => {
    const { made, asked } = source(() => Promise.resolve(Response.json({ entries: [] })));
    await made.page({ action: '', subject: ' ' });
    await made.page({ action: 'chat_ended', subject: ' chat/1 ' }, 17);
    await made.verify(undefined);
    await made.verify({ number: 3, hash });
    expect(asked).toEqual([
      '/chat/api/admin/audit',
      '/chat/api/admin/audit?action=chat_ended&subject=chat%2F1&before=17',
      '/chat/api/admin/audit/verify',
      `/chat/api/admin/audit/verify?number=3&hash=${hash}`,
    ]);
  });

  it('says what went wrong', async () => {
    const codes = [];
    for (const status of [401, 403, 500, 503]) {
      const { made } = source(() => Promise.resolve(new Response('', { status })));
      codes.push(await made.page({ action: '', subject: '' }));
    }
    const { made } = source(() => Promise.reject(new TypeError('no network')));
    codes.push(await made.verify(undefined));
    expect(codes.map(answer => !answer.ok && answer.code)).toEqual([
      'not_signed_in',
      'not_allowed',
      'internal',
      'internal',
      'connection_lost',
    ]);
  });
});

describe('a head that is kept', () => {
  it('is read as it was written', () => {
    expect(readHead(`  ${writeHead({ number: 1204, hash })}\n`)).toEqual({ number: 1204, hash });
    expect(readHead(`7 : ${hash.toUpperCase()}`)).toEqual({ number: 7, hash });
  });

  it('is nothing else', () => {
    for (const text of ['', '7', hash, `7:${hash}0`, `x:${hash}`, `-1:${hash}`, `7:${hash.replace('a', 'g')}`]) {
      expect(readHead(text)).toBeUndefined();
    }
  });
});

describe('the facts of an entry', () => {
  it('are told one by one', () => {
    expect(factsOf('{"reason":"asked for","sequences":[3,4],"whole":true}')).toEqual([
      ['reason', 'asked for'],
      ['sequences', '3, 4'],
      ['whole', 'true'],
    ]);
    expect(factsOf(undefined)).toEqual([]);
  });

  it('stay as they are when they are no object', () => {
    expect(factsOf('not json')).toEqual([['', 'not json']]);
    expect(factsOf('[1]')).toEqual([['', '[1]']]);
  });
});
