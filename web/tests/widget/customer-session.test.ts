import { beforeEach, describe, expect, it } from 'vitest';
import type {
  CustomerChatDto,
  CustomerClient,
  CustomerHub,
  CustomerPageDto,
  EntryDto,
  MessageEntryDto,
} from '../../protocol/contract.gen.js';
import { refusal } from '../../protocol/errors.js';
import { CustomerSession } from '../../widget/customer-session.js';
import { unseen } from '../core/chats.js';
import { FakeClock, settle } from '../fake-clock.js';
import { memoryStorage } from '../memory-storage.js';
import { ScriptedHub } from '../scripted-hub.js';

let hub: ScriptedHub<CustomerHub, CustomerClient>;
let clock: FakeClock;
let session: CustomerSession;
let news: string[];
let entries: EntryDto[];
let chat: Partial<CustomerChatDto>;

function header(): CustomerChatDto {
  return {
    id: 'chat',
    status: 'active',
    fence: 1,
    lastSequence: entries.length,
    segment: 1,
    canResume: false,
    seen: unseen,
    ...chat,
  };
}

function page(after = 0): CustomerPageDto {
  return { chat: header(), entries: entries.filter(entry => entry.sequence > after), through: entries.length };
}

function agentSays(text: string): MessageEntryDto {
  const entry: MessageEntryDto = {
    kind: 'message',
    sequence: entries.length + 1,
    at: 0,
    messageId: `agent-${entries.length + 1}`,
    author: { role: 'agent', name: 'Ana' },
    text,
  };
  entries.push(entry);
  return entry;
}

/** Tells of messages, as the server does. */
function push(told: readonly EntryDto[], fence = header().fence): void {
  hub.emit('Entries', { chatId: 'chat', fence, lastSequence: told.at(-1)?.sequence ?? 0, entries: told });
}

function begin(): void {
  session = new CustomerSession({
    basePath: '/livechat',
    transport: hub,
    storage: memoryStorage(),
    onChange: () => {},
    onNews: fresh => news.push(...fresh.map(entry => entry.kind)),
    clock,
  });
  session.connect();
}

beforeEach(() => {
  hub = new ScriptedHub();
  clock = new FakeClock();
  news = [];
  entries = [];
  chat = {};
  hub.answer('GetState', () => ({
    ok: true,
    value: entries.length > 0 ? { serverTime: 0, current: page() } : { serverTime: 0 },
  }));
  hub.answer('ReadEntries', ({ after }) => ({ ok: true, value: page(after) }));
  hub.answer('MarkSeen', () => ({ ok: true, value: {} }));
});

