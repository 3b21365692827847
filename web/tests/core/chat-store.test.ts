import { describe, expect, it } from 'vitest';
import type { ChatAction, ChatHeader, ChatState, OutgoingMessage } from '../../core/chat-state.js';
import { hasEarlier, hasGap, openChat, reduceChat } from '../../core/chat-store.js';
import { attachment, header, message, messages, seeded, sequences } from './chats.js';

type State = ChatState<ChatHeader>;
type Action = ChatAction<ChatHeader>;

const run = (state: State, ...actions: Action[]) => actions.reduce(reduceChat<ChatHeader>, state);
const pushed = (...numbers: number[]): Action => ({
  type: 'pushed',
  fence: 1,
  lastSequence: Math.max(...numbers),
  entries: numbers.map(number => message(number)),
});
const page = (after: number, through: number): Action => ({
  type: 'page',
  header: header(through),
  entries: messages(after + 1, through),
  after,
  through,
});
const outgoing = (...ids: string[]): OutgoingMessage[] =>
  ids.map(messageId => ({ messageId, text: messageId, at: 0, status: 'sending' }));
const acknowledged = (messageId: string, sequence: number): Action => ({
  type: 'stored',
  message: { messageId, text: messageId, at: 0, status: 'stored' },
  sequence,
  at: 5,
  author: { role: 'customer', name: '' },
});

