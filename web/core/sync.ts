import type { EntryDto, ReadEntries, Reply } from '../protocol/contract.gen.js';
import { isOffline, mayRetry } from '../protocol/errors.js';
import type { ChatHeader, ChatState } from './chat-state.js';
import { hasEarlier, hasGap } from './chat-store.js';
import { type Clock, systemClock } from './clock.js';

export interface Page<H extends ChatHeader> {
  readonly chat: H;
  readonly entries: readonly EntryDto[];
  readonly through: number;
}

export interface SyncOptions<H extends ChatHeader> {
  readonly read: (request: ReadEntries) => Promise<Reply<Page<H>>>;
  readonly state: (chatId: string) => ChatState<H> | undefined;
  readonly onPage: (chatId: string, page: Page<H>, after: number) => void;
  /** The chats that are kept up to date by the timer. */
  readonly chats: () => readonly string[];
  readonly clock?: Clock;
}

const pageSize = 100;
const everyMs = 30_000;
const gapRetryMs = 1_000;

/**
 * Pushes are hints. This is what makes them true: it reads after the last known sequence when the connection comes up, when a gap
 * shows, every 30 seconds and when the page is looked at again.
 */
export class ChatSync<H extends ChatHeader> {
  readonly #options: SyncOptions<H>;
  readonly #clock: Clock;
  readonly #reading = new Set<string>();
  readonly #again = new Set<string>();
  #stop: (() => void) | undefined;

  constructor(options: SyncOptions<H>) {
    this.#options = options;
    this.#clock = options.clock ?? systemClock;
  }

  /** The connection is up. */
  start(): void {
    this.#stop?.();
    this.#stop = this.#clock.every(everyMs, () => this.all());
    this.all();
  }

  stop(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  /** The page is looked at again, or the timer fired. */
  all(): void {
    for (const chatId of this.#options.chats()) {
      void this.read(chatId);
    }
  }

  /** Something was pushed: read only if something before it is missing, or what is left of something redacted is not known. */
  repair(chatId: string): void {
    const state = this.#options.state(chatId);
    if (state && (hasGap(state) || state.reread?.length)) {
      void this.read(chatId);
    }
  }

  /** Reads everything after what is known. One question per chat is under way at a time; a wish that comes meanwhile is not lost. */
  async read(chatId: string): Promise<void> {
    if (this.#reading.has(chatId)) {
      this.#again.add(chatId);
      return;
    }
    this.#reading.add(chatId);
    try {
      for (;;) {
        this.#again.delete(chatId);
        const more = (await this.#readOnce(chatId)) || (await this.#readAgain(chatId));
        if (!more && !this.#again.has(chatId)) {
          return;
        }
      }
    } finally {
      this.#reading.delete(chatId);
    }
  }

  /** Reads the page before the first known entry; answers whether there is still more. */
  async readEarlier(chatId: string): Promise<boolean> {
    const state = this.#options.state(chatId);
    if (!state || !hasEarlier(state)) {
      return false;
    }
    const after = Math.max(0, state.from - pageSize);
    const reply = await this.#options.read({ chatId, after, limit: state.from - after });
    if (reply.ok) {
      this.#options.onPage(chatId, reply.value, after);
    }
    return after > 0;
  }

  /** Answers whether to ask again at once. */
  async #readOnce(chatId: string): Promise<boolean> {
    const before = this.#options.state(chatId);
    if (!before) {
      return false;
    }
    const state = await this.#page(chatId, before.through, pageSize);
    return state !== undefined && hasGap(state) && state.through > before.through;
  }

  /** Reads what is left of messages that lost words. Answers whether there are more of them. */
  async #readAgain(chatId: string): Promise<boolean> {
    const { reread = [] } = this.#options.state(chatId) ?? {};
    const [first, last] = [reread[0], reread.at(-1)];
    if (first === undefined || last === undefined) {
      return false;
    }
    const state = await this.#page(chatId, first - 1, Math.min(pageSize, last - first + 1));
    const left = state?.reread?.length ?? 0;
    return left > 0 && left < reread.length;
  }

  /** Reads a page and answers the state with it; nothing when it could not be read. */
  async #page(chatId: string, after: number, limit: number): Promise<ChatState<H> | undefined> {
    const reply = await this.#options.read({ chatId, after, limit });
    if (!reply.ok) {
      if (mayRetry(reply.error.code) && !isOffline(reply.error.code)) {
        this.#clock.after(Math.max(reply.error.retryAfterMs ?? 0, gapRetryMs), () => this.repair(chatId));
      }
      return undefined;
    }
    // What the page itself lets wish for cannot be read at once: this was all there is. What was wished for meanwhile can.
    const wished = this.#again.has(chatId);
    this.#options.onPage(chatId, reply.value, after);
    if (!wished) {
      this.#again.delete(chatId);
    }
    return this.#options.state(chatId);
  }
}
