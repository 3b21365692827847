import type { ChatHeader, ChatState, OutgoingMessage, OutgoingStatus } from '../core/chat-state.js';
import { isOwnSide, type Receipt, receiptOf, type Side } from '../core/receipt.js';
import type { EntryDto, HiddenEntryDto, MessageEntryDto, RoleDto } from '../protocol/contract.gen.js';

/** A message as it is drawn. */
export interface MessageRow {
  readonly kind: 'message';
  readonly key: string;
  readonly messageId: string;
  readonly own: boolean;
  readonly role: RoleDto;
  readonly name: string;
  readonly text: string;
  readonly at: number;
  /** First and last of what one person wrote without a pause. */
  readonly first: boolean;
  readonly last: boolean;
  readonly status: Exclude<OutgoingStatus, 'stored'> | Receipt;
  readonly reason?: string;
}

export interface DayRow {
  readonly kind: 'day';
  readonly key: string;
  readonly at: number;
}

/** Everything that is seen and not a message: joined, ended, the form. */
export interface EventRow {
  readonly kind: 'event';
  readonly key: string;
  readonly entry: Exclude<EntryDto, MessageEntryDto | HiddenEntryDto>;
}

export type Row = MessageRow | DayRow | EventRow;

const groupPauseMs = 5 * 60_000;

/** The rows of a conversation, oldest first: entries in their order, then what is still on its way. */
export function buildRows<H extends ChatHeader>(state: ChatState<H>, side: Side): readonly Row[] {
  const rows: Row[] = [];
  const days = new Days();
  for (const entry of state.entries) {
    if (entry.kind === 'hidden' || (entry.kind === 'form' && entry.fields.length === 0)) {
      continue;
    }
    days.mark(rows, entry.at, entry.sequence);
    if (entry.kind === 'message') {
      rows.push(storedMessage(entry, side, state.header));
    } else {
      rows.push({ kind: 'event', key: `entry-${entry.sequence}`, entry });
    }
  }
  for (const message of state.outgoing) {
    days.mark(rows, message.at, message.messageId);
    rows.push(outgoingMessage(message, side));
  }
  return group(rows);
}

/** Puts a day between two days; asks the calendar only when a day is over, which matters with ten thousand messages. */
class Days {
  #begin = Number.NaN;
  #end = Number.NaN;

  mark(rows: Row[], at: number, before: string | number): void {
    if (at >= this.#begin && at < this.#end) {
      return;
    }
    const day = new Date(at);
    const begin = new Date(day.getFullYear(), day.getMonth(), day.getDate());
    this.#begin = begin.getTime();
    this.#end = new Date(begin.getFullYear(), begin.getMonth(), begin.getDate() + 1).getTime();
    if (rows.length > 0) {
      rows.push({ kind: 'day', key: `day-before-${before}`, at });
    }
  }
}

function storedMessage(entry: MessageEntryDto, side: Side, header: ChatHeader): MessageRow {
  const { messageId, author, text, at } = entry;
  const own = isOwnSide(side, author.role);
  const status = receiptOf(side, entry.sequence, header.seen);
  return {
    kind: 'message',
    key: messageId,
    messageId,
    own,
    role: author.role,
    name: author.name,
    text,
    at,
    first: true,
    last: true,
    status,
  };
}

function outgoingMessage(message: OutgoingMessage, side: Side): MessageRow {
  const { messageId, text, at, status, reason } = message;
  return {
    kind: 'message',
    key: messageId,
    messageId,
    own: true,
    role: side,
    name: '',
    text,
    at,
    first: true,
    last: true,
    status: status === 'stored' ? 'sent' : status,
    ...(reason === undefined ? {} : { reason }),
  };
}

function group(rows: readonly Row[]): readonly Row[] {
  return rows.map((row, index) => {
    if (row.kind !== 'message') {
      return row;
    }
    return { ...row, first: !belongs(rows[index - 1], row), last: !belongs(row, rows[index + 1]) };
  });
}

function belongs(before: Row | undefined, after: Row | undefined): boolean {
  return (
    before?.kind === 'message' &&
    after?.kind === 'message' &&
    before.own === after.own &&
    before.role === after.role &&
    (before.name === after.name || before.name === '' || after.name === '') &&
    before.status !== 'failed' &&
    after.at - before.at < groupPauseMs
  );
}
