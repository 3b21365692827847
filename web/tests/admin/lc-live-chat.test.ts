import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ConsoleSession } from '../../admin/supervision/console-session.js';
import { LcLiveChat } from '../../admin/supervision/lc-live-chat.js';
import { useTexts } from '../../core/i18n.js';
import { activityTexts } from '../../core/locales/activity-en.js';
import { supervisionTexts } from '../../core/locales/admin-supervision-en.js';
import { chatTexts } from '../../core/locales/en.js';
import { staffTexts } from '../../core/locales/staff-en.js';
import type {
  AgentChatDto,
  AgentClient,
  AgentDto,
  AgentHub,
  LogRowDto,
  TeamEntryDto,
} from '../../protocol/contract.gen.js';
import { refusal } from '../../protocol/errors.js';
import { settle } from '../fake-clock.js';
import { ScriptedHub } from '../scripted-hub.js';

const header: AgentChatDto = {
  id: 'c1',
  status: 'active',
  fence: 3,
  lastSequence: 0,
  segment: 1,
  queue: 'Support',
  contact: { id: 'k1', name: 'Dana Ray', verified: false },
  agentId: 'ana',
  agentName: 'Ana',
  form: [],
  startedAt: 0,
  seen: { customerDelivered: 0, customerRead: 0, agentDelivered: 0, agentRead: 0 },
};

const mia: AgentDto = { id: 'mia', name: 'Mia', availability: 'away', capacity: 3 };

let hub: ScriptedHub<AgentHub, AgentClient>;
let chat: LcLiveChat;
let notes: TeamEntryDto[];

const text = () => chat.renderRoot.textContent?.replace(/\s+/g, ' ') ?? '';
const action = (name: string) => chat.renderRoot.querySelector<HTMLElement>(`[data-action=${name}]`);
const settled = async () => {
  await settle();
  await chat.updateComplete;
};
const press = async (name: string) => {
  action(name)?.click();
  await settled();
};
const write = async (words: string) => {
  await press('whisper');
  chat.renderRoot.querySelector('lc-field')?.dispatchEvent(new CustomEvent('lc-input', { detail: words }));
  await settled();
};
const happens = async (change: Partial<AgentChatDto>) => {
  const next = { ...header, fence: 4, ...change };
  hub.emit('Watched', { chatId: 'c1', fence: 4, lastSequence: 0, entries: [], chat: next });
  await settled();
};

beforeEach(() => {
  useTexts('en-GB', chatTexts, staffTexts, activityTexts, supervisionTexts);
  notes = [];
  hub = new ScriptedHub();
  hub.answer('GetState', () => ({
    ok: true,
    value: {
      serverTime: 0,
      agent: mia,
      chats: [],
      rings: [],
      queues: [],
      messages: 0,
      canRedact: true,
    },
  }));
  hub.answer('WatchChat', () => ({ ok: true, value: { chat: header, entries: [], through: 0 } }));
  hub.answer('ReadEntries', () => ({ ok: true, value: { chat: header, entries: [], through: 0 } }));
  hub.answer('ReadNotes', () => ({
    ok: true,
    value: { entries: notes, tags: [], last: notes.length, through: notes.length },
  }));
  const session = new ConsoleSession({ hub, basePath: '', whyTexts: async () => {} });
  session.start();
  chat = new LcLiveChat();
  chat.session = session;
  chat.source = session.log;
  chat.follows = true;
  chat.row = {
    id: 'c1',
    type: 'chat',
    status: 'active',
    contact: { id: '', name: 'Dana Ray', verified: false },
    queueId: '',
    queue: 'Support',
    startedAt: 0,
    tags: [],
  };
});

afterEach(() => chat.remove());

async function opened(): Promise<void> {
  document.body.append(chat);
  hub.go('online');
  await chat.show();
  await settled();
}

