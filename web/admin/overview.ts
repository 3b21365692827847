import { type Clock, ServerClock, systemClock } from '../core/clock.js';
import type { AdminChatDto, AdminOverviewDto, ChatStatusDto } from '../protocol/contract.gen.js';
import { ask } from './ask.js';

/** What the console knows. What was loaded before stays when a later request fails. */
export interface OverviewState {
  readonly overview: AdminOverviewDto | undefined;
  /** When it was true, by the server's clock. */
  readonly at: number;
  /** The code of why the last request failed. */
  readonly failure: string | undefined;
}

export const noOverview: OverviewState = { overview: undefined, at: 0, failure: undefined };

export interface OverviewSourceOptions {
  readonly url: string;
  readonly onChange: (state: OverviewState) => void;
  readonly fetch?: typeof fetch;
  readonly clock?: Clock;
  /** Whether somebody looks at the page. */
  readonly visible?: () => boolean;
}

const everyMs = 5_000;

/** Asks for the overview every 5 seconds while somebody looks. */
export class OverviewSource {
  readonly #options: OverviewSourceOptions;
  readonly #clock: Clock;
  readonly #time: ServerClock;
  #state = noOverview;
  #busy = false;
  #end: (() => void) | undefined;

  constructor(options: OverviewSourceOptions) {
    this.#options = options;
    this.#clock = options.clock ?? systemClock;
    this.#time = new ServerClock(this.#clock);
  }

  /** The server's time. */
  now(): number {
    return this.#time.now();
  }

  start(): void {
    this.#end ??= this.#clock.every(everyMs, () => {
      if (this.#options.visible?.() ?? true) {
        void this.load();
      }
    });
    void this.load();
  }

  stop(): void {
    this.#end?.();
    this.#end = undefined;
  }

  /** Asks now; a question that is under way is not asked twice. */
  async load(): Promise<void> {
    if (this.#busy) {
      return;
    }
    this.#busy = true;
    const asked = this.#clock.now();
    const answer = await ask<AdminOverviewDto>(this.#options.url, {}, this.#options.fetch);
    this.#busy = false;
    if (answer.ok) {
      const overview = answer.value;
      this.#time.measure(overview.serverTime, asked);
      this.#set({ overview, at: overview.serverTime, failure: undefined });
    } else {
      this.#set({ ...this.#state, failure: answer.code });
    }
  }

  #set(state: OverviewState): void {
    this.#state = state;
    this.#options.onChange(state);
  }
}

/** What the list shows. */
export type ChatFilter = 'all' | Exclude<ChatStatusDto, 'ended'>;

export function filterChats(chats: readonly AdminChatDto[], filter: ChatFilter): readonly AdminChatDto[] {
  return filter === 'all' ? chats : chats.filter(chat => chat.status === filter);
}

/** Since when a chat is in its state: waiting and ringing for an agent, active since its start. */
export function inStateSince(chat: AdminChatDto): number {
  return chat.status === 'active' ? chat.startedAt : (chat.waitingSince ?? chat.startedAt);
}

/** Whether a wait is worth a warning: from one minute. */
export function isLong(waitedMs: number): boolean {
  return waitedMs >= 60_000;
}

/** Since when the longest of the chats without an agent waits. */
export function longestWait(chats: readonly AdminChatDto[]): number | undefined {
  const since = chats.filter(chat => chat.status !== 'active').map(inStateSince);
  return since.length === 0 ? undefined : Math.min(...since);
}
