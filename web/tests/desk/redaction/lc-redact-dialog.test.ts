import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { useTexts } from '../../../core/i18n.js';
import { deskRedactionTexts as german } from '../../../core/locales/desk-redaction-de.js';
import { deskRedactionTexts as english } from '../../../core/locales/desk-redaction-en.js';
import { Redactions } from '../../../desk/redaction/redactions.js';
import { TeamNotes } from '../../../desk/team-notes.js';
import type { AgentClient, AgentHub, CopyReceiptDto, EntryDto } from '../../../protocol/contract.gen.js';
import { refusal } from '../../../protocol/errors.js';
import { ChatFiles } from '../../../staff/chat-files.js';
import { LcRedactDialog } from '../../../staff/redaction/lc-redact-dialog.js';
import type { LcRedactPart } from '../../../staff/redaction/lc-redact-part.js';
import { settle } from '../../fake-clock.js';
import { memoryStorage } from '../../memory-storage.js';
import { ScriptedHub } from '../../scripted-hub.js';
import { chat, message } from '../samples.js';

let hub: ScriptedHub<AgentHub, AgentClient>;
let dialog: LcRedactDialog;

const entries: readonly EntryDto[] = Array.from({ length: 250 }, (_, place) => message(place + 1, 'customer'));
const form = [
  { key: 'name', label: 'Name', value: 'Dana' },
  { key: 'mail', label: 'E-mail', value: '▒▒▒' },
];

const copies: readonly CopyReceiptDto[] = [
  { copy: 'log', outcome: 'gone', count: 2 },
  { copy: 'form', outcome: 'gone', count: 0 },
  { copy: 'files', outcome: 'pending', count: 0 },
  { copy: 'mails', outcome: 'outOfReach', count: 2 },
  { copy: 'webhook/crm', outcome: 'outOfReach', count: 3 },
  { copy: 'crm', outcome: 'gone', count: 1 },
];

const all = (selector: string) => [...dialog.renderRoot.querySelectorAll<HTMLElement>(selector)];
const words = () => (dialog.renderRoot.textContent ?? '').replace(/\s+/g, ' ');
const sum = () => all('.sum')[0]?.textContent;

async function settled(): Promise<void> {
  await settle();
  await dialog.updateComplete;
}

async function tick(selector: string, on = true): Promise<void> {
  const [box] = all(`${selector} input`) as HTMLInputElement[]; // a checkbox is one
  if (box) {
    box.checked = on;
    box.dispatchEvent(new Event('change'));
  }
  await settled();
}

async function write(name: string, text: string): Promise<void> {
  all(`lc-field[name=${name}]`)[0]?.dispatchEvent(new CustomEvent('lc-input', { detail: text }));
  await settled();
}

async function press(selector: string): Promise<void> {
  all(selector)[0]?.click();
  await settled();
}

async function redact(reason = 'why', word = 'redact'): Promise<void> {
  await write('reason', reason);
  await write('word', word);
  await press('[data-act=redact]');
}

beforeEach(async () => {
  useTexts('en', english);
  hub = new ScriptedHub();
  hub.answer('ReadEntries', ({ after }) => {
    const page = entries.slice(after, after + 200);
    const through = page.at(-1)?.sequence ?? after;
    return { ok: true, value: { chat: chat('a', { lastSequence: 250, form }), entries: page, through } };
  });
  hub.answer('Redact', () => ({ ok: true, value: { copies } }));
  hub.go('online');
  dialog = new LcRedactDialog();
  dialog.chatId = 'a';
  dialog.redactions = new Redactions({
    hub,
    notes: new TeamNotes(hub, memoryStorage()),
    files: new ChatFiles({ hub, basePath: '', now: () => 0, onChanged: () => {} }),
    allowed: () => true,
    forget: () => {},
  });
  document.body.append(dialog);
  await dialog.show();
  await settled();
});

afterEach(() => dialog.remove());

