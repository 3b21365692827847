import type { AgentClient, AgentHub, AgentPageDto, EntryDto, RoutingDecisionDto } from '../protocol/contract.gen.js';
import type { ChatTransport } from '../protocol/transport.js';

type Hub = ChatTransport<AgentHub, AgentClient>;

const pageSize = 200;

/** Where chats can be looked at, a part at a time. */
export interface Looks {
  look(chatId: string, after: number): Promise<AgentPageDto | undefined>;
}

/** A part of a chat to be looked at, which changes nothing for anybody; nothing when it could not be read. */
export async function lookAt(hub: Hub, chatId: string, after: number): Promise<AgentPageDto | undefined> {
  const reply = await hub.call('ReadEntries', { chatId, after, limit: pageSize });
  return reply.ok ? reply.value : undefined;
}

/** The last decision at whom the chat rings, of those that led to a ring; nothing when it could not be read, `null` when there is none. */
export async function whyItRang(hub: Hub, chatId: string): Promise<RoutingDecisionDto | null | undefined> {
  let last: RoutingDecisionDto | null = null;
  for (let after = 0; ; ) {
    const reply = await hub.call('ReadRouting', { chatId, after, limit: 50 });
    if (!reply.ok) {
      return undefined;
    }
    const { decisions } = reply.value;
    last = decisions.findLast(decision => decision.offerId !== undefined) ?? last;
    const end = decisions.at(-1);
    if (!end || decisions.length < 50) {
      return last;
    }
    after = end.position;
  }
}

/** The conversation from its beginning, which need not be known yet; nothing when it could not be read. */
export async function readAll(chatId: string, where: Looks): Promise<readonly EntryDto[] | undefined> {
  const entries: EntryDto[] = [];
  for (let after = 0; ; ) {
    const page = await where.look(chatId, after);
    if (!page) {
      return undefined;
    }
    entries.push(...page.entries);
    if (page.through >= page.chat.lastSequence || page.through <= after) {
      return entries;
    }
    after = page.through;
  }
}
