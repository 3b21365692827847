import type { AgentClient, AgentHub, AgentPageDto } from '../protocol/contract.gen.js';
import type { ChatTransport } from '../protocol/transport.js';

const pageSize = 200;

/** Where chats can be looked at, a part at a time. */
export interface Looks {
  look(chatId: string, after: number): Promise<AgentPageDto | undefined>;
}

/** A part of a chat to be looked at, which changes nothing for anybody; nothing when it could not be read. */
export async function lookAt(
  hub: ChatTransport<AgentHub, AgentClient>,
  chatId: string,
  after: number,
): Promise<AgentPageDto | undefined> {
  const reply = await hub.call('ReadEntries', { chatId, after, limit: pageSize });
  return reply.ok ? reply.value : undefined;
}