describe('the customer’s session', () => {
  it('knows after the first answer whether there is a chat', async () => {
    begin();
    expect(session.loaded).toBe(false);
    hub.go('online');
    await settle();
    expect(session.loaded).toBe(true);
    expect(session.chat).toBeUndefined();
  });

  it('asks what is known of the customer when the chat has ended', async () => {
    entries.push({ kind: 'joined', sequence: 1, at: 0, agent: 'Ana' });
    begin();
    hub.go('online');
    await settle();
    expect(session.known).toBeUndefined();
    const known = { name: 'Dana', verified: false };
    hub.answer('GetState', () => ({ ok: true, value: { serverTime: 0, current: page(), known } }));
    chat = { status: 'ended' };
    entries.push({ kind: 'ended', sequence: 2, at: 0, by: 'noAnswer' });
    hub.emit('Entries', { chatId: 'chat', fence: 2, lastSequence: 2, chat: header(), entries: entries.slice(1) });
    await settle();
    expect(session.known).toEqual(known);
  });

  it('waits for the connection before it starts a chat', async () => {
    hub.answer('StartChat', () => {
      chat = { status: 'waiting', position: 2 };
      entries.push({ kind: 'form', sequence: 1, at: 0, fields: [] });
      return { ok: true, value: page() };
    });
    begin();
    const start = session.start({ answers: { name: 'Dana' } });
    hub.go('online');
    expect(await start).toBeUndefined();
    expect(session.chat?.header).toMatchObject({ status: 'waiting', position: 2 });
    expect(hub.asked('StartChat')).toEqual([{ answers: { name: 'Dana' } }]);
  });

  it('says why a chat did not start', async () => {
    begin();
    const offline = session.start({ answers: {} });
    hub.go('offline');
    expect((await offline)?.code).toBe('not_connected');
    hub.go('online');
    hub.answer('StartChat', () => ({ ok: false, error: { code: 'form_invalid', fields: { email: 'email_invalid' } } }));
    expect((await session.start({ answers: {} }))?.fields).toEqual({ email: 'email_invalid' });
  });

  it('repairs what a push shows to be missing, and tells the news once', async () => {
    agentSays('one');
    begin();
    hub.go('online');
    await settle();
    agentSays('two');
    const three = agentSays('three');
    push([three]);
    push([three]);
    await settle();
    expect(session.chat?.entries.map(entry => entry.sequence)).toEqual([1, 2, 3]);
    expect(news).toEqual(['message', 'message']);
  });

  it('reads when a message tells that the chat changed without its knowledge', async () => {
    agentSays('one');
    begin();
    hub.go('online');
    await settle();
    const reads = hub.asked('ReadEntries').length;
    push([agentSays('two')]);
    await settle();
    expect(hub.asked('ReadEntries')).toHaveLength(reads);
    chat = { fence: header().fence + 1, agent: 'Ben' };
    push([agentSays('three')]);
    await settle();
    expect(hub.asked('ReadEntries')).toHaveLength(reads + 1);
    expect(session.chat?.header.agent).toBe('Ben');
    expect(session.chat?.entries.map(entry => entry.sequence)).toEqual([1, 2, 3]);
  });

  it('does not ask without a pause for a change that the server has lost', async () => {
    agentSays('one');
    begin();
    hub.go('online');
    await settle();
    const reads = hub.asked('ReadEntries').length;
    push([agentSays('two')], header().fence + 1);
    await clock.advance(10_000);
    // Once for the push, and once after the page has said what it has seen.
    expect(hub.asked('ReadEntries').length - reads).toBe(2);
  });

  it('counts messages as unread until they were in sight, and tells the other side then', async () => {
    agentSays('one');
    chat = { seen: { ...unseen, customerDelivered: 1, customerRead: 1 } };
    begin();
    hub.go('online');
    await settle();
    expect(session.unread).toBe(0);
    push([agentSays('two')]);
    await clock.advance(200);
    expect(session.unread).toBe(1);
    expect(hub.asked('MarkSeen')).toEqual([{ chatId: 'chat', delivered: 2, read: 1 }]);
    session.setInSight(true);
    await clock.advance(200);
    expect(session.unread).toBe(0);
    expect(hub.asked('MarkSeen').at(-1)).toEqual({ chatId: 'chat', delivered: 2, read: 2 });
    const before = hub.calls.length;
    await clock.advance(1_000);
    expect(hub.calls).toHaveLength(before);
  });

  it('counts that an agent came as one more, however many did', async () => {
    agentSays('one');
    chat = { seen: { ...unseen, customerDelivered: 1, customerRead: 1 } };
    begin();
    hub.go('online');
    await settle();
    for (const agent of ['Ana', 'Ben']) {
      const joined: EntryDto = { kind: 'joined', sequence: entries.length + 1, at: 0, agent };
      entries.push(joined);
      push([joined]);
      expect(session.unread).toBe(1);
    }
    push([agentSays('two')]);
    expect(session.unread).toBe(2);
    session.setInSight(true);
    expect(session.unread).toBe(0);
  });

  it('forgets that somebody is typing after six seconds, and when their message is there', async () => {
    agentSays('one');
    begin();
    hub.go('online');
    await settle();
    hub.emit('Typing', { chatId: 'chat', typing: true, name: 'Ana' });
    expect(session.typing).toBe('Ana');
    await clock.advance(6_000);
    expect(session.typing).toBe('');
    hub.emit('Typing', { chatId: 'chat', typing: true, name: 'Ana' });
    push([agentSays('two')]);
    expect(session.typing).toBe('');
  });

  it('shows a chat that was started in another tab', async () => {
    begin();
    hub.go('online');
    await settle();
    const first = agentSays('hello from the other tab');
    push([first]);
    await settle();
    expect(session.chat?.header.id).toBe('chat');
  });

  it('sends what was written without a connection when it is back, once and in order', async () => {
    agentSays('one');
    begin();
    hub.go('online');
    await settle();
    hub.go('reconnecting');
    session.send('a');
    session.send('b');
    expect(session.chat?.outgoing.map(message => message.status)).toEqual(['waiting', 'waiting']);
    hub.answer('SendMessage', ({ messageId, text }) => {
      const sequence = entries.length + 1;
      entries.push({ kind: 'message', sequence, at: 0, messageId, author: { role: 'customer', name: 'Dana' }, text });
      return { ok: true, value: { sequence, at: 0 } };
    });
    hub.go('online');
    await settle();
    expect(session.chat?.outgoing).toEqual([]);
    expect(session.chat?.entries.map(entry => entry.kind === 'message' && entry.text)).toEqual(['one', 'a', 'b']);
  });

  it('reads the truth when leaving or resuming was refused', async () => {
    agentSays('one');
    chat = { status: 'ended', canResume: true };
    begin();
    hub.go('online');
    await settle();
    chat = { status: 'ended', canResume: false, fence: 2 };
    hub.answer('ResumeChat', () => refusal('chat_ended_by_agent'));
    expect((await session.command((hub, chatId) => hub.call('ResumeChat', { chatId })))?.code).toBe(
      'chat_ended_by_agent',
    );
    await settle();
    expect(session.chat?.header.canResume).toBe(false);
  });

  it('goes back to the form when the server does not know the chat any more', async () => {
    agentSays('one');
    begin();
    hub.go('online');
    await settle();
    hub.go('reconnecting');
    entries = [];
    hub.go('online');
    await settle();
    expect(session.chat).toBeUndefined();
    expect(session.unread).toBe(0);
  });

  it('moves the place in the queue', async () => {
    agentSays('one');
    chat = { status: 'waiting', position: 3 };
    begin();
    hub.go('online');
    await settle();
    hub.emit('Position', { chatId: 'chat', position: 1 });
    hub.emit('Position', { chatId: 'another', position: 9 });
    expect(session.chat?.header.position).toBe(1);
  });

  it('takes out what was redacted, also a message that came to nothing when the whole chat goes', async () => {
    entries.push({ kind: 'joined', sequence: 1, at: 0, agent: 'Ana' });
    begin();
    hub.go('online');
    await settle();
    hub.answer('SendMessage', () => refusal('message_too_long'));
    session.send('secret');
    await settle();
    expect(session.chat?.outgoing).toHaveLength(1);
    const said = agentSays('a secret');
    push([said]);
    const gone: EntryDto = { kind: 'redacted', sequence: entries.length + 1, at: 0, whole: true };
    entries.push(gone);
    push([gone]);
    expect(JSON.stringify(session.chat)).not.toContain('secret');
    expect(session.chat?.entries.at(-2)).toMatchObject({ text: '▒▒▒', redacted: true });
  });
});
