import type { ChatHeader, ChatState, OutgoingMessage, OutgoingStatus } from '../core/chat-state.js';
import { isOwnSide, type Receipt, receiptOf, type Side } from '../core/receipt.js';
import type {
  AttachmentDto,
  EntryDto,
  HiddenEntryDto,
  MessageEntryDto,
  RoleDto,
  SeenDto,
} from '../protocol/contract.gen.js';

/** A message as it is drawn. */
export interface MessageRow {
  readonly kind: 'message';
  readonly key: string;
  readonly messageId: string;
  readonly own: boolean;
  readonly role: RoleDto;
  readonly name: string;
  readonly text: string;
  readonly files?: readonly AttachmentDto[] | undefined;
  readonly at: number;
  /** First and last of what one person wrote without a pause. */
  readonly first: boolean;
  readonly last: boolean;
  readonly status: Exclude<OutgoingStatus, 'stored'> | Receipt;
  readonly reason?: string;
  /** Something of it is gone for good. */
  readonly redacted?: boolean | undefined;
  /** What may be in it and was kept, by the names of detectors; only the team is told. */
  readonly flags?: readonly string[] | undefined;
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

/** What a row is made of. */
type Item = Exclude<EntryDto, HiddenEntryDto> | OutgoingMessage | DayRow;

/** Rows that are made when they are asked for. */
export interface RowList {
  readonly length: number;
  /** The key of a row; nothing where there is none. */
  key(index: number): string | undefined;
  /** Where the row of a key is, or -1. */
  indexOf(key: string | undefined): number;
  /** The same, looked for from the end. */
  lastIndexOf(key: string | undefined): number;
  /** The rows from one up to but not including another. */
  slice(start: number, end?: number): readonly Row[];
}

/**
 * The rows of a conversation, oldest first: entries in their order, then what is still on its way. Each is made when it is asked for,
 * because of ten thousand no more than a window is drawn.
 */
export class Rows implements RowList {
  readonly #items: Item[] = [];
  readonly #side: Side;
  readonly #seen: SeenDto;

  constructor(state: ChatState<ChatHeader> | undefined, side: Side) {
    this.#side = side;
    this.#seen = state?.header.seen as SeenDto; // without a chat there is no message to ask it of
    const items = this.#items;
    const days = new Days();
    for (const entry of state?.entries ?? []) {
      if (entry.kind !== 'hidden' && !(entry.kind === 'form' && entry.fields.length === 0)) {
        days.mark(items, entry.at, entry.sequence);
        items.push(entry);
      }
    }
    for (const message of state?.outgoing ?? []) {
      days.mark(items, message.at, message.messageId);
      items.push(message);
    }
  }

  get length(): number {
    return this.#items.length;
  }

  key(index: number): string | undefined {
    const item = this.#items[index];
    return item && keyOf(item);
  }

  /** When what a row shows was, or for a day when it begins to be shown. */
  at(index: number): number {
    return this.#items[index]?.at ?? Number.POSITIVE_INFINITY;
  }

  indexOf(key: string | undefined): number {
    return this.#items.findIndex(item => keyOf(item) === key);
  }

  lastIndexOf(key: string | undefined): number {
    return this.#items.findLastIndex(item => keyOf(item) === key);
  }

  slice(start: number, end = this.length): readonly Row[] {
    const from = Math.max(0, start - 1);
    const around = this.#items.slice(from, end + 1).map(item => this.#row(item));
    return group(around).slice(start - from, end - from);
  }

  #row(item: Item): Row {
    if (!('kind' in item)) {
      return outgoingMessage(item, this.#side);
    }
    if (item.kind === 'day') {
      return item;
    }
    return item.kind === 'message'
      ? storedMessage(item, this.#side, this.#seen)
      : { kind: 'event', key: keyOf(item), entry: item };
  }
}

/** Whether two rows say the same: each time something changes they are made anew, and most of them do. */
export function sameRow(row: MessageRow | undefined, other: MessageRow | undefined): boolean {
  if (!row || !other) {
    return row === other;
  }
  const keys = Object.keys(row) as (keyof MessageRow)[]; // a row has no other members
  return keys.length === Object.keys(other).length && keys.every(key => row[key] === other[key]);
}

function keyOf(item: Item): string {
  if (!('kind' in item) || item.kind === 'message') {
    return item.messageId;
  }
  return item.kind === 'day' ? item.key : `entry-${item.sequence}`;
}

/** Puts a day between two days; asks the calendar only when a day is over, which matters with ten thousand messages. */
class Days {
  #begin = Number.NaN;
  #end = Number.NaN;

  mark(rows: Item[], at: number, before: string | number): void {
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

function storedMessage(entry: MessageEntryDto, side: Side, seen: SeenDto): MessageRow {
  const { messageId, author, text, attachments: files, at, redacted, flags } = entry;
  const own = isOwnSide(side, author.role);
  return {
    kind: 'message',
    key: messageId,
    messageId,
    own,
    role: author.role,
    name: author.name,
    text,
    files,
    at,
    first: true,
    last: true,
    status: receiptOf(side, entry.sequence, seen),
    redacted,
    flags,
  };
}

function outgoingMessage(message: OutgoingMessage, side: Side): MessageRow {
  const { messageId, text, attachments: files, at, status, reason } = message;
  return {
    kind: 'message',
    key: messageId,
    messageId,
    own: true,
    role: side,
    name: '',
    text,
    files,
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
