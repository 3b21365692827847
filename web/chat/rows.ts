import type { ChatHeader, ChatState, OutgoingMessage, OutgoingStatus } from '../core/chat-state.js';
import { isSameDay } from '../core/i18n.js';
import { isOwnSide, type Receipt, receiptOf, type Side } from '../core/receipt.js';
import type { EntryDto, MessageEntryDto, RoleDto } from '../protocol/contract.gen.js';

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

/** Everything that is not a message: joined, ended, the form. */
export interface EventRow {
  readonly kind: 'event';
  readonly key: string;
  readonly entry: Exclude<EntryDto, MessageEntryDto>;
}

export type Row = MessageRow | DayRow | EventRow;

const groupPauseMs = 5 * 60_000;

/** The rows of a conversation, oldest first: entries in their order, then what is still on its way. */
export function buildRows<H extends ChatHeader>(state: ChatState<H>, side: Side): readonly Row[] {
  const rows: Row[] = [];
  for (const entry of state.entries) {
    if (entry.kind === 'form' && entry.fields.length === 0) {
      continue;
    }
    pushDay(rows, entry.at);
    if (entry.kind === 'message') {
      rows.push(storedMessage(entry, side, state.header));
    } else {
      rows.push({ kind: 'event', key: `entry-${entry.sequence}`, entry });
    }
  }
  for (const message of state.outgoing) {
    pushDay(rows, message.at);
    rows.push(outgoingMessage(message, side));
  }
  return group(rows);
}

function pushDay(rows: Row[], at: number): void {
  const previous = rows.at(-1);
  const last = previous?.kind === 'event' ? previous.entry.at : previous?.at;
  if (last !== undefined && !isSameDay(last, at)) {
    rows.push({ kind: 'day', key: `day-${new Date(at).toDateString()}`, at });
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
