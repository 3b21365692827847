import type { RingDto } from '../protocol/contract.gen.js';
import { groupWord } from './ring-words.js';

/** Whether the browser lets notifications through; `unsupported` where it has none. */
export type NotificationState = 'granted' | 'denied' | 'default' | 'unsupported';

/** Shows each ring as a notification of the operating system, and takes it back when the ring is over. */
export class RingNotifications {
  readonly #open = new Map<string, Notification>();
  readonly #onClick: (ring: RingDto) => void;

  /** `onClick`: the person wants to see the card. It does not accept. */
  constructor(onClick: (ring: RingDto) => void) {
    this.#onClick = onClick;
  }

  get state(): NotificationState {
    return 'Notification' in globalThis ? Notification.permission : 'unsupported';
  }

  /** Asks the person; call it from a press. */
  async ask(): Promise<NotificationState> {
    return 'Notification' in globalThis ? await Notification.requestPermission() : 'unsupported';
  }

  /** Exactly these rings are shown from now on. */
  show(rings: readonly RingDto[]): void {
    const wanted = new Set(rings.map(ring => ring.offerId));
    for (const [offerId, shown] of this.#open) {
      if (!wanted.has(offerId)) {
        shown.close();
        this.#open.delete(offerId);
      }
    }
    if (this.state !== 'granted') {
      return;
    }
    for (const ring of rings) {
      if (!this.#open.has(ring.offerId)) {
        this.#add(ring);
      }
    }
  }

  /** Says something once; a click leads to the page. */
  tell(words: string, tag: string): void {
    if (this.state !== 'granted') {
      return;
    }
    try {
      const shown = new Notification(words, { tag, silent: true });
      shown.onclick = () => {
        window.focus();
        shown.close();
      };
    } catch {
      // Some phones have none; the page shows it all the same.
    }
  }

  #add(ring: RingDto): void {
    try {
      const shown = new Notification(groupWord(ring), {
        body: ring.preview ?? ring.queue,
        tag: `ring:${ring.chatId}`,
        requireInteraction: true,
        silent: true,
      });
      shown.onclick = () => this.#onClick(ring);
      this.#open.set(ring.offerId, shown);
    } catch {
      // Some phones have the name but not the constructor: the card and the sound remain.
    }
  }
}
