import { type Clock, systemClock } from '../core/clock.js';

const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart'] as const;
const awhileMs = 60_000;

/**
 * How long nobody has touched this desk. By the clock and not by timers, which a browser slows down in a page that is not looked at. Whoever opens a page is there.
 */
export class Activity {
  readonly #page: EventTarget;
  readonly #onReturn: () => void;
  readonly #clock: Clock;
  #lastAt: number;

  /** `onReturn`: somebody is back after a while, which is worth telling at once. */
  constructor(page: EventTarget, onReturn: () => void, clock: Clock = systemClock) {
    this.#page = page;
    this.#onReturn = onReturn;
    this.#clock = clock;
    this.#lastAt = clock.now();
  }

  /** In milliseconds. A machine's clock that was put back is no reason to have been idle for less than nothing. */
  get idleForMs(): number {
    return Math.max(0, this.#clock.now() - this.#lastAt);
  }

  start(): void {
    this.#touched();
    for (const sign of signs) {
      this.#page.addEventListener(sign, this.#touched, { capture: true, passive: true });
    }
  }

  stop(): void {
    for (const sign of signs) {
      this.#page.removeEventListener(sign, this.#touched, { capture: true });
    }
  }

  #touched = (): void => {
    const isBack = this.idleForMs >= awhileMs;
    this.#lastAt = this.#clock.now();
    if (isBack) {
      this.#onReturn();
    }
  };
}
