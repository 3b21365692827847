import { describe, expect, it } from 'vitest';
import { ask } from '../../admin/ask.js';

const answering = (status: number, body: string | null) => () => Promise.resolve(new Response(body, { status }));

describe("asking the console's API", () => {
  it('gives what was answered', async () => {
    expect(await ask('/x', {}, answering(200, '{"n":1}'))).toEqual({ ok: true, value: { n: 1 } });
    expect(await ask('/x', {}, answering(204, null))).toEqual({ ok: true, value: undefined });
  });

  it("gives the server's code with all it said of it", async () => {
    const details = { code: 'settings_changed', current: { version: 2 } };
    expect(await ask('/x', {}, answering(412, JSON.stringify(details)))).toEqual({
      ok: false,
      code: 'settings_changed',
      details,
    });
  });

  it.each([
    [401, '', 'not_signed_in'],
    [403, '<html>', 'not_allowed'],
    [502, 'null', 'internal'],
    [500, '{"title":"no code"}', 'internal'],
  ])('makes a code of %i with %j', async (status, body, code) => {
    expect(await ask('/x', {}, answering(status, body))).toMatchObject({ ok: false, code });
  });

  it('says that the connection is lost when nothing is answered, or half of it', async () => {
    expect(await ask('/x', {}, () => Promise.reject(new TypeError()))).toMatchObject({ code: 'connection_lost' });
    expect(await ask('/x', {}, answering(200, '{"n":'))).toMatchObject({ code: 'connection_lost' });
  });

  it('asks as the page does, and past what browsers keep', async () => {
    let asked: RequestInit | undefined;
    await ask('/x', { method: 'PUT', headers: { 'if-match': '"1"' } }, (_, request) => {
      asked = request;
      return answering(200, '{}')();
    });

    expect(asked).toEqual({
      method: 'PUT',
      cache: 'no-store',
      credentials: 'same-origin',
      headers: { accept: 'application/json', 'if-match': '"1"' },
    });
  });
});
