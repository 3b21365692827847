import type { Announcer } from './announce.js';
import { type Clock, systemClock } from './clock.js';
import { t } from './i18n.js';

const lostAfterMs = 10_000;

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
