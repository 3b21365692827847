import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LcEvent } from '../../chat/lc-event.js';
import type { EventRow } from '../../chat/rows.js';
import { useTexts } from '../../core/i18n.js';
import { deskTexts } from '../../core/locales/desk-en.js';
import { chatTexts } from '../../core/locales/en.js';
import '../../desk/lc-event-note.js';
import '../../log/lc-form-line.js';
import type { EndedEntryDto, FormFieldDto } from '../../protocol/contract.gen.js';
import { widgetTexts } from '../widget-texts.js';

let event: LcEvent;

async function words(entry: EventRow['entry'], side: 'customer' | 'agent', self = ''): Promise<string> {
  event.side = side;
  event.self = self;
  event.row = { kind: 'event', key: 'entry', entry };
  await event.updateComplete;
  return (event.renderRoot.querySelector('.sys, .card')?.textContent ?? '').replace(/\s+/g, ' ');
}

async function formLine(fields: readonly FormFieldDto[]): Promise<Element | null | undefined> {
  await words({ kind: 'form', sequence: 1, at, fields }, 'agent');
  const line = event.renderRoot.querySelector('lc-form-line');
  await line?.updateComplete;
  return line?.renderRoot.querySelector('.line');
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
    expect(await words(ended({ by: 'admin', agent: 'Mia' }), 'agent', 'Ana')).toBe('Mia ended the chat · 10:05');
    expect(await words(ended({ by: 'admin' }), 'customer')).toBe('The chat has ended · 10:05');
  });

  it('keeps the time of the form beside the answers, where it is not cut off with them', async () => {
    const fields = [{ key: 'message', label: 'Message', value: 'A long story. '.repeat(40) }];
    const line = await formLine(fields);
    expect(line?.textContent).toContain('Form: A long story.');
    const [answers, time] = [...(line?.children ?? [])];
    expect(answers?.className).toBe('clip');
    expect(answers?.textContent).not.toContain('10:05');
    expect(time?.textContent).toBe('· 10:05');
  });

  it('has dots with a name for what is kept from the agent, and the rest of the form', async () => {
    const line = await formLine([
      { key: 'name', label: 'Name', value: '', masked: true },
      { key: 'topic', label: 'Topic', value: 'Delivery' },
      { key: 'card', label: 'Card', value: '▒▒▒', masked: true },
    ]);
    expect(line?.textContent).toBe('Form: ••••••, Delivery, ▒▒▒· 10:05');
    const dots = line?.querySelector('[role=img]');
    expect(dots?.getAttribute('aria-label')).toBe('Hidden: you may not read personal data');
  });

  it('says who passed the chat on to whom, and shows agents the note', async () => {
    const asked = { kind: 'transferOffered', sequence: 3, at, from: 'Ana', to: 'Ben', note: 'VIP' } as const;
    expect(await words(asked, 'agent', 'Ben')).toBe('Ana asked Ben to take over · 10:05');
    expect([...event.renderRoot.querySelectorAll('b')].map(name => name.textContent)).toEqual(['Ana', 'Ben']);
    const note = event.renderRoot.querySelector('lc-event-note');
    await note?.updateComplete;
    expect(note?.renderRoot.querySelector('.note .text')?.textContent).toBe('VIP');
    expect(await words(asked, 'agent', 'Ana')).toBe('You asked Ben to take over · 10:05');
    const missed = { kind: 'transferEnded', sequence: 4, at, to: 'Ben', outcome: 'missed' } as const;
    expect(await words(missed, 'agent')).toBe("Ben didn't answer · 10:05");
    const put = { kind: 'transferred', sequence: 5, at, agent: 'Ana' } as const;
    expect(await words(put, 'customer')).toBe('Ana is passing you on to a colleague · 10:05');
    expect(await words({ ...put, queue: 'Sales', note: 'VIP' }, 'agent')).toBe('Ana put the chat into Sales · 10:05');
  });

  it('says that files can be sent, or not any more: the customer what that means, agents who did it', async () => {
    const on = { kind: 'attachments', sequence: 3, at, enabled: true, by: 'Ana' } as const;
    expect(await words(on, 'agent', 'Ana')).toBe('You turned on attachments · 10:05');
    expect(await words(on, 'agent', 'Ben')).toBe('Ana turned on attachments · 10:05');
    expect(await words({ ...on, enabled: false }, 'agent', 'Ben')).toBe('Ana turned off attachments · 10:05');
    expect(await words({ ...on, enabled: false }, 'agent', 'Ana')).toBe('You turned off attachments · 10:05');
    useTexts('en-GB', widgetTexts);
    expect(await words({ ...on }, 'customer')).toBe('You can send pictures now · 10:05');
    expect(await words({ ...on, enabled: false }, 'customer')).toBe("Pictures can't be sent any more · 10:05");
  });

  it('says who redacted what and why to agents, and customers only that something is gone', async () => {
    const gone = { kind: 'redacted', sequence: 3, at, whole: false, by: 'Mia', reason: 'a card' } as const;
    expect(await words(gone, 'agent', 'Ana')).toBe('Redacted by Mia: a card · 10:05');
    expect([...event.renderRoot.querySelectorAll('b')].map(name => name.textContent)).toEqual(['Mia']);
    expect(await words(gone, 'agent', 'Mia')).toBe('You redacted something: a card · 10:05');
    expect(await words({ ...gone, whole: true }, 'agent', 'Ana')).toBe(
      'The whole chat was redacted by Mia: a card · 10:05',
    );
    const rule = { kind: 'redacted', sequence: 3, at, whole: false } as const;
    expect(await words(rule, 'agent', 'Ana')).toBe('Redacted automatically · 10:05');
    useTexts('en-GB', widgetTexts);
    expect(await words({ ...rule }, 'customer')).toBe('A message was removed · 10:05');
    expect(await words({ ...rule, whole: true }, 'customer')).toBe('The conversation was removed · 10:05');
  });
});
