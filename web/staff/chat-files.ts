import type { FileSource } from '../core/file-source.js';
import type { AgentChatDto, AgentClient, AgentHub } from '../protocol/contract.gen.js';
import type { ChatTransport } from '../protocol/transport.js';

export interface ChatFilesOptions {
  readonly hub: ChatTransport<AgentHub, AgentClient>;
  /** Where LiveChat is mapped, without a slash at the end. */
  readonly basePath: string;
  /** The server's time. */
  readonly now: () => number;
  /** A chat is different now. */
  readonly onChanged: (chat: AgentChatDto) => void;
}

/** The files of the desk's chats: where links to them come from, and whether they can be sent. */
export class ChatFiles {
  readonly #options: ChatFilesOptions;
  readonly #sources = new Map<string, FileSource>();

  constructor(options: ChatFilesOptions) {
    this.#options = options;
  }

  /** Where links to the files of a chat come from; the same for as long as the desk is open. */
  of(chatId: string): FileSource {
    const { hub, basePath, now } = this.#options;
    const source = this.#sources.get(chatId) ?? {
      basePath,
      now,
      open: ids => hub.call('OpenAttachments', { chatId, ids }),
    };
    this.#sources.set(chatId, source);
    return source;
  }

  /** Lets files be sent in a chat, or not any more. Answers the code of why that could not be done, or nothing. */
  async enable(chatId: string, enabled: boolean): Promise<string | undefined> {
    const reply = await this.#options.hub.call('SwitchAttachments', { chatId, enabled });
    if (!reply.ok) {
      return reply.error.code;
    }
    this.#options.onChanged(reply.value);
    return undefined;
  }
}
