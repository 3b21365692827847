// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest';
import { DeskSession } from '../../desk/desk-session.js';
import type { TakenOver } from '../../desk/transfers.js';
import type { AgentClient, AgentHub, AgentStateDto, EntryDto, RingEndedEvent } from '../../protocol/contract.gen.js';
import { refusal } from '../../protocol/errors.js';
import { FakeClock, settle } from '../fake-clock.js';
import { memoryStorage } from '../memory-storage.js';
import { ScriptedHub } from '../scripted-hub.js';
import { chat, message, nothingSeen, ring, serverState } from './samples.js';

let hub: ScriptedHub<AgentHub, AgentClient>;
let clock: FakeClock;
let over: RingEndedEvent[];
let takenOver: TakenOver[];
let redacted: string[];
let storage = memoryStorage();
let idleForMs = 0;

function session(): DeskSession {
  return new DeskSession({
    basePath: '/livechat',
    transport: hub,
    storage,
    clock,
    onChange: () => {},
    onConnection: () => {},
    onRingOver: ended => over.push(ended),
    onTakenOver: chat => takenOver.push(chat),
    onRedacted: chatId => redacted.push(chatId),
    idleForMs: () => idleForMs,
  });
}

async function online(state = serverState(), entries: readonly EntryDto[] = []): Promise<DeskSession> {
  stored(state, entries);
  hub.answer('GetState', () => ({ ok: true, value: { ...state, serverTime: clock.now() } }));
  hub.answer('SendMessage', () => ({ ok: true, value: { sequence: 1, at: clock.now() } }));
  const made = session();
  made.start();
  hub.go('online');
  await settle();
  return made;
}

/** The server has these chats, and these entries of the chat `a`. */
function stored(state: AgentStateDto, entries: readonly EntryDto[]): void {
  hub.answer('ReadEntries', ({ chatId, after }) => {
    const header = state.chats.find(other => other.id === chatId) ?? chat(chatId);
    const all = chatId === 'a' ? entries : [];
    const lastSequence = all.at(-1)?.sequence ?? 0;
    const value = {
      chat: { ...header, lastSequence },
      entries: all.filter(entry => entry.sequence > after),
      through: lastSequence,
    };
    return { ok: true, value };
  });
}

beforeEach(() => {
  hub = new ScriptedHub();
  clock = new FakeClock(1_000);
  hub.answer('Heartbeat', () => ({ ok: true, value: { serverTime: clock.now() } }));
  hub.answer('MarkSeen', () => ({ ok: true, value: {} }));
  hub.answer('DeclineRing', () => ({ ok: true, value: {} }));
  over = [];
  takenOver = [];
  redacted = [];
  idleForMs = 0;
  storage = memoryStorage();
});

