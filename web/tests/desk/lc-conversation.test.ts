import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openChat } from '../../core/chat-store.js';
import { useTexts } from '../../core/i18n.js';
import { deskTexts } from '../../core/locales/desk-en.js';
import { chatTexts } from '../../core/locales/en.js';
import { LcConversation } from '../../desk/lc-conversation.js';
import { Redactions } from '../../desk/redaction/redactions.js';
import { TeamNotes } from '../../desk/team-notes.js';
import type { LcMenuItem } from '../../kit/lc-menu-item.js';
import type { AgentChatDto, AgentClient, AgentHub } from '../../protocol/contract.gen.js';
import { refusal } from '../../protocol/errors.js';
import { ChatFiles } from '../../staff/chat-files.js';
import { FakeClock, settle } from '../fake-clock.js';
import { memoryStorage } from '../memory-storage.js';
import { ScriptedHub } from '../scripted-hub.js';
import { chat } from './samples.js';

let hub: ScriptedHub<AgentHub, AgentClient>;
let notes: TeamNotes;
let conversation: LcConversation;
let fired: [string, unknown][];

beforeEach(async () => {
  useTexts('en', chatTexts, deskTexts);
  hub = new ScriptedHub();
  hub.answer('ReadNotes', () => ({ ok: true, value: { entries: [], tags: [], last: 0, through: 0 } }));
  hub.answer('AddNote', () => ({ ok: true, value: { number: 1, at: 1 } }));
  notes = new TeamNotes(hub, memoryStorage(), new FakeClock());
  notes.start();
  hub.go('online');
  conversation = new LcConversation();
  conversation.chat = { log: openChat(chat('a'), [], 0, 0), draft: 'half a reply', typingUntil: 0 };
  conversation.notes = notes;
  conversation.shown = true;
  fired = [];
  for (const type of ['lc-send', 'lc-draft', 'lc-typing']) {
    conversation.addEventListener(type, event => fired.push([type, (event as CustomEvent).detail]));
  }
  document.body.append(conversation);
  await settle();
  await conversation.updateComplete;
});

afterEach(() => conversation.remove());

const field = (name: string) => conversation.renderRoot.querySelector<HTMLElement & { value: string }>(name);

describe('reply and note', () => {
  it('stay where they are while another chat is on the screen', async () => {
    await conversation.write('note');
    const before = field('lc-note-composer');
    conversation.shown = false;
    await conversation.updateComplete;
    expect(field('lc-note-composer')).toBe(before);
    conversation.shown = true;
    await conversation.updateComplete;
    expect(field('lc-note-composer')).toBe(before);
    expect(before?.hidden).toBe(false);
  });

  it('have fields of their own, and changing over mixes nothing', async () => {
    expect([field('lc-desk-composer')?.hidden, field('lc-note-composer')?.hidden]).toEqual([false, true]);
    await conversation.write('note');
    notes.write('a', 'half a note');
    await conversation.updateComplete;
    expect([field('lc-desk-composer')?.hidden, field('lc-note-composer')?.hidden]).toEqual([true, false]);
    expect([field('lc-desk-composer')?.value, field('lc-note-composer')?.value]).toEqual([
      'half a reply',
      'half a note',
    ]);
    await conversation.write('reply');
    expect([field('lc-desk-composer')?.hidden, field('lc-note-composer')?.hidden]).toEqual([false, true]);
    expect([field('lc-desk-composer')?.value, field('lc-note-composer')?.value]).toEqual([
      'half a reply',
      'half a note',
    ]);
  });

  it('let nothing of a note out to whoever sends messages', async () => {
    await conversation.write('note');
    for (const type of ['lc-draft', 'lc-typing', 'lc-send']) {
      const event = new CustomEvent(type, {
        detail: type === 'lc-typing' ? true : 'only us',
        bubbles: true,
        composed: true,
      });
      field('lc-note-composer')?.dispatchEvent(event);
    }
    await settle();
    expect(fired).toEqual([]);
    expect(hub.calls.filter(({ method }) => method === 'AddNote')).toHaveLength(1);
  });

  it('leave a field for notes when the chat is over', async () => {
    conversation.chat = { log: openChat(chat('a', { status: 'ended' }), [], 0, 0), draft: '', typingUntil: 0 };
    await conversation.updateComplete;
    expect(field('lc-desk-composer')).toBeNull();
    expect(field('lc-note-composer')?.hidden).toBe(false);
    expect(field('lc-write-mode')).toBeNull();
  });
});

describe('the switch for attachments', () => {
  const attachments = { maxBytes: 1, maxFiles: 1, parallel: 1, extensions: ['.png'] };
  const item = () => conversation.renderRoot.querySelector<LcMenuItem>('lc-menu-item[data-action=files]');
  const said = () => conversation.renderRoot.querySelector('.said')?.textContent?.trim();

  async function is(change: Partial<AgentChatDto>): Promise<void> {
    conversation.chat = { log: openChat(chat('a', change), [], 0, 0), draft: '', typingUntil: 0 };
    await conversation.updateComplete;
  }

  async function press(): Promise<void> {
    item()?.dispatchEvent(new Event('click'));
    await settle();
    await conversation.updateComplete;
  }

  beforeEach(async () => {
    conversation.files = new ChatFiles({ hub, basePath: '', now: () => 0, onChanged: header => void is(header) });
    await conversation.updateComplete;
  });

  it('is the first in the menu and says how it stands', async () => {
    expect(conversation.renderRoot.querySelector('lc-menu-item')).toBe(item());
    expect([item()?.choice, item()?.checked, item()?.textContent?.trim()]).toEqual([true, false, 'Enable attachments']);
    await is({ attachments });
    expect(item()?.checked).toBe(true);
  });

  it('asks for the other way round, and is switched when the server has answered', async () => {
    hub.answer('SwitchAttachments', ({ enabled }) => ({ ok: true, value: chat('a', enabled ? { attachments } : {}) }));
    await press();
    expect([item()?.checked, said()]).toEqual([true, undefined]);
    await press();
    expect(item()?.checked).toBe(false);
    expect(hub.asked('SwitchAttachments')).toEqual([
      { chatId: 'a', enabled: true },
      { chatId: 'a', enabled: false },
    ]);
  });

  it('says why it could not be switched', async () => {
    hub.answer('SwitchAttachments', () => refusal('not_in_chat'));
    await press();
    expect([item()?.checked, said()]).toEqual([false, 'You are not in this chat any more']);
    hub.answer('SwitchAttachments', () => refusal('internal'));
    await press();
    expect(said()).toBe("Attachments weren't switched. Try again.");
  });

  it('is not there when the chat is over', async () => {
    await is({ status: 'ended' });
    expect(item()).toBeNull();
  });
});

describe('what redacts', () => {
  it('is in the menu of those who may, and of nobody else', async () => {
    const item = () => conversation.renderRoot.querySelector('lc-menu-item[data-action=redact]');
    let may = false;
    conversation.redactions = new Redactions({
      hub,
      notes,
      files: new ChatFiles({ hub, basePath: '', now: () => 0, onChanged: () => {} }),
      allowed: () => may,
      forget: () => {},
    });
    await conversation.updateComplete;
    expect(item()).toBeNull();
    may = true;
    conversation.requestUpdate();
    await conversation.updateComplete;
    expect(item()?.textContent).toContain('Redact…');
  });
});
