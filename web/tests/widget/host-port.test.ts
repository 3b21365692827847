import { beforeEach, describe, expect, it } from 'vitest';
import type { Hello } from '../../protocol/frame-port.js';
import { awaitHost, type HostPort } from '../../widget/host-port.js';
import { isHostOrigin } from '../../widget/origins.js';

const hello: Hello = {
  livechat: 1,
  url: 'https://shop.example/',
  title: 'Shop',
  full: false,
  focus: true,
  open: true,
  visitor: 'secret',
  locale: undefined,
  scheme: undefined,
};

class FakePort {
  readonly sent: unknown[] = [];
  onmessage: ((event: { data: unknown }) => void) | undefined;
  postMessage(message: unknown): void {
    this.sent.push(message);
  }
}

let listeners: Set<(event: unknown) => void>;
let host: object;
let page: Window;
let heard: { hello: Hello; port: HostPort }[];

beforeEach(() => {
  listeners = new Set();
  host = {};
  heard = [];
  page = {
    parent: host,
    location: { origin: 'https://chat.example' },
    addEventListener: (_: string, listener: (event: unknown) => void) => listeners.add(listener),
    removeEventListener: (_: string, listener: (event: unknown) => void) => listeners.delete(listener),
  } as unknown as Window;
  awaitHost(['https://shop.example'], (received, port) => heard.push({ hello: received, port }), page);
});

function arrives(more: object, port: FakePort | undefined = new FakePort()): FakePort | undefined {
  const event = { source: host, origin: 'https://shop.example', data: hello, ports: port ? [port] : [], ...more };
  for (const listener of [...listeners]) {
    listener(event);
  }
  return port;
}

describe('the handshake with the page around the panel', () => {
  it('takes the hello of an allowed page', () => {
    const port = arrives({});
    expect(heard[0]?.hello.visitor).toBe('secret');
    expect(port?.sent).toEqual([]);
  });

  it('tells a page of another version which one it knows, and waits for the next hello', () => {
    const port = arrives({ data: { ...hello, livechat: 2 } });
    expect(port?.sent).toEqual([['ready', 1]]);
    expect(heard).toEqual([]);
    arrives({});
    expect(heard).toHaveLength(1);
  });

  it('does not hear other windows, other origins, other versions, or a hello without a channel', () => {
    arrives({ source: {} });
    arrives({ origin: 'https://evil.example' });
    arrives({ origin: 'null' });
    arrives({ data: { ...hello, livechat: 2 } });
    arrives({ data: null });
    arrives({ data: 'hello' });
    arrives({ data: { ...hello, visitor: 7 } });
    arrives({ ports: [] });
    expect(heard).toEqual([]);
  });

  it('hears its own origin, where panel and page come from the same server', () => {
    arrives({ origin: 'https://chat.example' });
    expect(heard).toHaveLength(1);
  });

  it('hears nothing on the window any more after the first hello', () => {
    arrives({});
    expect(listeners.size).toBe(0);
  });

  it('leaves in the channel what is said before somebody listens', () => {
    const port = arrives({});
    expect(port?.onmessage).toBeUndefined();
    const seen: string[] = [];
    heard[0]?.port.listen(([method]) => seen.push(method));
    port?.onmessage?.({ data: ['open', { url: 'https://shop.example/cart', title: '', full: false, focus: true }] });
    port?.onmessage?.({ data: ['close'] });
    expect(seen).toEqual(['open', 'close']);
  });
});

describe('the origins that may show the panel', () => {
  it('are exact, or everything below a domain', () => {
    const allowed = ['https://shop.example', 'https://*.acme.example', 'https://*.port.example:8443'];
    const yes = [
      'https://shop.example',
      'https://a.acme.example',
      'https://a.b.acme.example',
      'https://x.port.example:8443',
    ];
    const no = [
      'http://shop.example',
      'https://shop.example:8443',
      'https://shop.example.evil.example',
      'https://acme.example',
      'https://evilacme.example',
      'http://a.acme.example',
      'https://a.acme.example:444',
      'https://x.port.example',
      'https://evil.example/.acme.example',
      'null',
      '',
    ];
    expect(yes.filter(origin => !isHostOrigin(origin, allowed))).toEqual([]);
    expect(no.filter(origin => isHostOrigin(origin, allowed))).toEqual([]);
  });
});
