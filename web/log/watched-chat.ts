import type { ChatState } from '../core/chat-state.js';
import { hasGap, openChat, reduceChat } from '../core/chat-store.js';
import type { AgentChatDto, AgentEntriesEvent, EntryDto } from '../protocol/contract.gen.js';
import type { LogSource } from './log-source.js';

/** A chat of the log, read whole; one that goes on is followed. Nobody notices either. */
export class WatchedChat {
  readonly #source: Pick<LogSource, 'read' | 'watch'>;
  readonly #chatId: string;
  readonly #show: (state: ChatState<AgentChatDto>) => void;
  #state: ChatState<AgentChatDto> | undefined;
  #end: (() => void) | undefined;
  #over = false;
  #repairing = false;

  constructor(
    source: Pick<LogSource, 'read' | 'watch'>,
    chatId: string,
    show: (state: ChatState<AgentChatDto>) => void,
  ) {
    this.#source = source;
    this.#chatId = chatId;
    this.#show = show;
  }

  /** Answers whether it could be read. */
  async open(follow: boolean): Promise<boolean> {
    if (follow) {
      // First listening, then reading: nothing comes between the two.
      const watch = await this.#source.watch(this.#chatId, change => this.#heard(change));
      this.#end = watch?.end;
      if (!watch || this.#over) {
        this.close();
        return false;
      }
    }
    const entries: EntryDto[] = [];
    for (let after = 0; ; ) {
      const page = await this.#source.read(this.#chatId, after);
      if (!page || this.#over) {
        return false;
      }
      entries.push(...page.entries);
      if (page.through >= page.chat.lastSequence) {
        this.#set(openChat(page.chat, entries, 0, page.through));
        return true;
      }
      after = page.through;
    }
  }

  close(): void {
    this.#over = true;
    this.#end?.();
    this.#end = undefined;
  }

  #heard(change: AgentEntriesEvent | undefined): void {
    const state = this.#state;
    if (!state) {
      return;
    }
    if (change) {
      const { fence, lastSequence, chat: header, entries } = change;
      this.#set(reduceChat(state, { type: 'pushed', fence, lastSequence, header, entries }));
    }
    if (!change || (this.#state && hasGap(this.#state))) {
      void this.#repair();
    }
  }

  async #repair(): Promise<void> {
    if (this.#repairing) {
      return;
    }
    this.#repairing = true;
    for (let more = true; more && this.#state; ) {
      const after = this.#state.through;
      const page = await this.#source.read(this.#chatId, after);
      more = false;
      if (page && this.#state && !this.#over) {
        const { chat: header, entries, through } = page;
        this.#set(reduceChat(this.#state, { type: 'page', header, entries, after, through }));
        more = through > after && hasGap(this.#state);
      }
    }
    this.#repairing = false;
  }

  #set(state: ChatState<AgentChatDto>): void {
    this.#state = state;
    if (!this.#over) {
      this.#show(state);
    }
  }
}