describe('the desk and its server', () => {
  it('reads the end of each chat when the connection comes up', async () => {
    const state = serverState({ chats: [chat('a', { lastSequence: 2 })] });
    const desk = await online(state, [message(1, 'customer'), message(2, 'agent')]);
    expect(desk.state.chats[0]?.log).toMatchObject({ through: 2, ahead: [] });
  });

  it('says with each sign of life how long nobody has touched the desk', async () => {
    await online();
    idleForMs = 15_000;
    await clock.advance(15_000);
    idleForMs = 200;
    await clock.advance(15_000);
    expect(hub.asked('Heartbeat')).toEqual([{ idleForMs: 15_000 }, { idleForMs: 200 }]);
  });

  it('gives a sign of life every 15 seconds while it is connected', async () => {
    await online();
    await clock.advance(44_000);
    expect(hub.asked('Heartbeat')).toHaveLength(2);
    hub.go('reconnecting');
    await clock.advance(60_000);
    expect(hub.asked('Heartbeat')).toHaveLength(2);
  });

  it('keeps the time of the server, not of this machine', async () => {
    hub.answer('GetState', () => ({ ok: true, value: serverState({ serverTime: 500_000 }) }));
    const desk = session();
    desk.start();
    hub.go('online');
    await settle();
    await clock.advance(10);
    expect(desk.now()).toBe(500_010);
  });

  it('fills a gap by reading', async () => {
    const state = serverState({ chats: [chat('a', { lastSequence: 1 })] });
    const desk = await online(state, [message(1, 'customer')]);
    stored(state, [message(1, 'customer'), message(2, 'customer'), message(3, 'customer')]);
    hub.emit('Entries', { chatId: 'a', fence: chat('a').fence, lastSequence: 3, entries: [message(3, 'customer')] });
    await settle();
    expect(desk.state.chats[0]?.log.entries.map(entry => entry.sequence)).toEqual([1, 2, 3]);
  });

  it('reads the header of a chat that changed without its knowledge', async () => {
    const state = serverState({ chats: [chat('a', { lastSequence: 1 })] });
    const desk = await online(state, [message(1, 'customer')]);
    stored(state, [message(1, 'customer'), message(2, 'customer')]);
    hub.answer('ReadEntries', () => ({
      ok: true,
      value: {
        chat: chat('a', { fence: 9, lastSequence: 2, contact: { id: 'c', name: 'Renamed', verified: false } }),
        entries: [],
        through: 2,
      },
    }));
    hub.emit('Entries', { chatId: 'a', fence: 9, lastSequence: 2, entries: [message(2, 'customer')] });
    await settle();
    expect(desk.state.chats[0]?.log.header.contact.name).toBe('Renamed');
  });

  it('asks for everything when messages come in a chat that it does not know, and again for what came meanwhile', async () => {
    const desk = await online(serverState());
    const asked = hub.asked('GetState').length;
    const state = serverState({ chats: [chat('a', { lastSequence: 2 })] });
    stored(state, [message(1, 'customer'), message(2, 'customer')]);
    hub.answer('GetState', () => {
      const first = hub.asked('GetState').length === asked + 1;
      return { ok: true, value: first ? serverState() : state };
    });
    hub.emit('Entries', { chatId: 'a', fence: 2, lastSequence: 1, entries: [message(1, 'customer')] });
    hub.emit('Entries', { chatId: 'a', fence: 2, lastSequence: 2, entries: [message(2, 'customer')] });
    await settle();
    expect(hub.asked('GetState')).toHaveLength(asked + 2);
    expect(desk.state.chats[0]?.log.entries.map(entry => entry.sequence)).toEqual([1, 2]);
  });

  it('tries once, however many messages come meanwhile, when it cannot learn what it does not know', async () => {
    const desk = await online(serverState());
    const asked = hub.asked('GetState').length;
    hub.answer('GetState', () => refusal('try_again'));
    for (const sequence of [1, 2, 3]) {
      hub.emit('Entries', { chatId: 'a', fence: 2, lastSequence: sequence, entries: [message(sequence, 'customer')] });
      await settle();
    }
    hub.answer('GetState', () => ({ ok: true, value: serverState({ chats: [chat('a')] }) }));
    await clock.advance(10_000);
    expect(hub.asked('GetState')).toHaveLength(asked + 2);
    expect(desk.state.chats).toHaveLength(1);
  });

  it('asks for everything again when the connection comes back', async () => {
    const desk = await online(serverState({ chats: [chat('a')] }));
    hub.go('reconnecting');
    hub.answer('GetState', () => ({ ok: true, value: serverState({ chats: [] }) }));
    hub.go('online');
    await settle();
    expect(desk.state.chats).toEqual([]);
  });

  it('says what failed and tries again when that may help', async () => {
    hub.answer('GetState', () => refusal('try_again'));
    const desk = session();
    desk.start();
    hub.go('online');
    await settle();
    expect(desk.state).toMatchObject({ loaded: false, failure: 'try_again' });
    hub.answer('GetState', () => ({ ok: true, value: serverState() }));
    await clock.advance(2_000);
    expect(desk.state).toMatchObject({ loaded: true, failure: undefined });
  });
});

