import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LcChatsTable } from '../../admin/lc-chats-table.js';
import { useTexts } from '../../core/i18n.js';
import { adminTexts } from '../../core/locales/admin-en.js';
import type { AdminChatDto } from '../../protocol/contract.gen.js';

const chat = (id: string): AdminChatDto => ({
  id,
  status: 'waiting',
  customer: `Kim ${id}`,
  queue: 'Support',
  startedAt: 0,
});

let table: LcChatsTable;
const head = () => table.renderRoot.querySelector('.head > .num')?.textContent;
const log = () => table.renderRoot.querySelector('.head a')?.getAttribute('href');

beforeEach(() => {
  useTexts('en-GB', adminTexts);
  table = new LcChatsTable();
  table.chats = [chat('1'), chat('2')];
  document.body.append(table);
});

afterEach(() => table.remove());

describe('the chats in progress', () => {
  it('are counted', async () => {
    table.total = 2;
    await table.updateComplete;
    expect(head()).toBe('2');
    expect(log()).toBeUndefined();
  });

  it('say how many of them are shown where there are more, and where the others are', async () => {
    table.total = 250;
    await table.updateComplete;
    expect(head()).toBe('2 of 250 shown');
    expect(log()).toBe('#log');
  });
});
