import { t } from '../core/i18n.js';
import type {
  AgentChatDto,
  AgentClient,
  AgentHub,
  Reply,
  TransferChat,
  TransferTargetsDto,
} from '../protocol/contract.gen.js';
import type { ChatTransport } from '../protocol/transport.js';

/** A chat that another agent has now, or another queue. */
export interface TakenOver {
  readonly chatId: string;
  /** The customer. */
  readonly name: string;
  /** The other agent, or the other queue. */
  readonly to: string;
  /** The administrator who put it into the other queue. */
  readonly by?: string;
  /** Whether it is known that this one has it. */
  readonly known: boolean;
}

/** That a chat is with others now, in a sentence. */
export function takenOverInWords({ name, to, by, known }: TakenOver): string {
  if (by !== undefined) {
    return t('desk.movedBy', { name, to, by });
  }
  return t(known ? 'desk.moved' : 'desk.movedSomewhere', { name, to });
}

/** Passes chats on, to other agents and into queues. */
export class Transfers {
  readonly #hub: ChatTransport<AgentHub, AgentClient>;
  readonly #onChat: (chat: AgentChatDto) => void;
  readonly #onTakenOver: (chat: TakenOver) => void;

  constructor(
    hub: ChatTransport<AgentHub, AgentClient>,
    onChat: (chat: AgentChatDto) => void,
    onTakenOver: (chat: TakenOver) => void,
  ) {
    this.#hub = hub;
    this.#onChat = onChat;
    this.#onTakenOver = onTakenOver;
  }

  /** To whom the chat could go; nothing when that could not be read. */
  async targets(chatId: string, search: string): Promise<TransferTargetsDto | undefined> {
    const reply = await this.#hub.call('ReadTransferTargets', { chatId, ...(search === '' ? {} : { search }) });
    return reply.ok ? reply.value : undefined;
  }

  /** Passes the chat on. Answers the code of why it could not be, or nothing. */
  async transfer(request: TransferChat): Promise<string | undefined> {
    return this.#answered(await this.#hub.call('TransferChat', request));
  }

  /** Takes the question to another agent back. Answers the code of why it could not be, or nothing. */
  async cancel(chatId: string, offerId: string): Promise<string | undefined> {
    return this.#answered(await this.#hub.call('CancelTransfer', { chatId, offerId }));
  }

  /** A chat of the agent changed: somebody else may have it now who was asked to take it. */
  look(
    before: AgentChatDto | undefined,
    { id: chatId, agentId, agentName, contact, movedBy, queue }: AgentChatDto,
    self: string | undefined,
  ): void {
    if (before && movedBy !== undefined) {
      this.#onTakenOver({ chatId, name: contact.name, to: queue, by: movedBy, known: true });
    } else if (before?.transfer !== undefined && agentName !== undefined && agentId !== self) {
      this.#onTakenOver({ chatId, name: contact.name, to: agentName, known: true });
    }
  }

  /** The agent's chats are read anew: one that is gone may have been taken over by whom was asked. */
  lookAll(before: readonly AgentChatDto[], now: readonly AgentChatDto[]): void {
    for (const { id, transfer, contact } of before) {
      if (transfer && !now.some(chat => chat.id === id)) {
        this.#onTakenOver({ chatId: id, name: contact.name, to: transfer.to, known: false });
      }
    }
  }

  #answered(reply: Reply<AgentChatDto>): string | undefined {
    if (!reply.ok) {
      return reply.error.code;
    }
    this.#onChat(reply.value);
    return undefined;
  }
}
