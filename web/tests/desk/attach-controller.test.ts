import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OutgoingFiles } from '../../chat/outgoing-files.js';
import { openChat } from '../../core/chat-store.js';
import { useTexts } from '../../core/i18n.js';
import { deskTexts } from '../../core/locales/desk-en.js';
import { chatTexts } from '../../core/locales/en.js';
import { conversationCommand } from '../../desk/conversation-commands.js';
import { deskUploads } from '../../desk/desk-uploads.js';
import { LcConversation } from '../../desk/lc-conversation.js';
import { TeamNotes } from '../../desk/team-notes.js';
import type { LcButton } from '../../kit/lc-button.js';
import type { AgentClient, AgentHub, AttachmentLimitsDto } from '../../protocol/contract.gen.js';
import { refusal } from '../../protocol/errors.js';
import { file, limits } from '../core/upload-server.js';
import { FakeClock, settle } from '../fake-clock.js';
import { memoryStorage } from '../memory-storage.js';
import { ScriptedHub } from '../scripted-hub.js';
import { chat } from './samples.js';

let hub: ScriptedHub<AgentHub, AgentClient>;
let conversation: LcConversation;
let uploads: OutgoingFiles;
let loads: number;
let fails: boolean;

async function rest(): Promise<void> {
  for (let i = 0; i < 10; i++) {
    await settle();
    // Parts are loaded in tasks of their own.
    await new Promise(resolve => setTimeout(resolve));
    await conversation.updateComplete;
  }
}

async function show(
  attachments: AttachmentLimitsDto | undefined,
  status: 'active' | 'ended' = 'active',
): Promise<void> {
  const header = chat('a', { status, ...(attachments ? { attachments } : {}) });
  conversation.chat = { log: openChat(header, [], 0, 0), draft: '', typingUntil: 0 };
  uploads.update([conversation.chat.log]);
  await rest();
}

beforeEach(async () => {
  useTexts('en-GB', chatTexts, deskTexts);
  [loads, fails] = [0, false];
  hub = new ScriptedHub();
  hub.answer('ReadNotes', () => ({ ok: true, value: { entries: [], tags: [], last: 0, through: 0 } }));
  const notes = new TeamNotes(hub, memoryStorage(), new FakeClock());
  notes.start();
  hub.go('online');
  const source = { basePath: '', now: () => 0, open: async () => refusal('try_again') };
  conversation = new LcConversation();
  uploads = new OutgoingFiles(conversation, async () => {
    loads++;
    if (fails) {
      throw new Error('no connection');
    }
    return deskUploads({ hub, source: () => source, storage: memoryStorage(), say: () => {} });
  });
  conversation.uploads = uploads;
  conversation.notes = notes;
  conversation.shown = true;
  document.body.append(conversation);
});

afterEach(() => conversation.remove());

const clip = () => conversation.renderRoot.querySelector<LcButton>('[data-attach]');
const said = () => conversation.renderRoot.querySelector('.said')?.textContent?.trim();
const input = () =>
  conversation.renderRoot.querySelector('lc-desk-composer lc-uploads')?.shadowRoot?.querySelector('input');
const modeOf = () => conversation.renderRoot.querySelector<HTMLElement>('lc-desk-composer')?.hidden;

describe('the button for files', () => {
  it('says that there are none in this chat, and how that is changed', async () => {
    await show(undefined);
    const words = 'Attachments are off in this chat. Enable them in the menu at the upper right.';
    expect([clip()?.label, clip()?.className, loads]).toEqual([words, 'off', 0]);
    clip()?.click();
    await rest();
    expect([said(), loads]).toEqual([words, 0]);
    await show(limits);
    // The part is loaded for the first time.
    await vi.waitFor(() => expect([said(), clip()?.className, loads]).toEqual([undefined, '', 1]));
  });

  it('says what can be sent, and opens the picker', async () => {
    await show(limits);
    expect(clip()?.label).toBe('Attach files: JPEG, PNG or GIF, up to 1 kB');
    let clicks = 0;
    input()?.addEventListener('click', () => clicks++);
    clip()?.click();
    await rest();
    conversationCommand('attach')?.run(conversation);
    await rest();
    expect(clicks).toBe(2);
  });

  it('is there in a chat that is over as little as its key', async () => {
    await show(limits, 'ended');
    expect(clip()).toBeNull();
    expect(conversationCommand('attach')?.can?.(conversation)).toBe(false);
  });

  it('tries once more to load what it needs', async () => {
    fails = true;
    await show(limits);
    expect([clip()?.label, input()]).toEqual(['Attach files', undefined]);
    fails = false;
    clip()?.click();
    await rest();
    expect(clip()?.label).toBe('Attach files: JPEG, PNG or GIF, up to 1 kB');
    expect(input()).toBeDefined();
  });
});

describe('a note', () => {
  it('has no files: who attaches one writes a reply', async () => {
    await show(limits);
    await conversation.write('note');
    expect(modeOf()).toBe(true);
    const drop = Object.assign(new Event('drop', { bubbles: true, cancelable: true }), {
      dataTransfer: { types: ['Files'], files: [file('a.pdf')] },
    });
    conversation.dispatchEvent(drop);
    await rest();
    expect(drop.defaultPrevented).toBe(true);
    expect(modeOf()).toBe(false);
  });
});

describe('a file that is dropped where none is taken', () => {
  it('does not take the place of the page', async () => {
    await show(undefined);
    const drop = (types: string[]) => {
      const event = new Event('drop', { bubbles: true, cancelable: true });
      conversation.dispatchEvent(Object.assign(event, { dataTransfer: { types, files: [] } }));
      return event.defaultPrevented;
    };
    expect([drop(['Files']), drop(['text/plain'])]).toEqual([true, false]);
  });
});