describe('answering a ring', () => {
  it('opens the chat and tells the other tabs', async () => {
    const desk = await online(serverState({ rings: [ring('a')] }));
    const page = { chat: chat('chat-a', { lastSequence: 1 }), entries: [message(1, 'customer')], through: 1 };
    hub.answer('AcceptRing', () => ({ ok: true, value: page }));
    await desk.answers.accept('offer-a');
    expect(hub.asked('AcceptRing')).toEqual([{ chatId: 'chat-a', offerId: 'offer-a' }]);
    expect(desk.state).toMatchObject({ selected: 'chat-a', rings: [] });
    expect(over).toEqual([{ chatId: 'chat-a', offerId: 'offer-a', outcome: 'accepted' }]);
  });

  it('asks the server once however often it is pressed', async () => {
    const desk = await online(serverState({ rings: [ring('a')] }));
    hub.answer('AcceptRing', () => refusal('already_taken'));
    await Promise.all([
      desk.answers.accept('offer-a'),
      desk.answers.accept('offer-a'),
      desk.answers.decline('offer-a'),
    ]);
    expect([hub.asked('AcceptRing').length, hub.asked('DeclineRing').length]).toEqual([1, 0]);
  });

  it('says who was quicker', async () => {
    const desk = await online(serverState({ rings: [ring('a')] }));
    hub.answer('AcceptRing', () => ({ ok: false, error: { code: 'already_taken', by: 'Ben (demo)' } }));
    await desk.answers.accept('offer-a');
    expect(desk.state.rings[0]).toMatchObject({ phase: 'over', outcome: 'taken', by: 'Ben (demo)' });
    expect(over).toMatchObject([{ outcome: 'taken' }]);
  });

  it('lets it ring on when the answer did not get through', async () => {
    const desk = await online(serverState({ rings: [ring('a')] }));
    hub.answer('AcceptRing', () => refusal('try_again'));
    await desk.answers.accept('offer-a');
    expect(desk.state.rings[0]).toMatchObject({ phase: 'ringing', problem: 'try_again' });
    expect(over).toEqual([]);
  });

  it('never shows a ring again that is over, however late its news arrive', async () => {
    const desk = await online(serverState({ rings: [ring('a')] }));
    await desk.answers.decline('offer-a');
    hub.emit('Ring', ring('a'));
    await desk.load();
    expect(desk.state.rings).toEqual([]);
  });
});

describe('talking', () => {
  it('shows a message at once and sends it under one id until the server has it', async () => {
    const desk = await online(serverState({ chats: [chat('a')] }));
    hub.go('reconnecting');
    desk.write('a', 'hello');
    desk.send('a', 'hello');
    expect(desk.state.chats[0]).toMatchObject({ draft: '', log: { outgoing: [{ text: 'hello', status: 'waiting' }] } });
    hub.go('online');
    await settle();
    expect(hub.asked('SendMessage')).toMatchObject([{ chatId: 'a', text: 'hello' }]);
    expect(desk.state.chats[0]?.log).toMatchObject({ through: 1, outgoing: [], entries: [{ text: 'hello' }] });
  });

  it('has drafts and unsent messages again after a reload', async () => {
    const before = await online(serverState({ chats: [chat('a'), chat('b')] }));
    hub.go('reconnecting');
    before.send('a', 'unsent');
    before.write('b', 'half a sentence');
    await before.stop();

    hub = new ScriptedHub();
    stored(serverState(), []);
    hub.answer('SendMessage', () => refusal('message_too_long'));
    hub.answer('GetState', () => ({ ok: true, value: serverState({ chats: [chat('a'), chat('b')] }) }));
    const after = session();
    after.start();
    hub.go('online');
    await settle();
    expect(hub.asked('SendMessage')).toMatchObject([{ text: 'unsent' }]);
    expect(after.state.chats.map(({ draft, log }) => [draft, log.outgoing.map(({ status }) => status)])).toEqual([
      ['', ['failed']],
      ['half a sentence', []],
    ]);
  });

  it('tells what was read once it was on the screen, and counts it as read at once', async () => {
    const state = serverState({ chats: [chat('a', { lastSequence: 2 })] });
    const desk = await online(state, [message(1, 'customer'), message(2, 'customer')]);
    await clock.advance(150);
    desk.look('a', 2);
    expect(desk.state.chats[0]?.log.header.seen).toEqual({ ...nothingSeen, agentDelivered: 2, agentRead: 2 });
    await clock.advance(150);
    expect(hub.asked('MarkSeen')).toEqual([
      { chatId: 'a', delivered: 2, read: 0 },
      { chatId: 'a', delivered: 2, read: 2 },
    ]);
  });
});

