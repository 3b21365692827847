import type { EntryDto, MessageEntryDto, SeenDto } from '../protocol/contract.gen.js';
import type { ChatAction, ChatHeader, ChatState, OutgoingMessage } from './chat-state.js';
import { redact, restore } from './redacted-chat.js';

/** The state of a chat that was just read. */
export function openChat<H extends ChatHeader>(
  header: H,
  entries: readonly EntryDto[],
  after: number,
  through: number,
): ChatState<H> {
  const sorted = [...entries].sort(bySequence);
  return { header, fence: header.fence, entries: sorted, from: after, through, ahead: [], outgoing: [] };
}

/**
 * Pure: the same state and action always give the same new state. Entries are kept in the order of their sequence, each once;
 * one that came too early waits in `ahead` until the gap before it is filled.
 */
export function reduceChat<H extends ChatHeader>(state: ChatState<H>, action: ChatAction<H>): ChatState<H> {
  switch (action.type) {
    case 'page': {
      const { state: left, entries } = redact(
        withHeader(state, action.header),
        action.entries,
        action.header.lastSequence,
      );
      return restore(mergePage(left, entries, action.after, action.through), entries, action.header.lastSequence);
    }
    case 'pushed': {
      const { state: left, entries } = redact(withPushed(state, action), action.entries);
      return advance(left, entries);
    }
    case 'header':
      return withHeader(state, action.header);
    case 'seen':
      return { ...state, header: { ...state.header, seen: mergeSeen(state.header.seen, action.seen) } };
    case 'outgoing':
      return withOutgoing(state, action.messages);
    case 'stored':
      return stored(state, action);
  }
}

/** The sequence a page follows on that answers a command: its first entry tells. */
export function startOf(page: { readonly entries: readonly EntryDto[]; readonly through: number }): number {
  return (page.entries[0]?.sequence ?? page.through + 1) - 1;
}

/** Whether something is known to be missing: ask for what comes after `through`. */
export function hasGap<H extends ChatHeader>(state: ChatState<H>): boolean {
  return state.ahead.length > 0 || state.header.lastSequence > state.through || state.fence > state.header.fence;
}

/** Whether there is something before the first known entry. */
export function hasEarlier<H extends ChatHeader>(state: ChatState<H>): boolean {
  return state.from > 0;
}

/** Of two headers the one of the later moment; what was seen only grows. */
function withHeader<H extends ChatHeader>(state: ChatState<H>, header: H): ChatState<H> {
  const old = state.header;
  const newer = header.fence > old.fence || (header.fence === old.fence && header.lastSequence >= old.lastSequence);
  const seen = mergeSeen(old.seen, header.seen);
  const lastSequence = Math.max(old.lastSequence, header.lastSequence);
  const fence = Math.max(state.fence, header.fence);
  return { ...state, fence, header: { ...(newer ? header : old), seen, lastSequence } };
}

function withPushed<H extends ChatHeader>(
  state: ChatState<H>,
  push: Extract<ChatAction<H>, { type: 'pushed' }>,
): ChatState<H> {
  const fence = Math.max(state.fence, push.fence);
  const lastSequence = Math.max(state.header.lastSequence, push.lastSequence);
  const heard = { ...state, fence, header: { ...state.header, lastSequence } };
  return push.header ? withHeader(heard, push.header) : heard;
}

function mergeSeen(a: SeenDto, b: SeenDto): SeenDto {
  return {
    customerDelivered: Math.max(a.customerDelivered, b.customerDelivered),
    customerRead: Math.max(a.customerRead, b.customerRead),
    agentDelivered: Math.max(a.agentDelivered, b.agentDelivered),
    agentRead: Math.max(a.agentRead, b.agentRead),
  };
}

