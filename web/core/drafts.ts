import type { KeyValueStorage } from './storage.js';

/** What is written in each chat and not sent, kept over a reload. */
export class Drafts {
  readonly #storage: KeyValueStorage;
  readonly #prefix: string;

  constructor(storage: KeyValueStorage, prefix: string) {
    this.#storage = storage;
    this.#prefix = prefix;
  }

  of(chatId: string): string {
    return this.#storage.get(this.#prefix + chatId) ?? '';
  }

  keep(chatId: string, text: string): void {
    if (text === '') {
      this.#storage.remove(this.#prefix + chatId);
    } else {
      this.#storage.set(this.#prefix + chatId, text);
    }
  }
}
