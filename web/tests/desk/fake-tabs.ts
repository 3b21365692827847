import type { TabChannel, TabLocks } from '../../desk/desk-tabs.js';

interface Waiting {
  readonly run: () => Promise<void>;
  readonly signal: AbortSignal;
  readonly reject: (reason: unknown) => void;
  readonly resolve: () => void;
}

/** Locks as a browser has them: one holder per name, the others in line. */
export class FakeLocks implements TabLocks {
  readonly #lines = new Map<string, Waiting[]>();
  readonly #held = new Set<string>();

  request(name: string, options: { readonly signal: AbortSignal }, held: () => Promise<void>): Promise<void> {
    const line = this.#lines.get(name) ?? [];
    this.#lines.set(name, line);
    return new Promise((resolve, reject) => {
      const { signal } = options;
      const waiting = { run: held, signal, reject, resolve };
      signal.addEventListener('abort', () => {
        const at = line.indexOf(waiting);
        if (at >= 0) {
          line.splice(at, 1);
          reject(signal.reason);
        }
      });
      line.push(waiting);
      this.#next(name, line);
    });
  }

  #next(name: string, line: Waiting[]): void {
    const next = this.#held.has(name) ? undefined : line.shift();
    if (!next) {
      return;
    }
    this.#held.add(name);
    void next.run().then(() => {
      this.#held.delete(name);
      next.resolve();
      this.#next(name, line);
    });
  }
}

/** Channels of one name: what one posts, all others get. */
export class FakeChannels {
  readonly #open = new Set<TabChannel>();

  open(): TabChannel {
    const all = this.#open;
    const channel: TabChannel = {
      onmessage: null,
      postMessage(data) {
        for (const other of all) {
          if (other !== channel) {
            queueMicrotask(() => other.onmessage?.(new MessageEvent('message', { data })));
          }
        }
      },
      close: () => void all.delete(channel),
    };
    all.add(channel);
    return channel;
  }
}
