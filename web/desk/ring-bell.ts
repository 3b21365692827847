import type { SoundPlayer } from '../core/sound.js';
import type { RingDto } from '../protocol/contract.gen.js';
import type { DeskRing } from './desk-state.js';
import { audible } from './rings.js';

/** The part of the sound player that a bell needs. */
export type RingSound = Pick<SoundPlayer, 'startRinging' | 'stopRinging'>;

/** Where rings are shown outside the page. */
export interface RingNotices {
  show(rings: readonly RingDto[]): void;
}

/** Rings as long as something is to be answered, in the one tab that leads; a second ring does not ring louder. */
export class RingBell {
  readonly #sound: RingSound;
  readonly #notices: RingNotices;
  #ringing = false;

  constructor(sound: RingSound, notices: RingNotices) {
    this.#sound = sound;
    this.#notices = notices;
  }

  update(rings: readonly DeskRing[], leader: boolean, now: number): void {
    const heard = leader ? audible(rings, now) : [];
    this.#notices.show(heard.map(ring => ring.ring));
    const wanted = heard.length > 0;
    if (wanted === this.#ringing) {
      return;
    }
    this.#ringing = wanted;
    if (wanted) {
      this.#sound.startRinging();
    } else {
      this.#sound.stopRinging();
    }
  }
}
