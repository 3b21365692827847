import type { ReactiveControllerHost } from 'lit';
import type { KeyValueStorage } from '../core/storage.js';

const key = 'desk-page';

/** Which of its columns a desk shows where there is no room for all. A reload shows the same again. */
export class DeskView {
  readonly #host: Pick<ReactiveControllerHost, 'requestUpdate'>;
  readonly #storage: KeyValueStorage;
  #page: 'list' | 'chat';
  #details: boolean | undefined;

  constructor(host: Pick<ReactiveControllerHost, 'requestUpdate'>, storage: KeyValueStorage) {
    this.#host = host;
    this.#storage = storage;
    this.#page = storage.get(key) === 'chat' ? 'chat' : 'list';
  }

  /** What a narrow desk shows. */
  get page(): 'list' | 'chat' {
    return this.#page;
  }

  /** Whether the details are shown; nothing as long as the agent has not said: then where there is room. */
  get details(): boolean | undefined {
    return this.#details;
  }

  turn(page: 'list' | 'chat'): void {
    this.#page = page;
    this.#storage.set(key, page);
    this.restDetails();
  }

  showDetails(shown: boolean): void {
    this.#details = shown;
    this.#host.requestUpdate();
  }

  /** Where they stand over the conversation, the details go when another chat comes. */
  restDetails(): void {
    this.#details = this.#details === false ? false : undefined;
    this.#host.requestUpdate();
  }
}