function mergePage<H extends ChatHeader>(
  state: ChatState<H>,
  entries: readonly EntryDto[],
  after: number,
  through: number,
): ChatState<H> {
  if (after < state.from && through >= state.from) {
    const earlier = entries.filter(entry => entry.sequence <= state.from).sort(bySequence);
    const extended = { ...state, from: after, entries: [...earlier, ...state.entries] };
    return mergePage(extended, entries, state.from, through);
  }
  if (after <= state.through && through > state.through) {
    const fresh = entries.filter(entry => entry.sequence > state.through && entry.sequence <= through).sort(bySequence);
    const ahead = state.ahead.filter(entry => entry.sequence > through);
    const moved = { ...state, entries: [...state.entries, ...fresh], through, ahead };
    return advance(dropArrived(moved, fresh), []);
  }
  // Beyond a gap: as good as a push.
  return advance(state, entries);
}

/** Takes in entries that came by themselves and moves on as far as there is no gap. */
function advance<H extends ChatHeader>(state: ChatState<H>, pushed: readonly EntryDto[]): ChatState<H> {
  const waiting = new Map(state.ahead.map(entry => [entry.sequence, entry]));
  for (const entry of pushed) {
    if (entry.sequence > state.through && !waiting.has(entry.sequence)) {
      waiting.set(entry.sequence, entry);
    }
  }
  let through = state.through;
  const reached: EntryDto[] = [];
  for (let next = waiting.get(through + 1); next; next = waiting.get(through + 1)) {
    reached.push(next);
    waiting.delete(next.sequence);
    through = next.sequence;
  }
  const ahead = [...waiting.values()].sort(bySequence);
  const lastSequence = Math.max(state.header.lastSequence, through, ahead.at(-1)?.sequence ?? 0);
  return dropArrived(
    {
      ...state,
      header: lastSequence === state.header.lastSequence ? state.header : { ...state.header, lastSequence },
      entries: reached.length > 0 ? [...state.entries, ...reached] : state.entries,
      through,
      ahead,
    },
    reached,
  );
}

/** A message that has become an entry is not outgoing any more. */
function dropArrived<H extends ChatHeader>(state: ChatState<H>, arrived: readonly EntryDto[]): ChatState<H> {
  if (arrived.length === 0 || state.outgoing.length === 0) {
    return state;
  }
  const ids = new Set(arrived.map(entry => (entry.kind === 'message' ? entry.messageId : '')));
  return { ...state, outgoing: state.outgoing.filter(message => !ids.has(message.messageId)) };
}

/** The outbox has changed; what is stored and waits for its place is kept. */
function withOutgoing<H extends ChatHeader>(state: ChatState<H>, messages: readonly OutgoingMessage[]): ChatState<H> {
  const known = new Set(messages.map(message => message.messageId));
  const stored = state.outgoing.filter(message => message.status === 'stored' && !known.has(message.messageId));
  const waiting = messages.filter(
    ({ messageId }) => !state.entries.findLast(entry => entry.kind === 'message' && entry.messageId === messageId),
  );
  return { ...state, outgoing: [...stored, ...waiting] };
}

function stored<H extends ChatHeader>(
  state: ChatState<H>,
  action: Extract<ChatAction<H>, { type: 'stored' }>,
): ChatState<H> {
  const { messageId, text, attachments, redacted } = action.message;
  if (action.sequence <= state.through) {
    return { ...state, outgoing: state.outgoing.filter(message => message.messageId !== messageId) };
  }
  const { sequence, at, author } = action;
  const entry: MessageEntryDto = {
    kind: 'message',
    sequence,
    at,
    messageId,
    author,
    text,
    ...(attachments && { attachments }),
    ...(redacted && { redacted }),
  };
  const outgoing = state.outgoing.map(message =>
    message.messageId === messageId ? { ...action.message, status: 'stored' as const } : message,
  );
  const { state: left, entries } = redact({ ...state, outgoing }, [entry]);
  return advance(left, entries);
}

function bySequence(a: EntryDto, b: EntryDto): number {
  return a.sequence - b.sequence;
}
