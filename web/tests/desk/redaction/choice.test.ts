// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { EntryDto } from '../../../protocol/contract.gen.js';
import {
  addSpan,
  countOf,
  nothingChosen,
  redactableOf,
  requestOf,
  toggled,
  withEntry,
  withoutSpans,
  withParts,
} from '../../../staff/redaction/choice.js';
import { attachment, message } from '../../core/chats.js';

const photo = attachment('photo.png');
const entries: EntryDto[] = [
  { kind: 'joined', sequence: 1, at: 0, agent: 'Ana' },
  message(2),
  { ...message(3, 'm3', '▒▒▒'), redacted: true },
  { ...message(4, 'm4', ''), attachments: [photo, { ...attachment('gone'), redacted: true }] },
  { kind: 'transferOffered', sequence: 5, at: 0, from: 'Ana', to: 'Ben', note: 'VIP' },
  { kind: 'rated', sequence: 6, at: 0, score: 5 },
];

describe('what can be redacted', () => {
  it('is what somebody wrote or sent and is not gone', () => {
    expect(redactableOf(entries)).toMatchObject([
      { sequence: 2, text: 'text 2', by: 'Ana', isMessage: true },
      { sequence: 4, text: '', files: [photo] },
      { sequence: 5, text: 'VIP', isMessage: false },
    ]);
    expect(redactableOf(entries)[1]?.files).toHaveLength(1);
  });
});

describe('a choice', () => {
  const things = redactableOf(entries);

  it('is asked of the server as it was made', () => {
    const some = {
      ...withParts(withEntry(nothingChosen, 5, true), 2, [{ start: 0, end: 4 }]),
      files: toggled(nothingChosen.files, photo.id, true),
      fields: toggled(nothingChosen.fields, 'email', true),
    };
    expect(countOf(some)).toBe(4);
    expect(requestOf(some, 'a', things, 'why')).toEqual({
      chatId: 'a',
      reason: 'why',
      entries: [5],
      spans: [{ sequence: 2, start: 0, length: 4 }],
      files: [{ sequence: 4, id: photo.id }],
      fields: ['email'],
    });
    expect(requestOf({ ...some, whole: true }, 'a', things, 'why')).toEqual({
      chatId: 'a',
      reason: 'why',
      whole: true,
    });
  });

  it('is of a message all of it or parts of it, whatever was chosen last', () => {
    const parts = withParts(withEntry(nothingChosen, 2, true), 2, [{ start: 0, end: 1 }]);
    expect([...parts.entries]).toEqual([]);
    const all = withEntry(parts, 2, true);
    expect(all.parts.size).toBe(0);
    expect(countOf(withEntry(all, 2, false))).toBe(0);
  });
});

describe('parts of a text', () => {
  it('become one where they touch, and stay in order', () => {
    const text = 'one two three';
    const apart = addSpan(addSpan([], text, 8, 13), text, 0, 3);
    expect(apart).toEqual([
      { start: 0, end: 3 },
      { start: 8, end: 13 },
    ]);
    expect(withoutSpans(text, apart)).toBe('▒▒▒ two ▒▒▒▒▒');
    expect(addSpan(apart, text, 3, 8)).toEqual([{ start: 0, end: 13 }]);
    expect(addSpan(apart, text, 2, 5)).toEqual([
      { start: 0, end: 5 },
      { start: 8, end: 13 },
    ]);
    expect(addSpan(apart, text, 4, 4)).toBe(apart);
  });

  it('cut no character in two', () => {
    const text = 'a😀b';
    expect(addSpan([], text, 2, 4)).toEqual([{ start: 1, end: 4 }]);
    expect(addSpan([], text, 0, 2)).toEqual([{ start: 0, end: 3 }]);
    expect(withoutSpans(text, addSpan([], text, 1, 2))).toBe('a▒▒b');
  });
});
