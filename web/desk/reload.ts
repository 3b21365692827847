import type { Clock } from '../core/clock.js';

/** Asks one question at a time. A wish that comes meanwhile is not lost, and what failed is asked again after a while. */
export class Reload {
  readonly #ask: () => Promise<number | undefined>;
  readonly #clock: Clock;
  #asking = false;
  #wished = false;
  #cancelRetry: (() => void) | undefined;

  /** @param ask Answers after how many milliseconds to ask again, or nothing. */
  constructor(ask: () => Promise<number | undefined>, clock: Clock) {
    this.#ask = ask;
    this.#clock = clock;
  }

  async now(): Promise<void> {
    this.#wished = true;
    if (this.#asking) {
      return;
    }
    this.#asking = true;
    try {
      while (this.#wished) {
        this.stop();
        const retryMs = await this.#ask();
        if (retryMs !== undefined) {
          this.#cancelRetry = this.#clock.after(retryMs, () => void this.now());
        }
      }
    } finally {
      this.#asking = false;
    }
  }

  /** For what is only a hint: waits with a question that is to be asked again anyway. */
  soon(): void {
    if (this.#cancelRetry === undefined) {
      void this.now();
    }
  }

  /** Forgets what was wished for and not asked yet. */
  stop(): void {
    this.#wished = false;
    this.#cancelRetry?.();
    this.#cancelRetry = undefined;
  }
}