describe('ending a chat', () => {
  const ended: EntryDto = { kind: 'ended', sequence: 1, at: 5, by: 'agent', agent: 'Ana (demo)' };

  it('closes it here and moves on to the customer who waits longest', async () => {
    const chats = [chat('a'), chat('b', { waitingSince: 900 }), chat('c', { waitingSince: 300 })];
    const desk = await online(serverState({ chats }));
    desk.write('a', 'never sent');
    const header = chat('a', { status: 'ended', endedBy: 'agent', fence: 3, lastSequence: 1 });
    hub.answer('EndChat', () => ({ ok: true, value: { chat: header, entries: [ended], through: 1 } }));
    expect(await desk.end('a')).toBeUndefined();
    expect(desk.state.selected).toBe('c');
    expect(desk.state.chats[0]).toMatchObject({ draft: '', log: { header: { status: 'ended' }, through: 1 } });
  });

  it('says when it did not work, and changes nothing', async () => {
    const desk = await online(serverState({ chats: [chat('a')] }));
    hub.answer('EndChat', () => refusal('try_again'));
    expect(await desk.end('a')).toBe('try_again');
    expect(desk.state.chats[0]?.log.header.status).toBe('active');
  });
});

describe('passing a chat on', () => {
  it('shows whom it asked to take a chat, and lets it go when that one accepted', async () => {
    const desk = await online(serverState({ chats: [chat('a')] }));
    const transfer = { offerId: 'asked', to: 'Ben', until: 19_000 };
    hub.answer('TransferChat', () => ({ ok: true, value: chat('a', { fence: 3, transfer }) }));
    expect(await desk.transfers.transfer({ chatId: 'a', toAgent: 'ben', note: 'VIP' })).toBeUndefined();
    expect(hub.asked('TransferChat')).toEqual([{ chatId: 'a', toAgent: 'ben', note: 'VIP' }]);
    expect(desk.state.chats[0]?.log.header.transfer).toEqual(transfer);
    hub.emit('ChatChanged', chat('a', { fence: 4, agentId: 'ben', agentName: 'Ben' }));
    expect(desk.state.chats).toEqual([]);
    expect(takenOver).toEqual([{ chatId: 'a', name: 'a', to: 'Ben', known: true }]);
  });

  it('says who put a chat into another queue in the place of this agent', async () => {
    const desk = await online(serverState({ chats: [chat('a')] }));
    const { agentId: _, agentName: __, ...left } = chat('a', { fence: 3, status: 'waiting', queue: 'Sales' });
    hub.emit('ChatChanged', { ...left, movedBy: 'Mia' });
    expect(desk.state.chats).toEqual([]);
    expect(takenOver).toEqual([{ chatId: 'a', name: 'a', to: 'Sales', by: 'Mia', known: true }]);
  });

  it('keeps the chat when the question to another agent is taken back', async () => {
    const transfer = { offerId: 'asked', to: 'Ben', until: 19_000 };
    const desk = await online(serverState({ chats: [chat('a', { transfer })] }));
    hub.answer('CancelTransfer', () => ({ ok: true, value: chat('a', { fence: 4 }) }));
    expect(await desk.transfers.cancel('a', 'asked')).toBeUndefined();
    expect(desk.state.chats[0]?.log.header.transfer).toBeUndefined();
    expect(takenOver).toEqual([]);
  });

  it('lets a chat go that it put into a queue, and says why when it could not', async () => {
    const desk = await online(serverState({ chats: [chat('a')] }));
    hub.answer('TransferChat', () => refusal('queue_closed'));
    expect(await desk.transfers.transfer({ chatId: 'a', toQueue: 'billing' })).toBe('queue_closed');
    expect(desk.state.chats).toHaveLength(1);
    const { agentId: _, agentName: __, ...left } = chat('a', { fence: 3, status: 'waiting' });
    hub.answer('TransferChat', () => ({ ok: true, value: left }));
    expect(await desk.transfers.transfer({ chatId: 'a', toQueue: 'support' })).toBeUndefined();
    expect(desk.state.chats).toEqual([]);
    expect(takenOver).toEqual([]);
  });

  it('says so when a chat it passed on is gone after it was offline', async () => {
    const transfer = { offerId: 'asked', to: 'Ben', until: 19_000 };
    await online(serverState({ chats: [chat('a', { transfer }), chat('b')] }));
    hub.go('reconnecting');
    hub.answer('GetState', () => ({ ok: true, value: serverState() }));
    hub.go('online');
    await settle();
    expect(takenOver).toEqual([{ chatId: 'a', name: 'a', to: 'Ben', known: false }]);
  });

  it('takes out what was redacted, reads what is left of it, and with a whole chat forgets what was not sent', async () => {
    const state = serverState({ chats: [chat('a', { lastSequence: 1 })], canRedact: true });
    const desk = await online(state, [message(1, 'customer')]);
    expect(desk.redactions.allowed).toBe(true);
    hub.emit('Redacted', { chatId: 'elsewhere' });
    expect(redacted).toEqual(['elsewhere']);
    const gone = { kind: 'redacted', at: 0, by: 'Mia', reason: 'why' } as const;
    const part: EntryDto = { ...gone, sequence: 2, whole: false, sequences: [1] };
    const left = { ...message(1, 'customer', 0, 'te▒▒'), redacted: true } as EntryDto;
    stored(state, [left, part]);
    hub.emit('Entries', { chatId: 'a', fence: 3, lastSequence: 2, chat: chat('a', { fence: 3 }), entries: [part] });
    expect(desk.state.chats[0]?.log.entries[0]).toMatchObject({ text: '▒▒▒' });
    await settle();
    expect(desk.state.chats[0]?.log.entries[0]).toMatchObject({ text: 'te▒▒' });

    hub.answer('SendMessage', () => refusal('message_too_long'));
    desk.send('a', 'secret');
    desk.write('a', 'half a secret');
    await settle();
    expect(storage.get('desk-outbox')).toContain('secret');
    const whole: EntryDto = { ...gone, sequence: 3, whole: true };
    const ended = chat('a', { fence: 4, status: 'ended' });
    hub.emit('Entries', { chatId: 'a', fence: 4, lastSequence: 3, chat: ended, entries: [whole] });
    expect([storage.get('desk-outbox'), storage.get('desk-draft:a')]).toEqual([undefined, undefined]);
    expect(JSON.stringify(desk.state)).not.toContain('secret');
  });

  it('gives the chats back when the agent signs out', async () => {
    const made = await online();
    hub.answer('SignOut', () => refusal('not_allowed'));
    expect(await made.signOut()).toBe('not_allowed');
    expect(hub.calls.at(-1)).toMatchObject({ method: 'SignOut', argument: {} });
    hub.answer('SignOut', () => ({
      ok: true,
      value: { id: 'ana', name: 'Ana', availability: 'away' as const, capacity: 3 },
    }));
    expect(await made.signOut()).toBeUndefined();
    hub.go('offline');
    expect(await made.signOut()).toBe('not_connected');
  });
});
