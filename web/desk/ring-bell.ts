import { type Clock, systemClock } from '../core/clock.js';
import type { RingDto } from '../protocol/contract.gen.js';
import type { DeskRing } from './desk-state.js';
import { audible } from './rings.js';

/** Where rings are shown outside the page. */
export interface RingNotices {
  show(rings: readonly RingDto[]): void;
}

export interface RingBellOptions {
  /** Lets it be heard once; answers whether it was. */
  readonly sound: () => boolean;
  /** After how many milliseconds it is heard again; 0 for not at all, once it was heard. */
  readonly pauseMs: () => number;
  readonly notices: RingNotices;
  readonly clock?: Clock;
}

/** A ring nobody could hear, because the browser blocks sound, is tried again so soon. */
const unheardMs = 1_000;

/** Rings as long as something is to be answered, in the one tab that leads; a second ring does not ring louder. Where each is heard only once, the second is heard, too. */
export class RingBell {
  readonly #options: RingBellOptions;
  readonly #clock: Clock;
  /** The offers that ring. */
  #ringing: readonly string[] = [];
  /** There as long as they are to be heard again. */
  #stop: (() => void) | undefined;

  constructor(options: RingBellOptions) {
    this.#options = options;
    this.#clock = options.clock ?? systemClock;
  }

  update(rings: readonly DeskRing[], leader: boolean, now: number): void {
    const heard = leader ? audible(rings, now) : [];
    this.#options.notices.show(heard.map(ring => ring.ring));
    const before = this.#ringing;
    this.#ringing = heard.map(ring => ring.ring.offerId);
    if (heard.length === 0) {
      this.#stop?.();
      this.#stop = undefined;
    } else if (this.#stop === undefined && this.#ringing.some(offer => !before.includes(offer))) {
      this.#ring();
    }
  }

  #ring(): void {
    const { sound, pauseMs } = this.#options;
    const pause = sound() ? pauseMs() : unheardMs;
    this.#stop = pause > 0 ? this.#clock.after(pause, () => this.#ring()) : undefined;
  }
}
