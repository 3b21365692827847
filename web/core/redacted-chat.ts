import type { EntryDto, RedactedEntryDto } from '../protocol/contract.gen.js';
import type { ChatHeader, ChatState } from './chat-state.js';
import { entryWithout, headerWithout, isRedaction } from './redaction.js';

/**
 * Takes out what redactions took away: out of what is held those that come now, and out of what comes all that it cannot know of.
 * @param through the last entry there was when what comes was read; of what was pushed each entry knows nothing of what came later
 */
export function redact<H extends ChatHeader>(
  state: ChatState<H>,
  coming: readonly EntryDto[],
  through = 0,
): { readonly state: ChatState<H>; readonly entries: readonly EntryDto[] } {
  const held = [...state.entries, ...state.ahead].filter(isRedaction);
  const fresh = coming.filter(isRedaction).filter(({ sequence }) => !held.some(one => one.sequence === sequence));
  const unknown = [...held, ...fresh].filter(({ sequence }) => sequence > through);
  const lost = new Map<number, string>();
  const take = (entries: readonly EntryDto[], redactions: readonly RedactedEntryDto[]) =>
    redactions.length === 0 ? entries : entries.map(entry => without(entry, redactions, lost));
  const entries = take(coming, unknown);
  const [shown, ahead] = [take(state.entries, fresh), take(state.ahead, fresh)];
  if (lost.size === 0 && fresh.length === 0) {
    return { state, entries };
  }
  const isWhole = fresh.some(one => one.whole);
  const gone = new Set(lost.values());
  return {
    entries,
    state: {
      ...state,
      header: fresh.reduce(headerWithout<H>, state.header),
      entries: shown,
      ahead,
      outgoing: isWhole ? [] : state.outgoing.filter(({ messageId }) => !gone.has(messageId)),
      reread: isWhole ? [] : [...new Set([...(state.reread ?? []), ...lost.keys()])].sort((a, b) => a - b),
    },
  };
}

/** A page says what is left of messages that lost words, unless it is older than that. */
export function restore<H extends ChatHeader>(
  state: ChatState<H>,
  page: readonly EntryDto[],
  through: number,
): ChatState<H> {
  const { reread = [] } = state;
  const known = new Map(page.filter(({ sequence }) => reread.includes(sequence)).map(entry => [entry.sequence, entry]));
  const isOlder = () => [...state.entries, ...state.ahead].some(one => isRedaction(one) && one.sequence > through);
  if (known.size === 0 || isOlder()) {
    return state;
  }
  const put = (entries: readonly EntryDto[]) => entries.map(entry => known.get(entry.sequence) ?? entry);
  return {
    ...state,
    entries: put(state.entries),
    ahead: put(state.ahead),
    reread: reread.filter(sequence => !known.has(sequence)),
  };
}

/** Notes which messages lost their words, and under which ids they were sent. */
function without(entry: EntryDto, redactions: readonly RedactedEntryDto[], lost: Map<number, string>): EntryDto {
  const left = redactions.reduce(entryWithout, entry);
  if (left !== entry && left.kind === 'message') {
    lost.set(left.sequence, left.messageId);
  }
  return left;
}
