import { beforeEach, describe, expect, it } from 'vitest';
import type { CustomerClient, CustomerHub } from '../../protocol/contract.gen.js';
import { ConnectionRefused } from '../../protocol/errors.js';
import { type Connection, SignalRTransport } from '../../protocol/signalr-transport.js';
import { FakeClock, settle } from '../fake-clock.js';

class FakeConnection implements Connection {
  connected = false;
  readonly calls: { method: string; argument: unknown }[] = [];
  readonly handlers = new Map<string, (argument: unknown) => void>();
  answer: (method: string) => Promise<unknown> = () => new Promise(() => {});
  #onClose: (() => void) | undefined;

  async start(): Promise<void> {
    this.connected = true;
  }

  async stop(): Promise<void> {
    this.breakOff();
  }

  invoke(method: string, argument: unknown): Promise<unknown> {
    this.calls.push({ method, argument });
    return this.answer(method);
  }

  on(event: string, handler: (argument: unknown) => void): void {
    this.handlers.set(event, handler);
  }

  onclose(handler: () => void): void {
    this.#onClose = handler;
  }

  breakOff(): void {
    if (this.connected) {
      this.connected = false;
      this.#onClose?.();
    }
  }
}

let clock: FakeClock;
let random: number;
let made: FakeConnection[];
let wake: () => void;
let online: boolean;
let refuse: Error | undefined;

function transport() {
  return new SignalRTransport<CustomerHub, CustomerClient>({
    connect: async () => {
      if (refuse) {
        throw refuse;
      }
      const connection = new FakeConnection();
      made.push(connection);
      return connection;
    },
    wakeUp: action => {
      wake = action;
      return () => {};
    },
    isOnline: () => online,
    after: clock.after,
    random: () => random,
  });
}

function last(): FakeConnection {
  const connection = made.at(-1);
  if (!connection) {
    throw new Error('No connection was made.');
  }
  return connection;
}

beforeEach(() => {
  clock = new FakeClock();
  random = 0.5;
  made = [];
  online = true;
  refuse = undefined;
});

describe('a transport', () => {
  it('connects at once and tells its state', async () => {
    const subject = transport();
    const phases: string[] = [];
    subject.onState(state => phases.push(state.phase));
    subject.start();
    await settle();
    expect(phases).toEqual(['connecting', 'online']);
  });

  it('tries again after 0, 2, 5, 10 and then every 30 seconds, with a connection of its own each time', async () => {
    const subject = transport();
    subject.start();
    await clock.advance(6_000);
    refuse = new Error('down');
    last().breakOff();
    const waits: number[] = [];
    for (let i = 0; i < 6; i++) {
      const delay = clock.delays[0] ?? -1;
      waits.push(delay);
      await clock.advance(delay);
    }
    expect(waits).toEqual([0, 2_000, 5_000, 10_000, 30_000, 30_000]);
    refuse = undefined;
    await clock.advance(30_000);
    expect(subject.state.phase).toBe('online');
    expect(made).toHaveLength(2);
  });

  it('backs off from a server that closes every connection at once', async () => {
    const subject = transport();
    subject.start();
    await settle();
    const waits: number[] = [];
    for (let i = 0; i < 3; i++) {
      last().breakOff();
      const delay = Math.max(...clock.delays);
      waits.push(delay);
      await clock.advance(delay);
    }
    expect(waits).toEqual([0, 2_000, 5_000]);
  });

  it('tries at once when the network comes back', async () => {
    const subject = transport();
    subject.start();
    await clock.advance(6_000);
    online = false;
    refuse = new Error('down');
    last().breakOff();
    await clock.advance(10_000);
    expect(subject.state.phase).toBe('offline');
    online = true;
    refuse = undefined;
    wake();
    await settle();
    expect(subject.state.phase).toBe('online');
  });

  it('gives up when the server refuses this client for good', async () => {
    refuse = new ConnectionRefused('widget_not_found');
    const subject = transport();
    subject.start();
    await settle();
    expect(subject.state).toEqual({ phase: 'refused', attempt: 1, code: 'widget_not_found' });
    expect(clock.delays).toEqual([]);
  });

  it('answers calls with the reply of the hub', async () => {
    const subject = transport();
    subject.start();
    await settle();
    last().answer = async () => ({ ok: true, value: { sequence: 7, at: 1 } });
    expect(await subject.call('SendMessage', { chatId: 'c', messageId: 'm', text: 'hi' })).toEqual({
      ok: true,
      value: { sequence: 7, at: 1 },
    });
    expect(last().calls).toEqual([{ method: 'SendMessage', argument: { chatId: 'c', messageId: 'm', text: 'hi' } }]);
  });

  it('shows the generic error of SignalR as bad_argument while the connection lives', async () => {
    const subject = transport();
    subject.start();
    await settle();
    last().answer = () => Promise.reject(new Error('An unexpected error occurred'));
    expect(await subject.call('GetState', {})).toEqual({ ok: false, error: { code: 'bad_argument' } });
  });

  it('answers connection_lost to what was under way when the connection broke', async () => {
    const subject = transport();
    subject.start();
    await settle();
    const reply = subject.call('GetState', {});
    last().breakOff();
    expect(await reply).toEqual({ ok: false, error: { code: 'connection_lost' } });
  });

  it('answers not_connected without a connection, and never throws', async () => {
    expect(await transport().call('GetState', {})).toEqual({ ok: false, error: { code: 'not_connected' } });
  });

  it('lets a call time out', async () => {
    const subject = transport();
    subject.start();
    await settle();
    const reply = subject.call('GetState', {});
    await clock.advance(15_000);
    expect(await reply).toEqual({ ok: false, error: { code: 'timed_out' } });
  });

  it('does not send an argument that would close the connection', async () => {
    const subject = transport();
    subject.start();
    await settle();
    const reply = await subject.call('StartChat', { answers: { text: 'ä'.repeat(20_000) } });
    expect(reply.error?.code).toBe('bad_argument');
    expect(last().calls).toEqual([]);
  });

  it('delivers events of the living connection only, also to handlers that came first', async () => {
    const subject = transport();
    const seen: string[] = [];
    subject.on('Position', event => seen.push(`early ${event.position}`));
    subject.start();
    await clock.advance(6_000);
    subject.on('Typing', event => seen.push(`late ${event.name}`));
    const old = last();
    old.handlers.get('Position')?.({ chatId: 'c', position: 2 });
    old.handlers.get('Typing')?.({ chatId: 'c', typing: true, name: 'Ana' });
    old.breakOff();
    await clock.advance(0);
    old.handlers.get('Position')?.({ chatId: 'c', position: 9 });
    last().handlers.get('Position')?.({ chatId: 'c', position: 1 });
    expect(seen).toEqual(['early 2', 'late Ana', 'early 1']);
  });

  it('stays down after stop', async () => {
    const subject = transport();
    subject.start();
    await clock.advance(6_000);
    await subject.stop();
    await clock.advance(60_000);
    expect(subject.state.phase).toBe('stopped');
    expect(made).toHaveLength(1);
  });
});

