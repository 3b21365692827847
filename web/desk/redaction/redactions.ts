import { forgetFiles } from '../../core/redacted-files.js';
import { isRedaction } from '../../core/redaction.js';
import type { AgentClient, AgentHub, Redact, RedactionReceiptDto, Reply } from '../../protocol/contract.gen.js';
import type { ChatTransport } from '../../protocol/transport.js';
import type { ChatFiles } from '../../staff/chat-files.js';
import { entriesAfter } from '../chat-facts.js';
import type { DeskChat } from '../desk-state.js';
import type { TeamNotes } from '../team-notes.js';

export interface RedactionsOptions {
  readonly hub: ChatTransport<AgentHub, AgentClient>;
  /** Whether the agent may. */
  readonly allowed: () => boolean;
  readonly files: ChatFiles;
  readonly notes: TeamNotes;
  /** Has this desk forget what is written in a chat and not sent. */
  readonly forget: (chatId: string) => void;
}

/** Takes things out of chats for good, and has this desk forget what others took out. */
export class Redactions {
  readonly #options: RedactionsOptions;

  constructor(options: RedactionsOptions) {
    this.#options = options;
  }

  /** Whether the agent may redact. */
  get allowed(): boolean {
    return this.#options.allowed();
  }

  redact(request: Redact): Promise<Reply<RedactionReceiptDto>> {
    return this.#options.hub.call('Redact', request);
  }

  /** Looks at a chat, which changes nothing for anybody. */
  look(chatId: string, after: number): ReturnType<TeamNotes['look']> {
    return this.#options.notes.look(chatId, after);
  }

  /** A chat of this desk has changed. */
  heard(before: DeskChat['log'] | undefined, after: DeskChat['log'] | undefined): void {
    if (!before || !after || after.through <= before.through) {
      return;
    }
    const { files, notes, forget } = this.#options;
    const { id } = after.header;
    const fresh = entriesAfter(after.entries, before.through);
    void forgetFiles(files.of(id), fresh);
    if (fresh.some(entry => isRedaction(entry) && entry.whole)) {
      forget(id);
      notes.forget(id);
    }
  }
}
