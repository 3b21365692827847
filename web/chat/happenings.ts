import type { Side } from '../core/receipt.js';
import type {
  EndedEntryDto,
  EntryDto,
  FormEntryDto,
  HiddenEntryDto,
  MessageEntryDto,
  TranscriptEntryDto,
} from '../protocol/contract.gen.js';

/** What happened in a chat and is told in one sentence. */
export type HappeningDto = Exclude<EntryDto, MessageEntryDto | HiddenEntryDto | FormEntryDto | TranscriptEntryDto>;

/** A sentence: the key of its text and the names in it. */
export interface Sentence {
  readonly key: string;
  readonly names: Readonly<Record<string, string>>;
}

/** What happened, as the one who looks would say it; `self` is the display name of an agent who looks. */
export function happeningInWords(entry: HappeningDto, side: Side, self: string): Sentence {
  const by = (key: string, agent: string) => (agent === self ? `${key}.you` : key);
  switch (entry.kind) {
    case 'joined':
      return { key: 'entry.joined', names: { agent: entry.agent } };
    case 'returned':
      return { key: `entry.returned${entry.signedOut ? '.signedOut' : ''}`, names: { agent: entry.agent } };
    case 'resumed':
      return { key: 'entry.resumed', names: {} };
    case 'transferOffered':
      return { key: by('entry.transferOffered', entry.from), names: { agent: entry.from, to: entry.to } };
    case 'transferEnded':
      return { key: `entry.transferEnded.${entry.outcome}`, names: { to: entry.to } };
    case 'transferred':
      return entry.queue === undefined
        ? { key: 'entry.transferred', names: { agent: entry.agent } }
        : { key: by('entry.transferredTo', entry.agent), names: { agent: entry.agent, queue: entry.queue } };
    case 'messageLeft':
      return { key: side === 'customer' ? 'entry.messageLeft' : 'entry.customerLeftMessage', names: {} };
    case 'messageAnswered':
      return { key: by('entry.messageAnswered', entry.by), names: { agent: entry.by } };
    case 'rated':
      return { key: side === 'customer' ? 'entry.rated' : 'entry.customerRated', names: { score: `${entry.score}` } };
    case 'attachments': {
      const key = `entry.files${entry.enabled ? 'On' : 'Off'}`;
      return { key: side === 'customer' ? key : by(`${key}By`, entry.by), names: { agent: entry.by } };
    }
    case 'redacted': {
      // Customers are told of nobody, and a rule is nobody.
      const { by: agent, reason = '' } = entry;
      const key = `entry.redacted${entry.whole ? 'Whole' : ''}`;
      return agent === undefined ? { key, names: {} } : { key: by(`${key}By`, agent), names: { agent, reason } };
    }
    case 'ended':
      return endInWords(entry, side, self);
  }
}

function endInWords({ by, agent }: EndedEntryDto, side: Side, self: string): Sentence {
  switch (by) {
    case 'customer':
      return { key: side === 'customer' ? 'entry.endedByCustomer' : 'entry.customerLeft', names: {} };
    case 'customerIdle':
      return { key: 'entry.endedIdle', names: {} };
    case 'noAnswer':
      return { key: 'entry.endedNoAnswer', names: {} };
  }
  if (agent === undefined) {
    return { key: 'entry.ended', names: {} };
  }
  return agent === self ? { key: 'entry.endedByYou', names: {} } : { key: 'entry.endedByAgent', names: { agent } };
}
