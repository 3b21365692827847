import type { Clock } from '../core/clock.js';

const everyMs = 15_000;

/**
 * Signs of life while the desk is connected. The next one is set up by the end of the last one, not by an interval: browsers let
 * chained timers of a hidden page run once a minute only, and the server would take the agent for lost.
 */
export class Heartbeat {
  readonly #beat: () => Promise<void>;
  readonly #clock: Clock;
  #cancel: (() => void) | undefined;
  #running = false;

  constructor(beat: () => Promise<void>, clock: Clock) {
    this.#beat = beat;
    this.#clock = clock;
  }

  start(): void {
    this.#running = true;
    this.#next();
  }

  /** Gives one at once. */
  now(): void {
    if (this.#running) {
      this.#cancel?.();
      void this.#once();
    }
  }

  stop(): void {
    this.#running = false;
    this.#cancel?.();
  }

  #next(): void {
    this.#cancel?.();
    this.#cancel = this.#clock.after(everyMs, () => void this.#once());
  }

  async #once(): Promise<void> {
    await this.#beat();
    if (this.#running) {
      this.#next();
    }
  }
}
