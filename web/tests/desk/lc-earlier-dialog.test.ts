import { afterEach, beforeEach, expect, it } from 'vitest';
import { useTexts } from '../../core/i18n.js';
import { deskTexts } from '../../core/locales/desk-en.js';
import { deskNotesTexts } from '../../core/locales/desk-notes-en.js';
import { chatTexts } from '../../core/locales/en.js';
import { staffTexts } from '../../core/locales/staff-en.js';
import { LcEarlierDialog } from '../../desk/lc-earlier-dialog.js';
import { TeamNotes } from '../../desk/team-notes.js';
import type { AgentChatDto, AgentClient, AgentHub } from '../../protocol/contract.gen.js';
import { refusal } from '../../protocol/errors.js';
import { FakeClock, settle } from '../fake-clock.js';
import { memoryStorage } from '../memory-storage.js';
import { ScriptedHub } from '../scripted-hub.js';

const chat: AgentChatDto = {
  id: 'a',
  status: 'ended',
  fence: 3,
  lastSequence: 1,
  segment: 1,
  queue: 'Support',
  contact: { id: 'k1', name: 'Dana Ray', verified: false },
  form: [],
  startedAt: 0,
  seen: { customerDelivered: 0, customerRead: 0, agentDelivered: 0, agentRead: 0 },
};

let hub: ScriptedHub<AgentHub, AgentClient>;
let dialog: LcEarlierDialog;

const log = () => dialog.renderRoot.querySelector('lc-desk-log');
const settled = async () => {
  await settle();
  await dialog.updateComplete;
};

beforeEach(async () => {
  useTexts('en-GB', chatTexts, staffTexts, deskTexts, deskNotesTexts);
  hub = new ScriptedHub();
  hub.answer('ReadNotes', () => ({ ok: true, value: { entries: [], tags: [], last: 0, through: 0 } }));
  hub.answer('ReadEntries', () => ({ ok: true, value: { chat, entries: [], through: 1 } }));
  const notes = new TeamNotes(hub, memoryStorage(), new FakeClock());
  notes.start();
  hub.go('online');
  dialog = Object.assign(new LcEarlierDialog(), {
    notes,
    earlier: { id: 'a', startedAt: 0, queue: 'Support', status: 'ended' as const },
  });
  document.body.append(dialog);
  await dialog.show();
  await settled();
});

afterEach(() => document.body.replaceChildren());

it('an earlier chat of which something was taken out and that cannot be read again is shown no more, until it can', async () => {
  expect(log()?.label).toContain('Dana Ray');

  hub.answer('ReadEntries', () => refusal('internal'));
  hub.emit('Redacted', { chatId: 'b' });
  await settled();
  expect(log()).not.toBeNull();
  hub.emit('Redacted', { chatId: 'a' });
  await settled();
  expect(log()).toBeNull();
  expect(dialog.shadowRoot?.innerHTML).not.toContain('Dana');

  const gone = { ...chat, contact: { ...chat.contact, name: '▒▒▒' } };
  hub.answer('ReadEntries', () => ({ ok: true, value: { chat: gone, entries: [], through: 1 } }));
  dialog.renderRoot.querySelector<HTMLElement>('.trouble lc-button')?.click();
  await settled();
  expect(log()?.label).toContain('▒▒▒');
});
