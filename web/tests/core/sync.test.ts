import { beforeEach, describe, expect, it } from 'vitest';
import type { ChatHeader, ChatState } from '../../core/chat-state.js';
import { openChat, reduceChat } from '../../core/chat-store.js';
import { ChatSync, type Page } from '../../core/sync.js';
import type { EntryDto, ReadEntries, Reply } from '../../protocol/contract.gen.js';
import { refusal } from '../../protocol/errors.js';
import { FakeClock, settle } from '../fake-clock.js';
import { header, message, messages, sequences } from './chats.js';

let clock: FakeClock;
let server: EntryDto[];
let asked: ReadEntries[];
let state: ChatState<ChatHeader>;
let answer: (request: ReadEntries) => Promise<Reply<Page<ChatHeader>>>;

function page({ after, limit = 100 }: ReadEntries): Reply<Page<ChatHeader>> {
  const entries = server.filter(entry => entry.sequence > after).slice(0, limit);
  const through = entries.at(-1)?.sequence ?? after;
  return { ok: true, value: { chat: header(server.length), entries, through } };
}

function sync(): ChatSync<ChatHeader> {
  return new ChatSync<ChatHeader>({
    read(request) {
      asked.push(request);
      return answer(request);
    },
    state: () => state,
    chats: () => ['chat'],
    onPage: (_, { chat, entries, through }, after) => {
      state = reduceChat(state, { type: 'page', header: chat, entries, after, through });
    },
    clock,
  });
}

beforeEach(() => {
  clock = new FakeClock();
  asked = [];
  server = messages(1, 3);
  state = openChat(header(3), messages(1, 3), 0, 3);
  answer = async request => page(request);
});

describe('the synchronisation', () => {
  it('reads after the last known sequence when the connection comes up', async () => {
    server = messages(1, 5);
    sync().start();
    await settle();
    expect(asked).toMatchObject([{ chatId: 'chat', after: 3 }]);
    expect(sequences(state.entries)).toEqual([1, 2, 3, 4, 5]);
  });

  it('reads on until it knows everything', async () => {
    server = messages(1, 350);
    sync().start();
    await settle();
    expect(asked.map(request => request.after)).toEqual([3, 103, 203, 303]);
    expect(state.entries).toHaveLength(350);
  });

  it('repairs a gap, and asks nothing when there is none', async () => {
    const subject = sync();
    subject.repair('chat');
    await settle();
    expect(asked).toEqual([]);
    server = messages(1, 5);
    state = reduceChat(state, { type: 'pushed', fence: 1, lastSequence: 5, entries: [message(5)] });
    subject.repair('chat');
    await settle();
    expect(sequences(state.entries)).toEqual([1, 2, 3, 4, 5]);
  });

  it('looks every 30 seconds for pushes that never came, and no more after it was stopped', async () => {
    const subject = sync();
    subject.start();
    await clock.advance(90_000);
    expect(asked).toHaveLength(4);
    subject.stop();
    await clock.advance(90_000);
    expect(asked).toHaveLength(4);
  });

  it('asks one question at a time and does not lose a wish that comes meanwhile', async () => {
    const open: (() => void)[] = [];
    answer = request => new Promise(resolve => open.push(() => resolve(page(request))));
    const subject = sync();
    void subject.read('chat');
    void subject.read('chat');
    await settle();
    expect(asked).toHaveLength(1);
    server = messages(1, 4);
    open[0]?.();
    await settle();
    open[1]?.();
    await settle();
    expect(asked).toHaveLength(2);
    expect(sequences(state.entries)).toEqual([1, 2, 3, 4]);
  });

  it('asks again after a refusal that may pass', async () => {
    server = messages(1, 4);
    state = reduceChat(state, { type: 'header', header: header(4) });
    answer = async () => refusal('try_again');
    sync().repair('chat');
    await settle();
    answer = async request => page(request);
    await clock.advance(1_000);
    expect(sequences(state.entries)).toEqual([1, 2, 3, 4]);
  });

  it('reads the page before the first known entry', async () => {
    server = messages(1, 130);
    state = openChat(header(130), messages(121, 130), 120, 130);
    const subject = sync();
    expect(await subject.readEarlier('chat')).toBe(true);
    expect(state.entries[0]?.sequence).toBe(21);
    expect(await subject.readEarlier('chat')).toBe(false);
    expect(state.entries).toHaveLength(130);
    expect(asked).toMatchObject([
      { after: 20, limit: 100 },
      { after: 0, limit: 20 },
    ]);
  });

  it('reads again what a redaction left, until all of it is known', async () => {
    const gone = (...numbers: number[]): EntryDto => ({
      kind: 'redacted',
      sequence: 4,
      at: 0,
      whole: false,
      sequences: numbers,
    });
    const subject = sync();
    state = reduceChat(state, { type: 'pushed', fence: 1, lastSequence: 4, entries: [gone(2, 3)] });
    server = [message(1), message(2, 'm2', 'te▒▒ 2'), message(3, 'm3', '▒▒xt 3'), gone(2, 3)];
    subject.repair('chat');
    await settle();
    expect(asked).toEqual([
      { chatId: 'chat', after: 4, limit: 100 },
      { chatId: 'chat', after: 1, limit: 2 },
    ]);
    expect(state.entries).toMatchObject([{ text: 'text 1' }, { text: 'te▒▒ 2' }, { text: '▒▒xt 3' }, {}]);
    subject.repair('chat');
    await settle();
    expect(asked).toHaveLength(2);
  });

  it('asks again a little later for what a redaction left when that was refused', async () => {
    const subject = sync();
    state = { ...state, reread: [2] };
    let refusals = 0;
    answer = async request => (request.after === 1 && refusals++ === 0 ? refusal('try_again') : page(request));
    subject.repair('chat');
    await settle();
    expect(state.reread).toEqual([2]);
    await clock.advance(1_000);
    await settle();
    expect(state.reread).toEqual([]);
  });
});
