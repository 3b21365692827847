import type { CustomerChat } from './customer-chat.js';

/** What of a chat is shown now, and in how many milliseconds more of it is. */
export interface Shown {
  readonly chat: CustomerChat;
  readonly moreInMs: number | undefined;
}

/**
 * Holds back what the widget says by itself with a delay, until its time has come or something else has happened after it that
 * the customer sees: the server stores it at the start, in its place, with the time at which it is said.
 */
export function holdBack(chat: CustomerChat, now: number): Shown {
  const { entries } = chat;
  let end = entries.length;
  for (let at = end - 1; at >= 0; at--) {
    const entry = entries[at];
    if (entry?.kind !== 'hidden') {
      if (entry?.kind !== 'message' || entry.author.role !== 'automatic' || entry.at <= now) {
        break;
      }
      end = at;
    }
  }
  const next = entries[end];
  return next === undefined
    ? { chat, moreInMs: undefined }
    : { chat: { ...chat, entries: entries.slice(0, end) }, moreInMs: next.at - now };
}
