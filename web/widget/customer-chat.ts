import type { ChatAction, ChatState, OutgoingMessage } from '../core/chat-state.js';
import { openChat, reduceChat, startOf } from '../core/chat-store.js';
import type { CustomerChatDto, CustomerPageDto, EntryDto } from '../protocol/contract.gen.js';

export type CustomerChat = ChatState<CustomerChatDto>;
export type CustomerAction = ChatAction<CustomerChatDto>;

/** Takes in a page that answers a command or shows the state. */
export function takePage(chat: CustomerChat | undefined, page: CustomerPageDto): CustomerChat {
  const after = startOf(page);
  if (chat?.header.id !== page.chat.id) {
    return openChat(page.chat, page.entries, after, page.through);
  }
  return reduceChat(chat, { type: 'page', header: page.chat, entries: page.entries, after, through: page.through });
}

export function withOutgoing(chat: CustomerChat, messages: readonly OutgoingMessage[]): CustomerChat {
  return reduceChat(chat, { type: 'outgoing', messages });
}

/** Entries that are in the new state and were not in the old one, at its end. */
export function newEntries(before: CustomerChat | undefined, after: CustomerChat): readonly EntryDto[] {
  return before?.header.id === after.header.id ? entriesAfter(after, before.through) : [];
}

/** How many messages of agents the customer has not had on the screen; that an agent came is one more, however many did. */
export function countUnread(chat: CustomerChat | undefined, read: number): number {
  const news = chat ? entriesAfter(chat, read) : [];
  const written = news.filter(entry => entry.kind === 'message' && entry.author.role === 'agent').length;
  return written + Number(news.some(entry => entry.kind === 'joined'));
}

/** Looked for from the end, where there is little. */
function entriesAfter({ entries }: CustomerChat, sequence: number): readonly EntryDto[] {
  return entries.slice(entries.findLastIndex(entry => entry.sequence <= sequence) + 1);
}

/** The last entry that somebody else made: what a receipt is worth sending for. */
export function lastForeign(chat: CustomerChat): number {
  return chat.entries.findLast(entry => entry.kind !== 'message' || entry.author.role !== 'customer')?.sequence ?? 0;
}
