import type { Clock } from '../core/clock.js';

interface Timer {
  due: number;
  readonly every: number | undefined;
  readonly action: () => void;
}

/** A clock under the hand of a test. */
export class FakeClock implements Clock {
  #now: number;
  #timers: Timer[] = [];

  constructor(now = 0) {
    this.#now = now;
  }

  now(): number {
    return this.#now;
  }

  after(ms: number, action: () => void): () => void {
    return this.#add({ due: this.#now + ms, every: undefined, action });
  }

  every(ms: number, action: () => void): () => void {
    return this.#add({ due: this.#now + ms, every: ms, action });
  }

  /** Time passes; everything that is due happens, in order. */
  pass(ms: number): void {
    const end = this.#now + ms;
    for (;;) {
      const next = this.#timers.filter(timer => timer.due <= end).sort((a, b) => a.due - b.due)[0];
      if (!next) {
        break;
      }
      this.#now = next.due;
      if (next.every === undefined) {
        this.#timers = this.#timers.filter(timer => timer !== next);
      } else {
        next.due += next.every;
      }
      next.action();
    }
    this.#now = end;
  }

  #add(timer: Timer): () => void {
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter(other => other !== timer);
    };
  }
}

/** Lets every promise that can settle do so. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) {
    await Promise.resolve();
  }
}
