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

/** Rings as long as something is to be answered, in the one tab that leads; a second ring does not ring louder. */
export class RingBell {
  readonly #options: RingBellOptions;
  readonly #clock: Clock;
  #ringing = false;
  #stop: (() => void) | undefined;

  constructor(options: RingBellOptions) {
    this.#options = options;
    this.#clock = options.clock ?? systemClock;
  }

  update(rings: readonly DeskRing[], leader: boolean, now: number): void {
    const heard = leader ? audible(rings, now) : [];
    this.#options.notices.show(heard.map(ring => ring.ring));
    const wanted = heard.length > 0;
    if (wanted === this.#ringing) {
      return;
    }
    this.#ringing = wanted;
    this.#stop?.();
    this.#stop = undefined;
    if (wanted) {
      this.#ring();
    }
  }

  #ring(): void {
    const { sound, pauseMs } = this.#options;
    const pause = sound() ? pauseMs() : unheardMs;
    if (pause > 0) {
      this.#stop = this.#clock.after(pause, () => this.#ring());
    }
  }
}
