import { HttpError, HttpTransportType, type IHttpConnectionOptions } from '@microsoft/signalr';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ConnectionRefused } from '../../protocol/errors.js';
import { createSignalRConnection } from '../../protocol/signalr-connection.js';

class FakeHub {
  state = 'Disconnected';
  readonly handlers = new Map<string, (argument: unknown) => void>();
  stopped = false;
  close = () => {};

  constructor(readonly options: IHttpConnectionOptions) {}

  async start(): Promise<void> {
    const outcome = outcomes.shift();
    if (outcome === 'silence') {
      await new Promise<void>(() => {});
    }
    if (outcome instanceof Error) {
      throw outcome;
    }
    this.state = 'Connected';
  }

  async stop(): Promise<void> {
    this.stopped = true;
  }

  on(event: string, handler: (argument: unknown) => void): void {
    this.handlers.set(event, handler);
  }

  onclose(handler: () => void): void {
    this.close = handler;
  }

  async invoke(method: string): Promise<unknown> {
    return `${method} of ${hubs.indexOf(this)}`;
  }
}

let hubs: FakeHub[] = [];
/** How the next starts end. */
let outcomes: (Error | 'silence' | undefined)[] = [];

vi.mock('@microsoft/signalr', async original => ({
  ...(await original<typeof import('@microsoft/signalr')>()),
  HubConnectionBuilder: class {
    #options: IHttpConnectionOptions = {};

    withUrl(_url: string, options: IHttpConnectionOptions) {
      this.#options = options;
      return this;
    }

    configureLogging() {
      return this;
    }

    build() {
      const hub = new FakeHub(this.#options);
      hubs.push(hub);
      return hub;
    }
  },
}));

beforeEach(() => {
  hubs = [];
  outcomes = [];
});

describe('a connection', () => {
  it('is a bare WebSocket, so that any node may answer it', async () => {
    const connection = createSignalRConnection({ url: '/hub', ticket: 't' });
    await connection.start();
    expect(hubs.map(hub => hub.options)).toEqual([
      expect.objectContaining({ transport: HttpTransportType.WebSockets, skipNegotiation: true }),
    ]);
    expect(connection.connected).toBe(true);
  });

  it('negotiates with the same ticket where WebSockets fail', async () => {
    outcomes = [new Error('WebSocket failed to connect.')];
    const connection = createSignalRConnection({ url: '/hub', ticket: 't' });
    const seen: unknown[] = [];
    connection.on('Typing', event => seen.push(event));
    let closed = 0;
    connection.onclose(() => closed++);
    await connection.start();
    const [first, second] = hubs;
    expect(second?.options.skipNegotiation).toBeUndefined();
    expect(second?.options.transport).toBe(HttpTransportType.ServerSentEvents | HttpTransportType.LongPolling);
    expect(second?.options.accessTokenFactory?.()).toBe('t');
    second?.handlers.get('Typing')?.('typing');
    expect(seen).toEqual(['typing']);
    expect(await connection.invoke('GetState', {})).toBe('GetState of 1');
    first?.close();
    expect(closed).toBe(0);
    second?.close();
    expect(closed).toBe(1);
  });

  it('does not wait for ever for a proxy that swallows WebSockets', async () => {
    vi.useFakeTimers();
    outcomes = ['silence'];
    const connection = createSignalRConnection({ url: '/hub' });
    const started = connection.start();
    await vi.advanceTimersByTimeAsync(10_000);
    await started;
    vi.useRealTimers();
    expect(hubs.map(hub => hub.stopped)).toEqual([true, false]);
  });

  it('learns from the negotiation that signing in again is the only way on', async () => {
    outcomes = [new Error('WebSocket failed to connect.'), new HttpError('Unauthorized', 401)];
    const connection = createSignalRConnection({ url: '/hub' });
    await expect(connection.start()).rejects.toThrow(ConnectionRefused);
  });

  it('tries no other way once it was stopped', async () => {
    outcomes = [new Error('WebSocket failed to connect.')];
    const connection = createSignalRConnection({ url: '/hub' });
    const started = connection.start();
    await connection.stop();
    await expect(started).rejects.toThrow('WebSocket failed');
    expect(hubs).toHaveLength(1);
  });
});
