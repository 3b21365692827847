import type { Announcer } from '../core/announce.js';
import { type Clock, systemClock } from '../core/clock.js';
import { placeInWords } from './place-in-words.js';

const placeEveryMs = 15_000;

/** Says the place in the queue when it changes, at most every 15 seconds. */
export class SpokenPlace {
  readonly #announcer: Announcer;
  readonly #clock: Clock;
  #spoken: number | undefined;
  #wanted: number | undefined;
  #waiting = false;

  constructor(announcer: Announcer, clock: Clock = systemClock) {
    this.#announcer = announcer;
    this.#clock = clock;
  }

  update(position: number | undefined): void {
    this.#wanted = position;
    this.#speak();
  }

  #speak(): void {
    if (this.#waiting || this.#wanted === undefined || this.#wanted === this.#spoken) {
      return;
    }
    this.#spoken = this.#wanted;
    this.#waiting = true;
    this.#announcer.say(placeInWords(this.#wanted));
    this.#clock.after(placeEveryMs, () => {
      this.#waiting = false;
      this.#speak();
    });
  }
}
