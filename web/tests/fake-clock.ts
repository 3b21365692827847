import type { Clock } from '../core/clock.js';

/** Time and timers under the hand of a test. */
export class FakeClock implements Clock {
  #now: number;
  #pending: { due: number; action: () => void }[] = [];

  constructor(now = 0) {
    this.#now = now;
  }

  readonly after = (ms: number, action: () => void): (() => void) => {
    const timer = { due: this.#now + ms, action };
    this.#pending.push(timer);
    return () => {
      this.#pending = this.#pending.filter(other => other !== timer);
    };
  };

  now(): number {
    return this.#now;
  }

  readonly every = (ms: number, action: () => void): (() => void) => {
    let cancel = () => {};
    const again = () => {
      cancel = this.after(ms, () => {
        again();
        action();
      });
    };
    again();
    return () => cancel();
  };

  /** How long the pending timers still wait. */
  get delays(): number[] {
    return this.#pending.map(timer => timer.due - this.#now);
  }

  /** Runs everything that is due within the time, in order, and lets promises settle in between. */
  async advance(ms: number): Promise<void> {
    const end = this.#now + ms;
    for (;;) {
      await settle();
      const next = this.#pending.filter(timer => timer.due <= end).sort((a, b) => a.due - b.due)[0];
      if (!next) {
        break;
      }
      this.#now = next.due;
      this.#pending = this.#pending.filter(timer => timer !== next);
      next.action();
    }
    this.#now = end;
    await settle();
  }
}

/** Lets every promise that can settle do so. */
export async function settle(): Promise<void> {
  for (let i = 0; i < 20; i++) {
    await Promise.resolve();
  }
}
