// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { DeskTabs, type TabChannel, type TabLocks, type TabMessage } from '../../desk/desk-tabs.js';
import { settle } from '../fake-clock.js';

/** Locks as a browser has them: one holder per name, the others in line. */
class FakeLocks implements TabLocks {
  readonly #line: {
    run: () => Promise<void>;
    signal: AbortSignal;
    reject: (reason: unknown) => void;
    resolve: () => void;
  }[] = [];
  #held = false;

  request(_name: string, options: { readonly signal: AbortSignal }, held: () => Promise<void>): Promise<void> {
    return new Promise((resolve, reject) => {
      const { signal } = options;
      const waiting = { run: held, signal, reject, resolve };
      signal.addEventListener('abort', () => {
        const at = this.#line.indexOf(waiting);
        if (at >= 0) {
          this.#line.splice(at, 1);
          reject(signal.reason);
        }
      });
      this.#line.push(waiting);
      this.#next();
    });
  }

  #next(): void {
    const next = this.#held ? undefined : this.#line.shift();
    if (!next) {
      return;
    }
    this.#held = true;
    void next.run().then(() => {
      this.#held = false;
      next.resolve();
      this.#next();
    });
  }
}

/** Channels of one name: what one posts, all others get. */
class FakeChannels {
  readonly #open = new Set<TabChannel>();

  open(): TabChannel {
    const all = this.#open;
    const channel: TabChannel = {
      onmessage: null,
      postMessage(data) {
        for (const other of all) {
          if (other !== channel) {
            other.onmessage?.(new MessageEvent('message', { data }));
          }
        }
      },
      close: () => void all.delete(channel),
    };
    all.add(channel);
    return channel;
  }
}

function browser(count: number) {
  const locks = new FakeLocks();
  const channels = new FakeChannels();
  return Array.from({ length: count }, () => {
    const heard: TabMessage[] = [];
    const changes: boolean[] = [];
    const tabs = new DeskTabs({
      locks,
      channel: channels.open(),
      name: 'desk',
      onLeader: leader => changes.push(leader),
      onMessage: message => heard.push(message),
    });
    tabs.start();
    return { tabs, heard, changes };
  });
}

describe('several tabs of one desk', () => {
  it('have exactly one that leads', () => {
    expect(browser(3).map(({ tabs }) => tabs.leader)).toEqual([true, false, false]);
  });

  it('pass the lead on when the leading one is closed', async () => {
    const [first, second] = browser(2);
    first?.tabs.stop();
    await settle();
    expect([first?.tabs.leader, second?.tabs.leader]).toEqual([false, true]);
    expect(first?.changes).toEqual([true, false]);
  });

  it('do not give the lead to one that was closed while it waited', async () => {
    const [first, second, third] = browser(3);
    second?.tabs.stop();
    first?.tabs.stop();
    await settle();
    expect([second?.tabs.leader, third?.tabs.leader]).toEqual([false, true]);
    expect(second?.changes).toEqual([]);
  });

  it('let one that cannot ring hand over and stand in line again', async () => {
    const [first, second] = browser(2);
    first?.tabs.yield();
    await settle();
    expect([first?.tabs.leader, second?.tabs.leader]).toEqual([false, true]);
    second?.tabs.yield();
    await settle();
    expect([first?.tabs.leader, second?.tabs.leader]).toEqual([true, false]);
  });

  it('tell each other when a ring is over, and not themselves', () => {
    const [first, second] = browser(2);
    const message: TabMessage = { kind: 'ringEnded', ended: { chatId: 'c', offerId: 'o', outcome: 'declined' } };
    second?.tabs.post(message);
    expect([first?.heard, second?.heard]).toEqual([[message], []]);
  });

  it('each lead where the browser has no locks', () => {
    const tabs = new DeskTabs({
      locks: undefined,
      channel: undefined,
      name: 'desk',
      onLeader: () => {},
      onMessage: () => {},
    });
    tabs.start();
    expect(tabs.leader).toBe(true);
  });
});
