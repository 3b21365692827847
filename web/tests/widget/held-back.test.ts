import { describe, expect, it } from 'vitest';
import type { EntryDto, RoleDto } from '../../protocol/contract.gen.js';
import type { CustomerChat } from '../../widget/customer-chat.js';
import { holdBack } from '../../widget/held-back.js';
import { header } from '../core/chats.js';

function said(...messages: readonly (readonly [RoleDto, number])[]): CustomerChat {
  const entries = messages.map(
    ([role, at], index): EntryDto => ({
      kind: 'message',
      sequence: index + 1,
      at,
      messageId: `m${index}`,
      author: { role, name: '' },
      text: '',
    }),
  );
  const chat = { ...header(entries.length), segment: 1, canResume: false };
  return { header: chat, entries, from: 0, through: entries.length, outgoing: [], fence: 1, ahead: [] };
}

describe('what the widget says by itself', () => {
  it('is held back until its time has come, one after the other', () => {
    const chat = said(['automatic', 0], ['automatic', 3_000], ['automatic', 5_000]);
    const shown = (now: number) => {
      const held = holdBack(chat, now);
      return [held.chat.entries.length, held.moreInMs];
    };
    expect([0, 2_999, 3_000, 5_000].map(shown)).toEqual([
      [1, 3_000],
      [1, 1],
      [2, 2_000],
      [3, undefined],
    ]);
  });

  it('is not held back once something has happened after it', () => {
    const chat = said(['automatic', 3_000], ['customer', 1_000]);
    expect(holdBack(chat, 1_000)).toEqual({ chat, moreInMs: undefined });
  });

  it('is held back also when something has happened that the customer does not see', () => {
    const { header: chat, entries, ...rest } = said(['automatic', 0], ['automatic', 3_000]);
    const all: CustomerChat = {
      ...rest,
      header: { ...chat, lastSequence: 4 },
      entries: [...entries, { kind: 'hidden', sequence: 3, at: 1_000 }, { kind: 'hidden', sequence: 4, at: 2_000 }],
      through: 4,
    };
    expect(holdBack(all, 2_000)).toMatchObject({ chat: { entries: [entries[0]] }, moreInMs: 1_000 });
    expect(holdBack(all, 3_000)).toEqual({ chat: all, moreInMs: undefined });
  });

  it('is all that is held back: nobody waits for what people wrote on a clock that runs ahead', () => {
    const chat = said(['agent', 9_000]);
    expect(holdBack(chat, 0)).toEqual({ chat, moreInMs: undefined });
  });
});
