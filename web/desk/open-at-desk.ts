import { type Clock, systemClock } from '../core/clock.js';
import type { TabMessage } from './desk-tabs.js';

/** What became of a chat that was accepted on a page without a desk. */
export type Opened =
  /** A desk that is open in this browser shows it. */
  | 'there'
  /** A desk was opened for it. */
  | 'new'
  /** The browser opened none: somebody has to press a link. */
  | 'blocked';

export interface OpenAtDeskOptions {
  readonly post: (message: TabMessage) => void;
  /** Whether a desk is open in this browser. */
  readonly isOpen: () => Promise<boolean>;
  /** Where the desk is. */
  readonly url: string;
  readonly open?: (url: string) => unknown;
  readonly clock?: Clock;
}

/** How long a desk that is open may take to show the chat, which browsers let wait where nobody looks; a press lets a window be opened for longer than that. */
const patienceMs = 3_000;

/** Brings an accepted chat to the desk: to the one that is open in this browser, or to a new one. */
export class OpenAtDesk {
  readonly #options: OpenAtDeskOptions;
  readonly #waiting = new Map<string, () => void>();

  constructor(options: OpenAtDeskOptions) {
    this.#options = options;
  }

  /** The address at which the desk shows a chat. */
  addressOf(chatId: string): string {
    return `${this.#options.url}#chat=${chatId}`;
  }

  /** Another page said something. */
  told(message: TabMessage): void {
    if (message.kind === 'chatOpened') {
      this.#waiting.get(message.chatId)?.();
    }
  }

  async show(chatId: string): Promise<Opened> {
    if ((await this.#options.isOpen()) && (await this.#ask(chatId))) {
      return 'there';
    }
    const open = this.#options.open ?? (url => window.open(url, 'livechat-desk'));
    return open(this.addressOf(chatId)) ? 'new' : 'blocked';
  }

  #ask(chatId: string): Promise<boolean> {
    return new Promise(resolve => {
      const settle = (there: boolean): void => {
        cancel();
        this.#waiting.delete(chatId);
        resolve(there);
      };
      const cancel = (this.#options.clock ?? systemClock).after(patienceMs, () => settle(false));
      this.#waiting.set(chatId, () => settle(true));
      this.#options.post({ kind: 'openChat', chatId });
    });
  }
}
