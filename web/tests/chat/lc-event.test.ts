import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LcEvent } from '../../chat/lc-event.js';
import type { EventRow } from '../../chat/rows.js';
import { useTexts } from '../../core/i18n.js';
import { deskTexts } from '../../core/locales/desk-en.js';
import { chatTexts } from '../../core/locales/en.js';
import type { EndedEntryDto } from '../../protocol/contract.gen.js';

let event: LcEvent;

async function words(entry: EventRow['entry'], side: 'customer' | 'agent', self = ''): Promise<string> {
  event.side = side;
  event.self = self;
  event.row = { kind: 'event', key: 'entry', entry };
  await event.updateComplete;
  return (event.renderRoot.querySelector('.sys, .card')?.textContent ?? '').replace(/\s+/g, ' ');
}

const at = new Date('2030-05-14T10:05:00').getTime();
const ended = (more: Partial<EndedEntryDto>): EndedEntryDto => ({
  kind: 'ended',
  sequence: 9,
  at,
  by: 'agent',
  ...more,
});

beforeEach(() => {
  useTexts('en-GB', chatTexts, deskTexts);
  event = new LcEvent();
  document.body.append(event);
});

afterEach(() => event.remove());

describe('a line in the conversation', () => {
  it('says of the end who brought it about, as the one who looks would say it', async () => {
    expect(await words(ended({ by: 'customer' }), 'customer')).toBe('You left the chat · 10:05');
    expect(await words(ended({ by: 'customer' }), 'agent')).toBe('Customer left the chat · 10:05');
    expect(await words(ended({ agent: 'Ana' }), 'customer')).toBe('Ana ended the chat · 10:05');
    expect(await words(ended({ agent: 'Ana' }), 'agent', 'Ana')).toBe('You ended the chat · 10:05');
  });

  it('keeps the time of the form beside the answers, where it is not cut off with them', async () => {
    const fields = [{ key: 'message', label: 'Message', value: 'A long story. '.repeat(40) }];
    expect(await words({ kind: 'form', sequence: 1, at, fields }, 'agent')).toContain('A long story.');
    const [answers, time] = [...(event.renderRoot.querySelector('.line')?.children ?? [])];
    expect(answers?.className).toBe('clip');
    expect(answers?.textContent).not.toContain('10:05');
    expect(time?.textContent).toBe('· 10:05');
  });

  it('says who passed the chat on to whom, and shows agents the note', async () => {
    const asked = { kind: 'transferOffered', sequence: 3, at, from: 'Ana', to: 'Ben', note: 'VIP' } as const;
    expect(await words(asked, 'agent', 'Ben')).toBe('Ana asked Ben to take over · 10:05');
    expect([...event.renderRoot.querySelectorAll('b')].map(name => name.textContent)).toEqual(['Ana', 'Ben']);
    expect(event.renderRoot.querySelector('.note .text')?.textContent).toBe('VIP');
    expect(await words(asked, 'agent', 'Ana')).toBe('You asked Ben to take over · 10:05');
    const missed = { kind: 'transferEnded', sequence: 4, at, to: 'Ben', outcome: 'missed' } as const;
    expect(await words(missed, 'agent')).toBe("Ben didn't answer · 10:05");
    const put = { kind: 'transferred', sequence: 5, at, agent: 'Ana' } as const;
    expect(await words(put, 'customer')).toBe('Ana is passing you on to a colleague · 10:05');
    expect(await words({ ...put, queue: 'Sales', note: 'VIP' }, 'agent')).toBe('Ana put the chat into Sales · 10:05');
  });
});
