import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { requestUpload } from '../../core/upload-request.js';
import { FakeClock } from '../fake-clock.js';

/** A request that does what a test makes happen. */
class FakeRequest {
  static last: FakeRequest;
  readonly upload: { onprogress?: (event: { readonly loaded: number }) => void } = {};
  readonly headers: Record<string, string> = {};
  status = 0;
  responseText = '';
  line = '';
  body: unknown;
  onload?: () => void;
  onerror?: () => void;
  onabort?: () => void;
  aborted = false;

  constructor() {
    FakeRequest.last = this;
  }

  open(method: string, url: string): void {
    this.line = `${method} ${url}`;
  }

  setRequestHeader(name: string, value: string): void {
    this.headers[name] = value;
  }

  send(body: unknown): void {
    this.body = body;
  }

  abort(): void {
    this.aborted = true;
    this.onabort?.();
  }

  answer(status: number, text: string): void {
    this.status = status;
    this.responseText = text;
    this.onload?.();
  }
}

const upload = { id: 'up', status: 'uploading', partSize: 100, received: 1 };
let clock: FakeClock;
let end: AbortController;
let sent: number[];

beforeEach(() => {
  vi.stubGlobal('XMLHttpRequest', FakeRequest);
  clock = new FakeClock();
  end = new AbortController();
  sent = [];
});

afterEach(() => vi.unstubAllGlobals());

function put() {
  const reply = requestUpload(
    {
      method: 'PUT',
      url: '/livechat/api/uploads/up/parts/1',
      ticket: 'secret',
      body: new Blob(['x']),
      onSent: bytes => sent.push(bytes),
      signal: end.signal,
      stallMs: 60_000,
    },
    clock,
  );
  return { reply, xhr: FakeRequest.last };
}

describe('the request with a part', () => {
  it('carries the ticket and the bytes, and answers how the upload stands', async () => {
    const { reply, xhr } = put();
    expect(xhr.line).toBe('PUT /livechat/api/uploads/up/parts/1');
    expect(xhr.headers).toEqual({ Authorization: 'Bearer secret', 'Content-Type': 'application/octet-stream' });
    expect(xhr.body).toBeInstanceOf(Blob);
    xhr.upload.onprogress?.({ loaded: 7 });
    xhr.answer(200, JSON.stringify(upload));
    expect(await reply).toEqual({ ok: true, value: upload });
    expect(sent).toEqual([7]);
  });

  it.each([
    [409, '{"code":"part_out_of_order","next":3}', { code: 'part_out_of_order', next: 3 }],
    [413, '<html>too large</html>', { code: 'upload_failed' }],
    [502, '<html>bad gateway</html>', { code: 'try_again' }],
    [200, 'a page to sign in on', { code: 'try_again' }],
  ])('answers why not: %i %s', async (status, text, error) => {
    const { reply, xhr } = put();
    xhr.answer(status, text);
    expect(await reply).toMatchObject({ ok: false, error });
  });

  it('is lost with the network', async () => {
    const { reply, xhr } = put();
    xhr.onerror?.();
    expect(await reply).toEqual({ ok: false, error: { code: 'connection_lost' } });
    expect(clock.delays).toEqual([]);
  });

  it('is lost when nothing moves any more, and not while something does', async () => {
    const { reply, xhr } = put();
    await clock.advance(59_000);
    xhr.upload.onprogress?.({ loaded: 1 });
    await clock.advance(59_000);
    expect(xhr.aborted).toBe(false);
    await clock.advance(1_000);
    expect(xhr.aborted).toBe(true);
    expect(await reply).toMatchObject({ ok: false });
  });

  it('ends when nobody wants it any more', async () => {
    const { reply, xhr } = put();
    end.abort();
    expect(xhr.aborted).toBe(true);
    await reply;
  });
});
