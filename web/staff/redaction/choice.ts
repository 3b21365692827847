import { redactedMark } from '../../core/redaction.js';
import type { AgentChatDto, AttachmentDto, EntryDto, FormFieldDto, Redact } from '../../protocol/contract.gen.js';

/** A part of a text, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What of a chat is to go. */
export interface Choice {
  readonly whole: boolean;
  /** Answers of the form, by key. */
  readonly fields: ReadonlySet<string>;
  /** Entries whose words go, by sequence. */
  readonly entries: ReadonlySet<number>;
  /** Parts of messages, by sequence; in order, and none touches another. */
  readonly parts: ReadonlyMap<number, readonly Span[]>;
  /** Files, by id. */
  readonly files: ReadonlySet<string>;
}

export const nothingChosen: Choice = {
  whole: false,
  fields: new Set(),
  entries: new Set(),
  parts: new Map(),
  files: new Set(),
};

/** Something somebody wrote or sent in a chat: what can go. */
export interface Redactable {
  readonly sequence: number;
  readonly at: number;
  /** Who wrote it; empty for the form. */
  readonly by: string;
  /** Empty for a message that is nothing but files. */
  readonly text: string;
  /** Whether a part of it can go. */
  readonly isMessage: boolean;
  readonly files: readonly AttachmentDto[];
}

/** What can go of a chat's log. What is gone wholly is not among it. */
export function redactableOf(entries: readonly EntryDto[]): readonly Redactable[] {
  return entries.flatMap((entry): readonly Redactable[] => {
    const { sequence, at } = entry;
    const words = (by: string, text: string | undefined) =>
      text === undefined ? [] : [{ sequence, at, by, text, isMessage: false, files: [] }];
    switch (entry.kind) {
      case 'message': {
        const text = entry.text === redactedMark ? '' : entry.text;
        const files = entry.attachments?.filter(file => !file.redacted) ?? [];
        return text === '' && files.length === 0
          ? []
          : [{ sequence, at, by: entry.author.name, text, isMessage: true, files }];
      }
      case 'transferOffered':
        return words(entry.from, entry.note);
      case 'transferred':
        return words(entry.agent, entry.note);
      case 'rated':
        return words('', entry.comment);
      default:
        return [];
    }
  });
}

/** The answers of the form that can go. */
export function answersOf(chat: AgentChatDto): readonly FormFieldDto[] {
  return chat.form.filter(field => field.value !== redactedMark);
}

/** How many things are to go. */
export function countOf({ fields, entries, parts, files }: Choice): number {
  const spans = [...parts.values()].reduce((sum, list) => sum + list.length, 0);
  return fields.size + entries.size + files.size + spans;
}

/** With a value in a set or out of it. */
export function toggled<T>(set: ReadonlySet<T>, value: T, on: boolean): ReadonlySet<T> {
  return new Set(on ? [...set, value] : [...set].filter(other => other !== value));
}

/** A message goes wholly, or not: then no part of it needs to. */
export function withEntry(choice: Choice, sequence: number, on: boolean): Choice {
  return { ...withParts(choice, sequence, []), entries: toggled(choice.entries, sequence, on) };
}

/** Of a message go these parts. */
export function withParts(choice: Choice, sequence: number, spans: readonly Span[]): Choice {
  const parts = new Map(choice.parts);
  if (spans.length > 0) {
    parts.set(sequence, spans);
  } else {
    parts.delete(sequence);
  }
  return { ...choice, parts, entries: toggled(choice.entries, sequence, false) };
}

/** One more part; those that touch become one. What would cut a character in two is taken larger. */
export function addSpan(spans: readonly Span[], text: string, from: number, to: number): readonly Span[] {
  const [start, end] = [isWithin(text, from) ? from - 1 : from, isWithin(text, to) ? to + 1 : to];
  if (start >= end) {
    return spans;
  }
  const apart = spans.filter(span => span.end < start || span.start > end);
  const joined = spans.filter(span => !apart.includes(span));
  const one = {
    start: Math.min(start, ...joined.map(span => span.start)),
    end: Math.max(end, ...joined.map(span => span.end)),
  };
  return [...apart, one].sort((a, b) => a.start - b.start);
}

/** How a text reads without these parts. It stays as long as it was. */
export function withoutSpans(text: string, spans: readonly Span[]): string {
  return spans.reduce((left, { start, end }) => left.slice(0, start) + '▒'.repeat(end - start) + left.slice(end), text);
}

/** What the server is asked to take out. */
export function requestOf(choice: Choice, chatId: string, things: readonly Redactable[], reason: string): Redact {
  if (choice.whole) {
    return { chatId, reason, whole: true };
  }
  const files = things.flatMap(({ sequence, files }) =>
    files.filter(({ id }) => choice.files.has(id)).map(({ id }) => ({ sequence, id })),
  );
  const spans = [...choice.parts].flatMap(([sequence, list]) =>
    list.map(({ start, end }) => ({ sequence, start, length: end - start })),
  );
  return {
    chatId,
    reason,
    ...(choice.entries.size > 0 && { entries: [...choice.entries] }),
    ...(spans.length > 0 && { spans }),
    ...(files.length > 0 && { files }),
    ...(choice.fields.size > 0 && { fields: [...choice.fields] }),
  };
}

/** Whether a place is between the two halves of a character. */
function isWithin(text: string, place: number): boolean {
  return place > 0 && /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(place - 1, place + 1));
}
