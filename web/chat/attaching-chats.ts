import type { ChatHeader, ChatState } from '../core/chat-state.js';
import type { FileSource } from '../core/file-source.js';
import type { AttachmentDto } from '../protocol/contract.gen.js';
import { Attaching, type AttachingOptions, type AttachingPlace } from './attaching.js';

export interface AttachingChatsOptions extends Omit<AttachingOptions, 'chatId' | 'source'> {
  /** Where links to the files of a chat come from. */
  readonly source: (chatId: string) => FileSource;
}

/** The files people are about to send, of all chats of a page. */
export class AttachingChats {
  readonly #options: AttachingChatsOptions;
  readonly #chats = new Map<string, Attaching>();

  constructor(options: AttachingChatsOptions) {
    this.#options = options;
  }

  /** The connection is back. */
  wake(): void {
    for (const { queue } of this.#chats.values()) {
      queue.wake();
    }
  }

  /** How the chats are now: what is under way in one that takes no files any more is given up. */
  update(chats: readonly ChatState<ChatHeader>[]): void {
    for (const [chatId, attaching] of this.#chats) {
      const header = chats.find(({ header }) => header.id === chatId)?.header;
      if (header && header.status !== 'ended') {
        attaching.allow(header.attachments);
      } else {
        attaching.end();
        this.#chats.delete(chatId);
      }
    }
  }

  /** Lets files be sent from a place, if the chat takes some. Answers whether that is new. */
  serve({ header }: ChatState<ChatHeader>, place: AttachingPlace): boolean {
    const { id, attachments } = header;
    const known = this.#chats.get(id);
    if (known || !attachments) {
      return known?.serve(place) ?? false;
    }
    const attaching = new Attaching({ ...this.#options, chatId: id, source: this.#options.source(id) });
    this.#chats.set(id, attaching);
    attaching.allow(attachments);
    return attaching.serve(place);
  }

  /** What may be sent in a chat, in words; empty where nothing can. */
  label(chatId: string): string {
    return this.#chats.get(chatId)?.label ?? '';
  }

  /** Whether something goes, or will go, with the next message of a chat. */
  isFilled(chatId: string): boolean {
    return this.#chats.get(chatId)?.queue.isFilled ?? false;
  }

  /** Lets somebody choose files for a chat. */
  pick(chatId: string): void {
    this.#chats.get(chatId)?.pick();
  }

  /** What goes with the message that is sent now. */
  take(chatId: string): readonly AttachmentDto[] {
    return this.#chats.get(chatId)?.take() ?? [];
  }
}
