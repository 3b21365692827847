import type { LitElement, ReactiveController } from 'lit';
import type { LcConversation } from './lc-conversation.js';

/**
 * Which chat the agent has before their eyes: the one that is shown, as long as the page is looked at, nothing lies over the chats, and a narrow desk does not show the list
 * or the details in its place. What comes in there needs no sound and no word, and is read.
 */
export class Sight implements ReactiveController {
  readonly #host: LitElement;
  readonly #covered: () => boolean;
  readonly #resized = new ResizeObserver(() => this.#look());

  /** @param covered Whether something lies over the chats. */
  constructor(host: LitElement, covered: () => boolean) {
    this.#host = host;
    this.#covered = covered;
    host.addController(this);
  }

  hostConnected(): void {
    this.#resized.observe(this.#host);
    document.addEventListener('visibilitychange', this.#look);
  }

  hostDisconnected(): void {
    this.#resized.disconnect();
    document.removeEventListener('visibilitychange', this.#look);
  }

  hostUpdated(): void {
    this.#look();
  }

  /** Whether this chat is seen now. */
  readonly holds = (chatId: string): boolean => {
    const shown = this.#shown;
    return (
      shown?.dataset.chat === chatId &&
      document.visibilityState === 'visible' &&
      !this.#covered() &&
      shown.checkVisibility({ visibilityProperty: true })
    );
  };

  get #shown(): LcConversation | null {
    return this.#host.renderRoot.querySelector<LcConversation>('lc-conversation[shown]');
  }

  #look = (): void => void this.#shown?.look();
}
