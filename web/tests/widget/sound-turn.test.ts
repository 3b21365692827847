import { describe, expect, it } from 'vitest';
import { type Locks, SoundTurn } from '../../widget/sound-turn.js';
import { settle } from '../fake-clock.js';

/** One lock that several tabs share, as browsers have it. */
class SharedLock implements Locks {
  #holder: { reject: (reason: unknown) => void } | undefined;
  readonly #queue: { hold: () => Promise<unknown>; reject: (reason: unknown) => void }[] = [];

  request(_: string, options: LockOptions, hold: () => Promise<unknown>): Promise<unknown> {
    return new Promise((_resolve, reject) => {
      const waiting = { hold, reject };
      if (options.steal) {
        this.#holder?.reject(new DOMException('stolen', 'AbortError'));
        this.#holder = undefined;
        this.#grant(waiting);
        return;
      }
      options.signal?.addEventListener('abort', () => {
        this.#queue.splice(this.#queue.indexOf(waiting), 1);
        reject(options.signal?.reason);
      });
      this.#queue.push(waiting);
      this.#next();
    });
  }

  /** The tab that holds the lock is closed. */
  closeHolder(): void {
    this.#holder = undefined;
    this.#next();
  }

  #next(): void {
    const next = this.#holder ? undefined : this.#queue.shift();
    if (next) {
      this.#grant(next);
    }
  }

  #grant(waiting: { hold: () => Promise<unknown>; reject: (reason: unknown) => void }): void {
    this.#holder = waiting;
    void waiting.hold();
  }
}

describe('the turn to play sounds', () => {
  it('belongs to one tab, the one that was used last', async () => {
    const lock = new SharedLock();
    const [one, two, three] = [new SoundTurn('s', lock), new SoundTurn('s', lock), new SoundTurn('s', lock)];
    const holders = () => [one, two, three].map(turn => turn.mine);
    await settle();
    expect(holders()).toEqual([true, false, false]);
    two.take();
    await settle();
    expect(holders()).toEqual([false, true, false]);
    one.take();
    three.take();
    three.take();
    await settle();
    expect(holders()).toEqual([false, false, true]);
  });

  it('belongs to every tab where the browser refuses locks, as it may in a frame', async () => {
    const refusing: Locks = { request: () => Promise.reject(new DOMException('denied', 'SecurityError')) };
    const [one, two] = [new SoundTurn('s', refusing), new SoundTurn('s', refusing)];
    await settle();
    expect([one.mine, two.mine]).toEqual([true, true]);
  });

  it('passes on when the tab is closed', async () => {
    const lock = new SharedLock();
    new SoundTurn('s', lock);
    const other = new SoundTurn('s', lock);
    await settle();
    lock.closeHolder();
    expect(other.mine).toBe(true);
  });
});