describe('a transport whose server is about to stop', () => {
  it('moves at a random moment within the time, and is online all the while', async () => {
    const subject = transport();
    subject.start();
    await clock.advance(6_000);
    const phases: string[] = [];
    subject.onState(state => phases.push(state.phase));
    random = 0.25;
    const old = last();
    old.handlers.get('Draining')?.({ withinMs: 8_000 });
    await clock.advance(1_999);
    expect(made).toHaveLength(1);
    await clock.advance(1);
    expect(made).toHaveLength(2);
    expect([old.connected, last().connected]).toEqual([false, true]);
    // Told once more, so that what was pushed in between is read.
    expect(phases).toEqual(['online']);
    expect(clock.delays).toEqual([5_000]);
  });

  it('lets what is under way be answered on the old connection, and asks the new one from then on', async () => {
    const subject = transport();
    subject.start();
    await clock.advance(6_000);
    const old = last();
    let answer: (reply: unknown) => void = () => {};
    old.answer = () =>
      new Promise(resolve => {
        answer = resolve;
      });
    const under = subject.call('GetState', {});
    old.handlers.get('Draining')?.({ withinMs: 0 });
    await clock.advance(0);
    last().answer = async () => ({ ok: true, value: { done: true } });
    expect(await subject.call('SetTyping', { chatId: 'c', typing: true })).toEqual({ ok: true, value: { done: true } });
    expect(old.connected).toBe(true);
    answer({ ok: true, value: { serverTime: 1 } });
    expect(await under).toEqual({ ok: true, value: { serverTime: 1 } });
    await settle();
    expect(old.connected).toBe(false);
    expect(subject.state.phase).toBe('online');
  });

  it('stays where it is while there is no other node, and tries again', async () => {
    const subject = transport();
    subject.start();
    await clock.advance(6_000);
    const old = last();
    refuse = new Error('No ticket: try_again.');
    old.handlers.get('Draining')?.({ withinMs: 0 });
    await clock.advance(1_400);
    expect([old.connected, subject.state.phase]).toEqual([true, 'online']);
    refuse = undefined;
    await clock.advance(100);
    expect([old.connected, last().connected, subject.state.phase]).toEqual([false, true, 'online']);
  });

  it('connects as usual when the old connection breaks before it could move', async () => {
    const subject = transport();
    subject.start();
    await clock.advance(6_000);
    last().handlers.get('Draining')?.({ withinMs: 8_000 });
    last().breakOff();
    await clock.advance(10_000);
    expect(made).toHaveLength(2);
    expect(subject.state.phase).toBe('online');
  });

  it('makes no connection after stop', async () => {
    const subject = transport();
    subject.start();
    await clock.advance(6_000);
    last().handlers.get('Draining')?.({ withinMs: 8_000 });
    await subject.stop();
    await clock.advance(60_000);
    expect(made).toHaveLength(1);
  });
});
