import { describe, expect, it } from 'vitest';
import { windowAfter, windowAtEnd, windowBack, windowForward, windowSize } from '../../chat/row-window.js';
import { type MessageRow, Rows, sameRow } from '../../chat/rows.js';
import type { ChatHeader, ChatState } from '../../core/chat-state.js';
import { openChat } from '../../core/chat-store.js';
import type { EntryDto, RoleDto } from '../../protocol/contract.gen.js';
import { attachment, header, unseen } from '../core/chats.js';

const noon = new Date('2030-05-14T12:00:00').getTime();

function says(sequence: number, role: RoleDto, minutes: number, name: string = role): EntryDto {
  const at = noon + minutes * 60_000;
  return { kind: 'message', sequence, at, messageId: `m${sequence}`, author: { role, name }, text: 'x' };
}

function chat(entries: EntryDto[], more: Partial<ChatHeader> = {}): ChatState<ChatHeader> {
  const last = entries.length;
  return openChat(header(last, more), entries, 0, last);
}

const bubbles = (state: ChatState<ChatHeader>, side: 'customer' | 'agent' = 'customer') =>
  new Rows(state, side).slice(0).filter((row): row is MessageRow => row.kind === 'message');

describe('the rows of a conversation', () => {
  it('group what one person wrote without a pause', () => {
    const rows = bubbles(
      chat([says(1, 'agent', 0), says(2, 'agent', 1), says(3, 'customer', 1), says(4, 'customer', 9)]),
    );
    expect(rows.map(row => [row.first, row.last])).toEqual([
      [true, false],
      [false, true],
      [true, true],
      [true, true],
    ]);
  });

  it('put a day between two days', () => {
    const rows = new Rows(chat([says(1, 'agent', 0), says(2, 'agent', 24 * 60)]), 'customer').slice(0);
    expect(rows.map(row => row.kind)).toEqual(['message', 'day', 'message']);
  });

  it('tell own messages from others by the side of the one who looks', () => {
    const state = chat([says(1, 'customer', 0), says(2, 'agent', 0), says(3, 'automatic', 0), says(4, 'system', 0)]);
    expect(bubbles(state, 'customer').map(row => row.own)).toEqual([true, false, false, false]);
    expect(bubbles(state, 'agent').map(row => row.own)).toEqual([false, true, true, true]);
  });

  it('show how far an own message has come', () => {
    const seen = { ...unseen, agentDelivered: 2, agentRead: 1 };
    const state = chat([says(1, 'customer', 0), says(2, 'customer', 0), says(3, 'customer', 0)], { seen });
    expect(bubbles(state).map(row => row.status)).toEqual(['read', 'delivered', 'sent']);
  });

  it('end with what is on its way, under the same key as when it has arrived', () => {
    const state = {
      ...chat([says(1, 'agent', 0)]),
      outgoing: [{ messageId: 'm2', text: 'x', at: noon, status: 'failed' as const, reason: 'timed_out' }],
    };
    expect(bubbles(state).at(-1)).toMatchObject({ key: 'm2', own: true, status: 'failed', reason: 'timed_out' });
    expect(bubbles(chat([says(1, 'agent', 0), says(2, 'customer', 0)])).at(-1)?.key).toBe('m2');
  });
});

describe('a message with files', () => {
  const files = [attachment('photo.png')];
  const sent = (): ChatState<ChatHeader> => chat([{ ...says(1, 'customer', 0), attachments: files } as EntryDto]);

  it('has them in its row, also while it is on its way', () => {
    expect(bubbles(sent())[0]?.files).toBe(files);
    const outgoing = [{ messageId: 'm1', text: '', attachments: files, at: noon, status: 'sending' as const }];
    expect(bubbles({ ...chat([]), outgoing })[0]?.files).toBe(files);
  });

  it('is the same row as long as nothing changes, and another one without them', () => {
    expect(sameRow(bubbles(sent())[0], bubbles(sent())[0])).toBe(true);
    expect(sameRow(bubbles(sent())[0], bubbles(chat([says(1, 'customer', 0)]))[0])).toBe(false);
  });
});

describe('a window of rows', () => {
  /** Days and authors change, somebody joins, somebody pauses, and something is on its way. */
  const entries = Array.from({ length: 40 }, (_, at): EntryDto => {
    const sequence = at + 1;
    return at % 7 === 3
      ? { kind: 'joined', sequence, at: noon + at * 90 * 60_000, agent: 'Ana' }
      : says(sequence, at % 5 < 3 ? 'agent' : 'customer', Math.floor(at / 3) * 4.5 * 60, at % 11 < 6 ? 'Ana' : 'Ben');
  });
  const outgoing = [
    { messageId: 'late', text: 'x', at: noon + 60 * 3_600_000, status: 'failed' as const, reason: 'timed_out' },
    { messageId: 'later', text: 'y', at: noon + 60 * 3_600_000, status: 'sending' as const },
  ];
  const state = { ...chat(entries, { seen: { ...unseen, agentDelivered: 30, agentRead: 20 } }), outgoing };

  it('is cut out of the whole, whatever stands at its edges', () => {
    const rows = new Rows(state, 'customer');
    const all = rows.slice(0);
    expect(new Set(all.map(row => row.kind))).toEqual(new Set(['message', 'event', 'day']));
    expect(all.some(row => row.kind === 'message' && !row.first && !row.last)).toBe(true);
    expect(all).toHaveLength(rows.length);
    for (let start = 0; start <= all.length; start++) {
      for (let end = start; end <= all.length; end++) {
        expect(rows.slice(start, end)).toEqual(all.slice(start, end));
      }
    }
  });
});

describe('the window on a long conversation', () => {
  it('never holds more rows than it may, wherever it moves', () => {
    let place = windowAtEnd(10_000);
    expect(place).toEqual({ start: 9_850, end: 10_000 });
    for (let i = 0; i < 300; i++) {
      place = windowBack(place, 10_000);
      expect(place.end - place.start).toBeLessThanOrEqual(windowSize);
    }
    expect(place.start).toBe(0);
    for (let i = 0; i < 300; i++) {
      place = windowForward(place, 10_000);
      expect(place.end - place.start).toBeLessThanOrEqual(windowSize);
    }
    expect(place.end).toBe(10_000);
  });

  it('follows new rows at the end, and stays where it is for a reader who is elsewhere', () => {
    expect(windowAfter({ start: 50, end: 200 }, 201, 0, true)).toEqual({ start: 51, end: 201 });
    expect(windowAfter({ start: 50, end: 200 }, 201, 0, false)).toEqual({ start: 50, end: 200 });
    expect(windowAfter({ start: 0, end: 150 }, 300, 100, false)).toEqual({ start: 100, end: 250 });
  });
});