describe('the question what is to go', () => {
  it('shows the chat from its beginning, and of the form what is not gone', () => {
    expect(all('[data-sequence]')).toHaveLength(250);
    expect(all('[data-field]').map(row => row.dataset.field)).toEqual(['name']);
    expect(sum()).toBe('Nothing is chosen yet.');
  });

  it('asks the server for what was chosen, and says what became of each copy', async () => {
    await tick('[data-sequence="250"]');
    await tick('[data-field=name]');
    expect(sum()).toBe('Redact 2 items? This is permanent.');
    await redact(' why ');
    expect(hub.asked('Redact')).toEqual([{ chatId: 'a', reason: 'why', entries: [250], fields: ['name'] }]);
    expect(dialog.done).toBe(true);
    expect(all('[data-copy]').map(row => row.textContent?.trim().replace(/\s+/g, ' '))).toEqual([
      'Conversation2 things taken out',
      'Formnothing to take out',
      "Filescouldn't be reached yet. Nobody can read it there, and it is tried until it is gone.",
      'Mails2 mails were already sent and are out of reach',
      'Webhook crm3 events with it were sent and are out of reach',
      'crm1 thing taken out',
    ]);
    expect(words()).not.toContain('text 250');
    expect(words()).not.toContain('Dana');
  });

  it('takes parts of a message, which read as they will for everybody', async () => {
    await press('[data-sequence="3"] [data-act=part]');
    const part = dialog.renderRoot.querySelector<LcRedactPart>('lc-redact-part');
    const area = part?.renderRoot.querySelector('textarea');
    const take = part?.renderRoot.querySelector<HTMLElement>('[data-act=take]');
    area?.setSelectionRange(0, 0);
    take?.click();
    await part?.updateComplete;
    expect(part?.renderRoot.textContent).toContain('Nothing is selected.');
    area?.setSelectionRange(0, 4);
    take?.click();
    await settled();
    await part?.updateComplete;
    expect(area?.value).toBe('▒▒▒▒ 3');
    expect(all('[data-sequence="3"] .text')[0]?.textContent).toBe('▒▒▒▒ 3');
    expect(sum()).toBe('Redact 1 item? This is permanent.');
    await redact();
    expect(hub.asked('Redact')).toEqual([
      { chatId: 'a', reason: 'why', spans: [{ sequence: 3, start: 0, length: 4 }] },
    ]);
  });

  it('asks for the whole chat and nothing beside it', async () => {
    await tick('[data-sequence="1"]');
    await tick('.body > .choice');
    expect(sum()).toBe('Redact the whole chat? This is permanent.');
    expect(all('.list')[0]?.hasAttribute('inert')).toBe(true);
    await redact();
    expect(hub.asked('Redact')).toEqual([{ chatId: 'a', reason: 'why', whole: true }]);
  });

  it('says what is missing, and asks the server for nothing before it is there', async () => {
    const errors = () => all('lc-field').map(field => ('error' in field ? field.error : ''));
    await press('[data-act=redact]');
    expect(words()).toContain('Choose what is to go.');
    expect(errors()).toEqual(['Say why.', 'Type REDACT, so that nothing goes by mistake.']);
    await tick('[data-sequence="1"]');
    await redact('x'.repeat(201), 'REDAKT');
    expect(errors()).toEqual(['At most 200 characters.', 'Type REDACT, so that nothing goes by mistake.']);
    expect(hub.asked('Redact')).toEqual([]);
  });

  it('says why it could not be done, and lets it be tried again', async () => {
    hub.answer('Redact', () => refusal('not_allowed'));
    await tick('[data-sequence="1"]');
    await redact();
    expect(all('.trouble')[0]?.textContent).toContain('You may not redact.');
    hub.answer('Redact', () => refusal('internal'));
    await press('[data-act=redact]');
    expect(all('.trouble')[0]?.textContent).toContain('Nothing was redacted. Try again.');
    expect(hub.asked('Redact')).toHaveLength(2);
    expect(dialog.done).toBe(false);
  });

  it('says that all was gone before', async () => {
    hub.answer('Redact', () => ({ ok: true, value: { copies: [] } }));
    await tick('[data-sequence="1"]');
    await redact();
    expect(words()).toContain('All of it was gone before.');
  });

  it('is said in both languages with the same values and forms', () => {
    const shape = (text = '') => [text.split(' | ').length, [...new Set(text.match(/\{\w+\}/g))].sort()];
    expect(Object.keys(german)).toEqual(Object.keys(english));
    for (const [key, text] of Object.entries(english)) {
      expect(shape(german[key]), key).toEqual(shape(text));
    }
  });
});