describe('a chat an administrator looks on at', () => {
  it('waits for the connection, and says when the server lets nobody in', async () => {
    document.body.append(chat);
    void chat.show();
    await settled();
    expect(chat.renderRoot.querySelector('lc-skeleton')).not.toBeNull();
    hub.go('refused');
    await settled();
    expect(text()).toContain('The chat could not be loaded.');
    expect(hub.asked('WatchChat')).toEqual([]);
  });

  it('says so, and offers what an administrator may do', async () => {
    await opened();
    expect(text()).toContain('Viewing as supervisor');
    expect(['whisper', 'transfer', 'end', 'redact'].filter(name => action(name))).toHaveLength(4);
  });

  it('offers no transfer while nobody has it, and nothing at all once it is over', async () => {
    await opened();
    await happens({ status: 'waiting' });
    expect(action('transfer')).toBeNull();
    expect(action('end')).not.toBeNull();
    await happens({ status: 'ended', fence: 5 });
    expect(text()).not.toContain('Viewing as supervisor');
    expect(action('end')).toBeNull();
    expect(action('redact')).not.toBeNull();
  });

  it('names nobody any more once that is redacted, also where it is over and somebody else did it', async () => {
    const contact = { id: 'k1', name: 'Dana Ray', email: 'dana@example.com', verified: false };
    const over: AgentChatDto = { ...header, status: 'ended', contact };
    chat.row = { ...(chat.row as LogRowDto), status: 'ended', contact };
    hub.answer('ReadEntries', () => ({ ok: true, value: { chat: over, entries: [], through: 0 } }));
    notes = [{ number: 1, id: 'n', kind: 'note', by: 'Mia', at: 0, text: 'Dana was angry' }];
    await opened();
    expect(chat.renderRoot.querySelector('lc-dialog')?.heading).toContain('Dana Ray');
    expect(text()).toContain('dana@example.com');
    const gone = { ...over, contact: { id: 'k1', name: '▒▒▒', verified: false } };
    hub.answer('ReadEntries', () => ({ ok: true, value: { chat: gone, entries: [], through: 0 } }));
    notes = [{ number: 1, id: 'n', kind: 'note', by: 'Mia', at: 0, text: '▒▒▒' }];
    hub.emit('Redacted', { chatId: 'c1' });
    await settled();
    expect(chat.renderRoot.querySelector('lc-dialog')?.heading).toBe('Chat with ▒▒▒');
    expect(chat.shadowRoot?.innerHTML).not.toContain('Dana');
    expect(text()).not.toContain('dana@');
  });

  it('takes a question to another agent back', async () => {
    hub.answer('CancelTransfer', () => ({ ok: true, value: header }));
    await opened();
    await happens({ transfer: { offerId: 'o1', to: 'Ben', until: 0 } });
    expect(text()).toContain('Ben is being asked');
    expect(action('transfer')).toBeNull();
    await press('back');
    expect(hub.asked('CancelTransfer')).toEqual([{ chatId: 'c1', offerId: 'o1' }]);
  });

  it('adds a note, the same one until it is there', async () => {
    await opened();
    hub.answer('AddNote', () => refusal('connection_lost'));
    await write('Offer a refund');
    await press('add');
    expect(chat.renderRoot.querySelector('lc-field')?.error).toContain("The note wasn't added.");
    notes = [{ number: 1, id: 'n', kind: 'note', by: 'Mia', at: 0, text: 'Offer a refund' }];
    hub.answer('AddNote', () => ({ ok: true, value: { number: 1, at: 0 } }));
    await press('add');
    const [first, second] = hub.asked('AddNote') as { noteId: string; text: string }[];
    expect(first).toEqual(second);
    expect(first?.text).toBe('Offer a refund');
    expect(chat.renderRoot.querySelector('.whisper')).toBeNull();

    hub.emit('Notes', { chatId: 'c1', entries: notes, tags: [] });
    await settled();
    expect(chat.renderRoot.querySelector('.noted')?.textContent).toContain('Offer a refund');
    await write('And another one');
    await press('add');
    expect((hub.asked('AddNote') as { noteId: string }[]).at(-1)?.noteId).not.toBe(first?.noteId);
  });

  it('reads the notes again after the connection was lost', async () => {
    await opened();
    hub.go('reconnecting');
    notes = [{ number: 1, id: 'n', kind: 'note', by: 'Ana', at: 0, text: 'VIP' }];
    hub.go('online');
    await settled();
    expect(chat.renderRoot.querySelector('.noted')?.textContent).toContain('VIP');
  });

  it('says that the notes could not be read, keeps none that may be gone, and reads them when asked to', async () => {
    notes = [{ number: 1, id: 'n', kind: 'note', by: 'Ana', at: 0, text: 'VIP' }];
    await opened();
    expect(text()).toContain('VIP');
    const read = () => ({ ok: true as const, value: { entries: notes, tags: [], last: 1, through: 1 } });
    hub.answer('ReadNotes', () => refusal('internal'));
    hub.emit('Redacted', { chatId: 'c1' });
    await settled();
    expect(text()).toContain("The team's notes could not be read.");
    expect(text()).not.toContain('VIP');
    expect(chat.renderRoot.querySelector('[data-notes] [role=status]')?.textContent).toBe(
      "The team's notes could not be read.",
    );
    expect(chat.renderRoot.querySelector('[role=status] [data-action=notes]')).toBeNull();
    action('notes')?.focus();
    await press('notes');
    expect(chat.shadowRoot?.activeElement).toBe(action('notes'));
    hub.answer('ReadNotes', read);
    await press('notes');
    expect(chat.shadowRoot?.activeElement).toBe(chat.renderRoot.querySelector('.noted'));
    expect(text()).not.toContain('could not be read');
    expect(text()).toContain('VIP');
  });

  it('leaves the focus in the dialog when there are no notes after all', async () => {
    hub.answer('ReadNotes', () => refusal('internal'));
    await opened();
    hub.answer('ReadNotes', () => ({ ok: true, value: { entries: [], tags: [], last: 0, through: 0 } }));
    action('notes')?.focus();
    await press('notes');
    expect(action('notes')).toBeNull();
    expect(chat.shadowRoot?.activeElement).toBe(chat.renderRoot.querySelector('[data-safe]'));
  });

  it('adds no empty note', async () => {
    await opened();
    await write('  ');
    await press('add');
    expect(hub.asked('AddNote')).toEqual([]);
    expect(chat.renderRoot.querySelector('lc-field')?.error).toBe('Write what the agent should know.');
  });

  it('asks before it ends, and names what is written and not sent', async () => {
    hub.answer('EndChat', () => ({ ok: true, value: { chat: header, entries: [], through: 0 } }));
    await opened();
    await write('Almost there');
    await press('end');
    const dialog = chat.renderRoot.querySelector('lc-end-dialog');
    await dialog?.updateComplete;
    expect(hub.asked('EndChat')).toEqual([]);
    expect(dialog?.renderRoot.querySelector('[data-warning=draft]')).not.toBeNull();
    dialog?.renderRoot.querySelector<HTMLElement>('[variant=destroy]')?.click();
    await settled();
    expect(hub.asked('EndChat')).toEqual([{ chatId: 'c1' }]);
  });

  it('stays open when a question above it is closed', async () => {
    await opened();
    let closed = 0;
    chat.addEventListener('lc-close', () => closed++);
    chat.renderRoot
      .querySelector('lc-end-dialog')
      ?.dispatchEvent(new CustomEvent('lc-close', { bubbles: true, composed: true }));
    expect(closed).toBe(0);
  });
});
