import { render } from 'lit';
import { beforeEach, describe, expect, it } from 'vitest';
import { type MessageRow, Rows } from '../../chat/rows.js';
import { openChat } from '../../core/chat-store.js';
import { addTexts } from '../../core/i18n.js';
import { staffTexts } from '../../core/locales/staff-en.js';
import { flags } from '../../log/flags.js';
import { header } from '../core/chats.js';

function drawn(found?: readonly string[]): string | undefined {
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
  render(flags(rows[0] as MessageRow), place);
  return place.querySelector('lc-chip')?.textContent?.trim();
}

describe('what detectors found and kept', () => {
  beforeEach(() => addTexts(staffTexts));

  it('is told in words; a detector of the host keeps its name', () => {
    expect(drawn(['phone', 'customer-number'])).toBe('May contain: Phone numbers, customer-number');
  });

  it('is not told where nothing was found', () => {
    expect(drawn()).toBeUndefined();
  });
});
