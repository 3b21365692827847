import { describe, expect, it } from 'vitest';
import { backoffMs } from '../../protocol/backoff.js';
import { connectCustomer } from '../../protocol/connect-customer.js';
import { ConnectionRefused, mayRetry } from '../../protocol/errors.js';

interface Asked {
  readonly url: string;
  readonly init: RequestInit | undefined;
}

function server(status: number, body: string): { asked: Asked[]; fetcher: typeof fetch } {
  const asked: Asked[] = [];
  const fetcher = async (url: RequestInfo | URL, init?: RequestInit) => {
    asked.push({ url: String(url), init });
    return new Response(body, { status });
  };
  return { asked, fetcher: fetcher as typeof fetch };
}

describe('asking for a ticket', () => {
  it('sends the site key and the secret, and no cookies', async () => {
    const { asked, fetcher } = server(200, '{"ticket":"t","visitor":"v"}');
    const answer = await connectCustomer('/livechat', { siteKey: 'key', visitor: 'secret' }, fetcher);
    expect(answer).toEqual({ ticket: 't', visitor: 'v' });
    expect(asked[0]?.url).toBe('/livechat/api/customer/connect');
    expect(asked[0]?.init).toMatchObject({
      method: 'POST',
      credentials: 'omit',
      body: '{"siteKey":"key","visitor":"secret"}',
    });
  });

  it('sends a token of the company’s server along, and says with which code it is refused', async () => {
    const { asked, fetcher } = server(409, '{"code":"identity_token_used"}');
    const failure = await connectCustomer('/livechat', { siteKey: 'key', token: 't' }, fetcher).catch(
      (error: unknown) => error,
    );
    expect(asked[0]?.init?.body).toBe('{"siteKey":"key","token":"t"}');
    expect(failure).toBeInstanceOf(ConnectionRefused);
    expect(failure).toMatchObject({ code: 'identity_token_used' });
  });

  it('gives up for good when the server says that asking again is no use', async () => {
    for (const code of ['widget_not_found', 'origin_not_allowed']) {
      const { fetcher } = server(403, JSON.stringify({ code }));
      const failure = await connectCustomer('/livechat', { siteKey: 'key' }, fetcher).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(ConnectionRefused);
      expect(failure).toMatchObject({ code });
    }
  });

  it('fails in a way that is tried again otherwise, whatever the body is', async () => {
    for (const [status, body] of [
      [429, '{"code":"rate_limited"}'],
      [502, '<html>Bad gateway</html>'],
      [500, ''],
    ] as const) {
      const { fetcher } = server(status, body);
      const failure = await connectCustomer('/livechat', { siteKey: 'key' }, fetcher).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(Error);
      expect(failure).not.toBeInstanceOf(ConnectionRefused);
    }
  });
});

describe('waiting between tries', () => {
  it('varies by a quarter, so that clients do not come back all at once', () => {
    expect([0, 1, 2, 3, 4, 9].map(attempt => backoffMs(attempt, () => 0))).toEqual([
      0, 1_500, 3_750, 7_500, 22_500, 22_500,
    ]);
    expect([1, 4].map(attempt => backoffMs(attempt, () => 1))).toEqual([2_500, 37_500]);
  });
});

describe('error codes', () => {
  it('say whether the same may be sent again', () => {
    expect(
      ['rate_limited', 'try_again', 'internal', 'timed_out', 'connection_lost', 'not_connected'].every(mayRetry),
    ).toBe(true);
    expect(
      ['message_too_long', 'chat_ended', 'bad_argument', 'id_reused', 'toString', 'unheard_of'].some(mayRetry),
    ).toBe(false);
  });
});
