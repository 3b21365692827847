import type { OutgoingMessage } from '../core/chat-state.js';
import { previewOf } from '../core/message-preview.js';
import type { AgentChatDto, EntryDto, MessageEntryDto } from '../protocol/contract.gen.js';
import type { DeskChat, DeskState } from './desk-state.js';

/** Counted once for each state of a chat; states never change. */
const unreadCounts = new WeakMap<DeskChat['log'], number>();

/** How many messages of the customer the agent has not seen. */
export function unreadCount(chat: DeskChat): number {
  const { log } = chat;
  const known = unreadCounts.get(log);
  if (known !== undefined) {
    return known;
  }
  const count = entriesAfter(log.entries, log.header.seen.agentRead).filter(isCustomers).length;
  unreadCounts.set(log, count);
  return count;
}

/** The messages of this page that turned up among the entries. */
export function arrived(log: DeskChat['log'], outgoing: readonly OutgoingMessage[]): readonly OutgoingMessage[] {
  return outgoing.filter(({ messageId }) =>
    log.entries.some(entry => entry.kind === 'message' && entry.messageId === messageId),
  );
}

/** The entries after a sequence; looks only at the end of a long list. */
export function entriesAfter(entries: readonly EntryDto[], sequence: number): readonly EntryDto[] {
  return entries.slice(entries.findLastIndex(entry => entry.sequence <= sequence) + 1);
}

/**
 * Since when the customer waits for an answer; nothing when the agent spoke last or is just sending. The form and a resume are
 * words of the customer, too: who has only filled in the form has not been answered.
 */
export function waitingSince(chat: DeskChat): number | undefined {
  const { entries, header, outgoing } = chat.log;
  if (header.status !== 'active') {
    return undefined;
  }
  if (outgoing.some(message => message.status !== 'failed')) {
    return undefined;
  }
  const answered = entries.findLastIndex(entry => entry.kind === 'message' && entry.author.role === 'agent');
  const since = entries.slice(answered + 1).find(entry => asksSomething(entry))?.at;
  return answered < 0 ? (header.waitingSince ?? since ?? header.startedAt) : since;
}

/** The last thing anyone wrote, as one line. */
export function lastWords(chat: DeskChat): string {
  const { entries, header, outgoing } = chat.log;
  const mine = outgoing.at(-1);
  if (mine) {
    return previewOf(mine);
  }
  const last = entries.findLast((entry): entry is MessageEntryDto => entry.kind === 'message');
  return last ? previewOf(last) : (header.preview ?? header.form.at(-1)?.value ?? '');
}

/** Whether an agent may end it: as long as it goes on, and while its customer, who left, may come back. */
export function mayEnd({ status, endedBy }: AgentChatDto): boolean {
  return status === 'active' || endedBy === 'customer' || endedBy === 'customerIdle';
}

/** The agent's open chats, in the order of the list. */
export function activeChats(state: DeskState): readonly DeskChat[] {
  return state.chats.filter(chat => chat.log.header.status !== 'ended');
}

/** The open chat, other than one, whose customer waits longest for an answer; any when none waits. */
export function longestWaiting(state: DeskState, other: string): string | undefined {
  const others = activeChats(state).filter(chat => chat.log.header.id !== other);
  const since = (chat: DeskChat) => waitingSince(chat) ?? Infinity;
  return others.toSorted((a, b) => since(a) - since(b))[0]?.log.header.id;
}

/** The chats that are over and not closed yet. */
export function endedChats(state: DeskState): readonly DeskChat[] {
  return state.chats.filter(chat => chat.log.header.status === 'ended');
}

/** The chat on the screen. */
export function selectedChat(state: DeskState): DeskChat | undefined {
  return state.chats.find(chat => chat.log.header.id === state.selected);
}

/** The chat that a shortcut leads to: by its number, one up or down, or the next with something unread. */
export function chatAt(state: DeskState, to: number | 'next' | 'previous' | 'unread'): string | undefined {
  const list = [...activeChats(state), ...endedChats(state)];
  if (typeof to === 'number') {
    return list[to - 1]?.log.header.id;
  }
  if (list.length === 0) {
    return undefined;
  }
  const at = list.findIndex(chat => chat.log.header.id === state.selected);
  if (to === 'unread') {
    const after = [...list.slice(at + 1), ...list.slice(0, Math.max(0, at))];
    return after.find(chat => unreadCount(chat) > 0)?.log.header.id;
  }
  const step = to === 'next' ? 1 : -1;
  const start = at < 0 && step < 0 ? 0 : at;
  return list[(start + step + list.length) % list.length]?.log.header.id;
}

/** Whether the customer wrote it. */
export function isCustomers(entry: EntryDto): boolean {
  return entry.kind === 'message' && entry.author.role === 'customer';
}

function asksSomething(entry: EntryDto): boolean {
  return entry.kind === 'form' || entry.kind === 'resumed' || isCustomers(entry);
}
