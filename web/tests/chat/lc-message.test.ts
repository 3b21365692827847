import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LcMessage } from '../../chat/lc-message.js';
import { type MessageRow, Rows } from '../../chat/rows.js';
import { openChat } from '../../core/chat-store.js';
import { useTexts } from '../../core/i18n.js';
import { chatTexts } from '../../core/locales/en.js';
import type { MessageEntryDto } from '../../protocol/contract.gen.js';
import { header, message } from '../core/chats.js';

let element: LcMessage;

const bubble = () => element.renderRoot.querySelector('.b');
const words = () => (element.renderRoot.textContent ?? '').replace(/\s+/g, ' ');

async function show(entry: MessageEntryDto): Promise<void> {
  const [row] = new Rows(openChat(header(1), [entry], 0, 1), 'customer').slice(0);
  element.row = row as MessageRow; // an entry that is a message has such a row
  await element.updateComplete;
}

beforeEach(() => {
  useTexts('en', chatTexts);
  element = new LcMessage();
  document.body.append(element);
});

afterEach(() => element.remove());

describe('a redacted message', () => {
  it('says so in place of its words', async () => {
    await show({ ...message(1, 'm1', '▒▒▒'), redacted: true });
    expect(bubble()?.textContent).toBe('▒▒ Redacted');
    expect(bubble()?.classList.contains('gone')).toBe(true);
    expect(words()).not.toContain('Partly');
  });

  it('of which something is left shows that, and says that it is not all', async () => {
    await show({ ...message(1, 'm1', 'te▒▒ 1'), redacted: true });
    expect(bubble()?.textContent).toBe('te▒▒ 1');
    expect(bubble()?.classList.contains('gone')).toBe(false);
    expect(words()).toContain('Partly redacted');
  });

  it('is not one that looks like it', async () => {
    await show(message(1, 'm1', 'te▒▒ 1'));
    expect(words()).not.toContain('edacted');
  });
});
