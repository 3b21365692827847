import { render } from 'lit';
import { afterEach, describe, expect, it } from 'vitest';
import { type MessageRow, Rows } from '../../chat/rows.js';
import { openChat } from '../../core/chat-store.js';
import { useTexts } from '../../core/i18n.js';
import { flags } from '../../log/flags.js';
import { LcFlags } from '../../log/lc-flags.js';
import { header } from '../core/chats.js';

async function drawn(found?: readonly string[]): Promise<string | undefined> {
  const message = {
    kind: 'message' as const,
    sequence: 1,
    at: 0,
    messageId: 'm',
    author: { role: 'customer' as const, name: 'Kim' },
    text: '+1 202 555 0143',
    ...(found && { flags: found }),
  };
  const rows = new Rows(openChat(header(1), [message], 0, 1), 'agent').slice(0) as MessageRow[];
  const place = document.createElement('div');
  document.body.replaceChildren(place);
  render(flags(rows[0] as MessageRow), place);
  const element = document.querySelector('lc-flags');
  expect(element === null || element instanceof LcFlags).toBe(true);
  await element?.updateComplete;
  return element?.renderRoot.textContent?.trim();
}

afterEach(() => document.body.replaceChildren());

describe('what detectors found and kept', () => {
  it('is told in words; a detector of the host keeps its name', async () => {
    useTexts('en-GB');
    expect(await drawn(['phone', 'customer-number'])).toBe('May contain: Phone numbers, customer-number');
  });

  it('is told in the language of the desk', async () => {
    useTexts('de-DE');
    expect(await drawn(['phone'])).toBe('Enthält vielleicht: Telefonnummern');
  });

  it('is not told where nothing was found', async () => {
    expect(await drawn()).toBeUndefined();
  });
});
