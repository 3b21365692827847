import { reduceDesk } from '../../desk/desk-reducer.js';
import { type DeskState, emptyDesk } from '../../desk/desk-state.js';
import type { AgentChatDto, AgentStateDto, EntryDto, RingDto, RoleDto, SeenDto } from '../../protocol/contract.gen.js';

export const nothingSeen: SeenDto = { customerDelivered: 0, customerRead: 0, agentDelivered: 0, agentRead: 0 };

export function ring(id: string, change: Partial<RingDto> = {}): RingDto {
  return {
    chatId: `chat-${id}`,
    offerId: `offer-${id}`,
    since: 1_000,
    until: 19_000,
    queue: 'Support',
    contact: { id: `contact-${id}`, name: id, verified: false },
    form: [],
    waitingSince: 500,
    resumed: false,
    ...change,
  };
}

export function chat(id: string, change: Partial<AgentChatDto> = {}): AgentChatDto {
  return {
    id,
    status: 'active',
    fence: 2,
    lastSequence: 0,
    segment: 1,
    queue: 'Support',
    contact: { id: `contact-${id}`, name: id, verified: false },
    agentId: 'ana',
    agentName: 'Ana (demo)',
    form: [],
    startedAt: 0,
    seen: nothingSeen,
    ...change,
  };
}

export function message(sequence: number, role: RoleDto, at = sequence * 1_000, text = `text ${sequence}`): EntryDto {
  return { kind: 'message', sequence, at, messageId: `message-${sequence}`, author: { role, name: role }, text };
}

export function serverState(change: Partial<AgentStateDto> = {}): AgentStateDto {
  return {
    serverTime: 1_000,
    agent: { id: 'ana', name: 'Ana (demo)', availability: 'available', capacity: 3 },
    chats: [],
    rings: [],
    queues: [],
    messages: 0,
    ...change,
  };
}

/** The desk after the server told its state. */
export function desk(change: Partial<AgentStateDto> = {}): DeskState {
  return reduceDesk(emptyDesk, { type: 'state', state: serverState(change), drafts: {} });
}

/** The desk after entries of a chat came. */
export function withEntries(state: DeskState, chatId: string, entries: readonly EntryDto[]): DeskState {
  const header = state.chats.find(other => other.log.header.id === chatId)?.log.header;
  if (!header) {
    throw new Error(`the desk does not have ${chatId}`);
  }
  return reduceDesk(state, {
    type: 'log',
    chatId,
    action: { type: 'pushed', fence: header.fence, lastSequence: entries.at(-1)?.sequence ?? 0, entries },
  });
}