describe('the state of a chat', () => {
  it('keeps entries in the order of their sequence, each once', () => {
    const state = run(openChat(header(2), messages(1, 2), 0, 2), pushed(3), pushed(3), pushed(2), pushed(4));
    expect(sequences(state.entries)).toEqual([1, 2, 3, 4]);
    expect(hasGap(state)).toBe(false);
  });

  it('holds back what came too early until the gap before it is filled', () => {
    const early = run(openChat(header(1), messages(1, 1), 0, 1), pushed(4), pushed(3));
    expect(sequences(early.entries)).toEqual([1]);
    expect(hasGap(early)).toBe(true);
    const filled = run(early, pushed(2));
    expect(sequences(filled.entries)).toEqual([1, 2, 3, 4]);
    expect(hasGap(filled)).toBe(false);
  });

  it('knows of a gap from the header alone', () => {
    const state = run(openChat(header(1), messages(1, 1), 0, 1), { type: 'header', header: header(3) });
    expect(hasGap(state)).toBe(true);
  });

  it('knows from the fence of a push that a change of the chat was missed, and asks until it is there', () => {
    const state = run(openChat(header(1), messages(1, 1), 0, 1), {
      type: 'pushed',
      fence: 2,
      lastSequence: 2,
      entries: [message(2)],
    });
    expect(sequences(state.entries)).toEqual([1, 2]);
    expect(hasGap(state)).toBe(true);
    const ended = header(2, { fence: 2, status: 'ended' });
    const asked = run(state, { type: 'page', header: ended, entries: [], after: 2, through: 2 });
    expect(asked.header.status).toBe('ended');
    expect(hasGap(asked)).toBe(false);
  });

  it('knows from a push that others follow what it brings', () => {
    const state = run(openChat(header(1), messages(1, 1), 0, 1), {
      type: 'pushed',
      fence: 1,
      lastSequence: 3,
      entries: [message(2)],
    });
    expect(sequences(state.entries)).toEqual([1, 2]);
    expect(hasGap(state)).toBe(true);
  });

  it('takes no header from a push that is older than the one it knows', () => {
    const state = run(openChat(header(1, { fence: 2 }), messages(1, 1), 0, 1), {
      type: 'pushed',
      fence: 1,
      lastSequence: 2,
      header: header(2, { status: 'ended' }),
      entries: [message(2)],
    });
    expect(state.header).toMatchObject({ fence: 2, status: 'active', lastSequence: 2 });
    expect(hasGap(state)).toBe(false);
  });

  it('believes a page that jumps over entries that are not for this side', () => {
    const state = run(openChat(header(1), messages(1, 1), 0, 1), {
      type: 'page',
      header: header(5),
      entries: [message(2), message(5)],
      after: 1,
      through: 5,
    });
    expect(sequences(state.entries)).toEqual([1, 2, 5]);
    expect(hasGap(state)).toBe(false);
  });

  it('puts earlier pages before what is known', () => {
    const state = run(openChat(header(30), messages(21, 30), 20, 30), page(10, 20));
    expect(state.from).toBe(10);
    expect(hasEarlier(state)).toBe(true);
    expect(sequences(run(state, page(0, 10)).entries)).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
  });

  it('does not let an older header win, and never takes back what was seen', () => {
    const seen = { customerDelivered: 3, customerRead: 2, agentDelivered: 4, agentRead: 1 };
    const state = run(
      openChat(header(4, { fence: 7, status: 'ended', seen }), messages(1, 4), 0, 4),
      { type: 'header', header: header(3, { fence: 6, status: 'active' }) },
      { type: 'seen', seen: { customerDelivered: 1, customerRead: 1, agentDelivered: 1, agentRead: 3 } },
    );
    expect(state.header.status).toBe('ended');
    expect(state.header.seen).toEqual({ ...seen, agentRead: 3 });
  });

  it('turns an outgoing message into an entry when it is acknowledged', () => {
    const state = run(
      openChat(header(1), messages(1, 1), 0, 1),
      { type: 'outgoing', messages: outgoing('mine') },
      acknowledged('mine', 2),
    );
    expect(state.outgoing).toEqual([]);
    expect(state.entries.at(-1)).toMatchObject({ sequence: 2, messageId: 'mine', text: 'mine', at: 5 });
  });

  it('keeps the files of an acknowledged message', () => {
    const attachments = [attachment('photo.png')];
    const mine: OutgoingMessage = { messageId: 'mine', text: '', attachments, at: 0, status: 'stored' };
    const stored: Action = {
      type: 'stored',
      message: mine,
      sequence: 1,
      at: 5,
      author: { role: 'customer', name: '' },
    };
    const state = run(openChat(header(0), [], 0, 0), { type: 'outgoing', messages: [mine] }, stored);
    expect(state.entries).toMatchObject([{ messageId: 'mine', text: '', attachments }]);
  });

  it('keeps an acknowledged message in sight while something before it is missing', () => {
    const state = run(
      openChat(header(1), messages(1, 1), 0, 1),
      { type: 'outgoing', messages: outgoing('mine', 'next') },
      acknowledged('mine', 3),
      { type: 'outgoing', messages: outgoing('next') },
    );
    expect(state.outgoing.map(one => [one.messageId, one.status])).toEqual([
      ['mine', 'stored'],
      ['next', 'sending'],
    ]);
    const filled = run(state, pushed(2));
    expect(sequences(filled.entries)).toEqual([1, 2, 3]);
    expect(filled.outgoing.map(one => one.messageId)).toEqual(['next']);
  });

  it('shows a message once when its push and its acknowledgement race', () => {
    const begin = run(openChat(header(1), messages(1, 1), 0, 1), { type: 'outgoing', messages: outgoing('mine') });
    const push: Action = { type: 'pushed', fence: 1, lastSequence: 2, entries: [message(2, 'mine')] };
    for (const state of [run(begin, push, acknowledged('mine', 2)), run(begin, acknowledged('mine', 2), push)]) {
      expect(sequences(state.entries)).toEqual([1, 2]);
      expect(state.outgoing).toEqual([]);
    }
  });

  it('ends up the same whatever the order, the losses and the repetitions of pushes', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const random = seeded(seed);
      const total = 1 + Math.floor(random() * 30);
      const own = new Set(Array.from({ length: total }, (_, index) => index + 1).filter(() => random() < 0.3));
      const id = (sequence: number) => (own.has(sequence) ? `own-${sequence}` : `m${sequence}`);
      let state = run(openChat<ChatHeader>(header(0), [], 0, 0), {
        type: 'outgoing',
        messages: outgoing(...[...own].map(id)),
      });
      const happenings: Action[] = [];
      for (let sequence = 1; sequence <= total; sequence++) {
        if (own.has(sequence)) {
          happenings.push(acknowledged(id(sequence), sequence));
        }
        for (let copies = Math.floor(random() * 3); copies > 0; copies--) {
          happenings.push({
            type: 'pushed',
            fence: 1,
            lastSequence: sequence,
            entries: [message(sequence, id(sequence))],
          });
        }
      }
      happenings.sort(() => random() - 0.5);
      for (const action of happenings) {
        state = reduceChat(state, action);
        if (hasGap(state) && random() < 0.2) {
          const through = Math.min(total, state.through + 1 + Math.floor(random() * 5));
          const entries = Array.from({ length: through - state.through }, (_, index) => state.through + 1 + index);
          state = reduceChat(state, {
            type: 'page',
            header: header(total),
            entries: entries.map(sequence => message(sequence, id(sequence))),
            after: state.through,
            through,
          });
        }
      }
      const rest = Array.from({ length: total - state.through }, (_, index) => state.through + 1 + index);
      state = reduceChat(state, {
        type: 'page',
        header: header(total),
        entries: rest.map(sequence => message(sequence, id(sequence))),
        after: state.through,
        through: total,
      });
      expect(sequences(state.entries), `seed ${seed}`).toEqual(Array.from({ length: total }, (_, index) => index + 1));
      expect(state.outgoing, `seed ${seed}`).toEqual([]);
      expect(hasGap(state), `seed ${seed}`).toBe(false);
    }
  });
});
