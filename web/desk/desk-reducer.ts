import { openChat, reduceChat, startOf } from '../core/chat-store.js';
import type { AgentChatDto } from '../protocol/contract.gen.js';
import { entriesAfter, isCustomers } from './chat-facts.js';
import type { DeskAction, DeskChat, DeskState } from './desk-state.js';
import { addRing, answerRing, endRing, passRings, replaceRings } from './rings.js';

/** A customer who stopped without saying so is forgotten after this long. */
const typingMs = 6_000;

/** How much of a long chat is read at first; the rest comes when the agent scrolls up. */
const firstPage = 100;

/** Pure: the same state and action always give the same new state. */
export function reduceDesk(state: DeskState, action: DeskAction): DeskState {
  switch (action.type) {
    case 'state': {
      const ids = new Set(action.state.chats.map(chat => chat.id));
      const kept = state.chats.filter(chat => ids.has(chat.log.header.id) || chat.log.header.status === 'ended');
      const base: DeskState = {
        ...state,
        loaded: true,
        failure: undefined,
        agent: action.state.agent,
        queues: action.state.queues,
        messages: action.state.messages,
        canRedact: action.state.canRedact ?? false,
        awayWhenIdleForMs: action.state.awayWhenIdleForMs,
        rings: replaceRings(state.rings, action.state.rings),
        chats: kept,
      };
      const all = action.state.chats.reduce((desk, chat) => withHeader(desk, chat, action.drafts[chat.id] ?? ''), base);
      return reselect(all);
    }
    case 'failed':
      return { ...state, failure: action.code };
    case 'ring':
      return { ...state, rings: addRing(state.rings, action.ring) };
    case 'ringEnded':
      return { ...state, rings: endRing(state.rings, action.ended, action.now) };
    case 'answering':
      return { ...state, rings: answerRing(state.rings, action.offerId, action.phase) };
    case 'unanswered':
      return { ...state, rings: answerRing(state.rings, action.offerId, 'ringing', action.problem) };
    case 'accepted': {
      const { chat, entries, through } = action.page;
      const after = startOf(action.page);
      const rings = state.rings.filter(ring => ring.ring.chatId !== chat.id);
      const known = state.chats.some(other => other.log.header.id === chat.id);
      const opened: DeskChat = { log: openChat(chat, entries, after, through), draft: action.draft, typingUntil: 0 };
      const desk: DeskState = {
        ...state,
        rings,
        chats: known ? state.chats : [...state.chats, opened],
        selected: chat.id,
      };
      return withLog(desk, chat.id, log => reduceChat(log, { type: 'page', header: chat, entries, after, through }));
    }
    case 'header':
      return reselect(withHeader(state, action.chat, action.draft));
    case 'log':
      return withLog(state, action.chatId, log => reduceChat(log, action.action));
    case 'agent':
      return { ...state, agent: action.agent };
    case 'queues':
      return { ...state, queues: action.queues };
    case 'messages':
      return { ...state, messages: action.open };
    case 'typing': {
      const typingUntil = action.typing.typing ? action.now + typingMs : 0;
      return withChat(state, action.typing.chatId, chat => ({ ...chat, typingUntil }));
    }
    case 'select':
      return { ...state, selected: action.chatId };
    case 'draft':
      return withChat(state, action.chatId, chat => ({ ...chat, draft: action.text }));
    case 'close':
      return reselect({ ...state, chats: state.chats.filter(chat => chat.log.header.id !== action.chatId) });
    case 'tick':
      return tick(state, action.now);
  }
}

/** The sequence after which a chat that was not known yet is read. */
export function readFrom(header: AgentChatDto): number {
  return Math.max(0, header.lastSequence - firstPage);
}

/** Takes in a header: a new chat of the agent appears, one that is not the agent's any more goes, an ended one stays to be read. */
function withHeader(state: DeskState, header: AgentChatDto, draft: string): DeskState {
  const known = state.chats.some(chat => chat.log.header.id === header.id);
  if (!known) {
    if (!isMine(state, header)) {
      return state;
    }
    const from = readFrom(header);
    const added: DeskChat = { log: openChat(header, [], from, from), draft, typingUntil: 0 };
    return { ...state, chats: [...state.chats, added] };
  }
  const updated = withLog(state, header.id, log => reduceChat(log, { type: 'header', header }));
  const current = updated.chats.find(chat => chat.log.header.id === header.id)?.log.header ?? header;
  if (isMine(updated, current) || current.status === 'ended') {
    return updated;
  }
  return { ...updated, chats: updated.chats.filter(chat => chat.log.header.id !== header.id) };
}

function isMine(state: DeskState, header: AgentChatDto): boolean {
  return header.status === 'active' && (state.agent === undefined || header.agentId === state.agent.id);
}

function withLog(state: DeskState, chatId: string, change: (log: DeskChat['log']) => DeskChat['log']): DeskState {
  return withChat(state, chatId, chat => {
    const log = change(chat.log);
    const wrote = log.through > chat.log.through;
    return { ...chat, log, typingUntil: wrote ? typingAfter(chat, log) : chat.typingUntil };
  });
}

/** Who has just sent a message is not typing it any more. */
function typingAfter(chat: DeskChat, log: DeskChat['log']): number {
  const sent = entriesAfter(log.entries, chat.log.through).some(isCustomers);
  return sent || log.header.status !== 'active' ? 0 : chat.typingUntil;
}

function withChat(state: DeskState, chatId: string, change: (chat: DeskChat) => DeskChat): DeskState {
  if (!state.chats.some(chat => chat.log.header.id === chatId)) {
    return state;
  }
  return { ...state, chats: state.chats.map(chat => (chat.log.header.id === chatId ? change(chat) : chat)) };
}

/** When the chat on the screen is gone, the next best one is shown: an active one, then any. */
function reselect(state: DeskState): DeskState {
  if (state.chats.some(chat => chat.log.header.id === state.selected)) {
    return state;
  }
  const next = state.chats.find(chat => chat.log.header.status === 'active') ?? state.chats[0];
  const selected = next?.log.header.id;
  return selected === state.selected ? state : { ...state, selected };
}

/** A second has passed. The same state comes back when nothing changed. */
function tick(state: DeskState, now: number): DeskState {
  const rings = passRings(state.rings, now);
  const stale = state.chats.some(chat => chat.typingUntil > 0 && chat.typingUntil <= now);
  const chats = stale
    ? state.chats.map(chat => (chat.typingUntil <= now ? { ...chat, typingUntil: 0 } : chat))
    : state.chats;
  return rings === state.rings && chats === state.chats ? state : { ...state, rings, chats };
}
