import type { Announcer } from '../core/announce.js';
import { type Clock, systemClock } from '../core/clock.js';
import { t } from '../core/i18n.js';
import { placeInWords } from './place-in-words.js';

const lostAfterMs = 10_000;
const placeEveryMs = 15_000;

/** Says that the connection is lost, once, when it has been for longer than a moment. */
export class LostConnection {
  readonly #announcer: Announcer;
  readonly #clock: Clock;
  #cancel: (() => void) | undefined;
  #wasOnline = false;

  constructor(announcer: Announcer, clock: Clock = systemClock) {
    this.#announcer = announcer;
    this.#clock = clock;
  }

  update(online: boolean): void {
    if (online) {
      this.#wasOnline = true;
      this.#cancel?.();
      this.#cancel = undefined;
    } else if (this.#wasOnline) {
      this.#wasOnline = false;
      this.#cancel = this.#clock.after(lostAfterMs, () => this.#announcer.alert(t('announce.lost')));
    }
  }
}

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
