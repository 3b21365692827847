import type { KeyValueStorage } from '../core/storage.js';
import type { DeskState } from './desk-state.js';

const key = 'desk-selected';

/** Which chat is to be on the screen: the one that was before a reload, or one that was accepted elsewhere and of which the server has not told yet. */
export class ShownChat {
  readonly #storage: KeyValueStorage;
  #wanted: string | undefined;
  /** What was kept is wished for once: when the desk has loaded, it is there or it is over. */
  #isKept = true;

  constructor(storage: KeyValueStorage) {
    this.#storage = storage;
    this.#wanted = storage.get(key);
  }

  want(chatId: string): void {
    this.#wanted = chatId;
    this.#isKept = false;
  }

  /** Takes in a new state; answers a chat to select, when one is wished for and there. */
  after(state: DeskState): string | undefined {
    const wanted = state.loaded ? this.#wanted : undefined;
    const isThere = wanted !== undefined && state.chats.some(chat => chat.log.header.id === wanted);
    if (state.loaded && (isThere || this.#isKept)) {
      this.#wanted = undefined;
      this.#isKept = false;
    }
    if (isThere && wanted !== state.selected) {
      return wanted;
    }
    if (state.loaded) {
      this.#keep(state.selected ?? '');
    }
    return undefined;
  }

  #keep(selected: string): void {
    if (this.#storage.get(key) !== selected) {
      this.#storage.set(key, selected);
    }
  }
}
