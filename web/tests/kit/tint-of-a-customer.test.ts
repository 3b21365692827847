import { afterEach, describe, expect, it } from 'vitest';
import { LcChatsTable } from '../../admin/lc-chats-table.js';
import { LcChatRow } from '../../desk/lc-chat-row.js';
import { LcRingCard } from '../../desk/lc-ring-card.js';
import { tintOf } from '../../kit/initials.js';
import { chat, desk, ring } from '../desk/samples.js';

const ids = Array.from({ length: 12 }, (_, index) => `${index}`.repeat(8));

async function tint(element: LcChatRow | LcRingCard | LcChatsTable): Promise<string | undefined> {
  document.body.append(element);
  await element.updateComplete;
  const avatar = element.renderRoot.querySelector('lc-avatar');
  await avatar?.updateComplete;
  return avatar?.renderRoot.querySelector('span')?.className;
}

async function inTheList(id: string): Promise<string | undefined> {
  const row = new LcChatRow();
  row.chat = desk({ chats: [chat(id)] }).chats[0];
  return await tint(row);
}

async function onTheRing(chatId: string): Promise<string | undefined> {
  const card = new LcRingCard();
  card.ring = { ring: ring('a', { chatId }), phase: 'ringing' };
  return await tint(card);
}

async function inTheConsole(id: string): Promise<string | undefined> {
  const table = new LcChatsTable();
  table.chats = [{ id, status: 'active', customer: 'Dana', queue: 'Support', startedAt: 0 }];
  return await tint(table);
}

afterEach(() => document.body.replaceChildren());

describe('the tint of a customer', () => {
  it('is the same when the chat rings, in the desk’s list and in the admin console', async () => {
    const seen = await Promise.all(
      ids.map(async id => [await onTheRing(id), await inTheList(id), await inTheConsole(id)]),
    );
    expect(seen).toEqual(ids.map(id => [`t${tintOf(id)}`, `t${tintOf(id)}`, `t${tintOf(id)}`]));
  });
});
