// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { activeChats, chatAt, endedChats, lastWords, unreadCount, waitingSince } from '../../desk/chat-facts.js';
import { readFrom, reduceDesk } from '../../desk/desk-reducer.js';
import type { DeskChat, DeskState } from '../../desk/desk-state.js';
import type { EntryDto } from '../../protocol/contract.gen.js';
import { attachment } from '../core/chats.js';
import { chat, desk, message, nothingSeen, serverState, withEntries } from './samples.js';

const ids = (chats: readonly DeskChat[]) => chats.map(({ log }) => log.header.id);

function only(state: DeskState): DeskChat {
  const [first] = state.chats;
  if (!first) {
    throw new Error('there is no chat');
  }
  return first;
}

describe('the desk', () => {
  it('shows the first chat after a reload, with its draft', () => {
    const state = serverState({ chats: [chat('a'), chat('b')] });
    const loaded = reduceDesk(desk(), { type: 'state', state, drafts: { a: 'half a sent' } });
    expect(loaded.selected).toBe('a');
    expect(only(loaded).draft).toBe('half a sent');
  });

  it('keeps the chat on the screen, its entries and its draft when the connection comes back', () => {
    const before = withEntries(desk({ chats: [chat('a'), chat('b')] }), 'b', [message(1, 'customer')]);
    const writing = reduceDesk(reduceDesk(before, { type: 'select', chatId: 'b' }), {
      type: 'draft',
      chatId: 'b',
      text: 'so',
    });
    const state = serverState({ chats: [chat('a'), chat('b', { lastSequence: 1 })] });
    const after = reduceDesk(writing, { type: 'state', state, drafts: {} });
    expect(after.selected).toBe('b');
    expect(after.chats[1]).toMatchObject({ draft: 'so', log: { through: 1 } });
  });

  it('drops a chat that went to somebody else while the connection was lost', () => {
    const before = desk({ chats: [chat('a'), chat('b')] });
    const after = reduceDesk(before, { type: 'state', state: serverState({ chats: [chat('b')] }), drafts: {} });
    expect(ids(after.chats)).toEqual(['b']);
    expect(after.selected).toBe('b');
  });

  it('reads only the end of a long chat at first', () => {
    expect(readFrom(chat('a', { lastSequence: 40 }))).toBe(0);
    expect(readFrom(chat('a', { lastSequence: 1_000 }))).toBe(900);
  });

  it('takes in a chat that was accepted in another tab', () => {
    const after = reduceDesk(desk(), { type: 'header', chat: chat('a'), draft: '' });
    expect(ids(activeChats(after))).toEqual(['a']);
  });

  it('ignores a chat of somebody else', () => {
    const state = desk();
    expect(reduceDesk(state, { type: 'header', chat: chat('a', { agentId: 'ben' }), draft: '' })).toBe(state);
  });

  it('lets go of a chat that is back in the queue', () => {
    const state = desk({ chats: [chat('a')] });
    const { agentId: _, agentName: __, ...free } = chat('a', { status: 'waiting', fence: 3 });
    const after = reduceDesk(state, { type: 'header', chat: free, draft: '' });
    expect(after.chats).toEqual([]);
    expect(after.selected).toBeUndefined();
  });

  it('keeps a chat that has ended until it is closed', () => {
    const state = desk({ chats: [chat('a'), chat('b')] });
    const ended = chat('a', { status: 'ended', endedBy: 'customer', fence: 3 });
    const over = reduceDesk(state, { type: 'header', chat: ended, draft: '' });
    expect([ids(activeChats(over)), ids(endedChats(over))]).toEqual([['b'], ['a']]);
    const closed = reduceDesk(over, { type: 'close', chatId: 'a' });
    expect(ids(closed.chats)).toEqual(['b']);
    expect(closed.selected).toBe('b');
  });

  it('does not go back to an older header', () => {
    const ended = chat('a', { status: 'ended', endedBy: 'agent', fence: 5 });
    const over = reduceDesk(desk({ chats: [chat('a')] }), { type: 'header', chat: ended, draft: '' });
    const late = reduceDesk(over, { type: 'header', chat: chat('a', { fence: 4 }), draft: '' });
    expect([ids(activeChats(late)), ids(endedChats(late))]).toEqual([[], ['a']]);
  });

  it('forgets typing after six seconds, or when the message is there', () => {
    const state = desk({ chats: [chat('a')] });
    const typing = { chatId: 'a', typing: true, name: 'a' };
    const writes = reduceDesk(state, { type: 'typing', typing, now: 1_000 });
    expect(only(writes).typingUntil).toBe(7_000);
    expect(reduceDesk(writes, { type: 'tick', now: 6_999 })).toBe(writes);
    expect(only(reduceDesk(writes, { type: 'tick', now: 7_000 })).typingUntil).toBe(0);
    expect(only(withEntries(writes, 'a', [message(1, 'agent')])).typingUntil).toBe(7_000);
    expect(only(withEntries(writes, 'a', [message(1, 'customer')])).typingUntil).toBe(0);
  });

  it('takes over an availability that was set elsewhere', () => {
    const agent = { id: 'ana', name: 'Ana (demo)', availability: 'away' as const, capacity: 3, notice: 'missed_rings' };
    expect(reduceDesk(desk(), { type: 'agent', agent }).agent).toBe(agent);
  });

  it('keeps what it showed when loading again fails', () => {
    const state = desk({ chats: [chat('a')] });
    expect(reduceDesk(state, { type: 'failed', code: 'internal' })).toMatchObject({
      loaded: true,
      failure: 'internal',
      chats: state.chats,
    });
  });

  it('gives the same state back when a second changes nothing', () => {
    const state = desk({ chats: [chat('a')] });
    expect(reduceDesk(state, { type: 'tick', now: 99_000 })).toBe(state);
  });
});

describe('what is unread', () => {
  it('counts only what the customer wrote after the agent looked', () => {
    const seen = { ...nothingSeen, agentRead: 1 };
    const state = withEntries(desk({ chats: [chat('a', { seen })] }), 'a', [
      message(1, 'customer'),
      message(2, 'automatic'),
      message(3, 'customer'),
      message(4, 'agent'),
      message(5, 'customer'),
    ]);
    expect(unreadCount(only(state))).toBe(2);
  });

  it('is nothing once all was on the screen', () => {
    const state = withEntries(desk({ chats: [chat('a')] }), 'a', [message(1, 'customer')]);
    const seen = { ...nothingSeen, agentDelivered: 1, agentRead: 1 };
    const looked = reduceDesk(state, { type: 'log', chatId: 'a', action: { type: 'seen', seen } });
    expect(unreadCount(only(looked))).toBe(0);
  });
});

describe('how long a customer waits', () => {
  it('is counted from the first message after the last answer', () => {
    const state = withEntries(desk({ chats: [chat('a')] }), 'a', [
      message(1, 'customer'),
      message(2, 'agent'),
      message(3, 'customer', 30_000),
      message(4, 'customer', 40_000),
    ]);
    expect(waitingSince(only(state))).toBe(30_000);
  });

  it('is over as soon as the agent sends, before the server has it', () => {
    const state = withEntries(desk({ chats: [chat('a')] }), 'a', [message(1, 'customer')]);
    const outgoing = { messageId: 'm', text: 'hello', at: 5, status: 'sending' as const };
    const sending = reduceDesk(state, { type: 'log', chatId: 'a', action: { type: 'outgoing', messages: [outgoing] } });
    expect(waitingSince(only(sending))).toBeUndefined();
    const failed = { ...outgoing, status: 'failed' as const };
    const lost = reduceDesk(state, { type: 'log', chatId: 'a', action: { type: 'outgoing', messages: [failed] } });
    expect(waitingSince(only(lost))).toBe(1_000);
  });

  it('is what the server says while no answer is known here', () => {
    expect(waitingSince(only(desk({ chats: [chat('a', { waitingSince: 77 })] })))).toBe(77);
  });

  it('is counted from the form while nothing was written yet', () => {
    const form = { kind: 'form' as const, sequence: 1, at: 700, fields: [] };
    const joined = { kind: 'joined' as const, sequence: 2, at: 900, agent: 'Ana (demo)' };
    expect(waitingSince(only(withEntries(desk({ chats: [chat('a')] }), 'a', [form, joined])))).toBe(700);
    expect(waitingSince(only(desk({ chats: [chat('a', { startedAt: 600 })] })))).toBe(600);
  });

  it('is counted from a resume, although the agent spoke last before', () => {
    const resumed = { kind: 'resumed' as const, sequence: 3, at: 9_000, segment: 2 };
    const state = withEntries(desk({ chats: [chat('a')] }), 'a', [
      message(1, 'customer'),
      message(2, 'agent'),
      resumed,
    ]);
    expect(waitingSince(only(state))).toBe(9_000);
  });

  it('does not count in a chat that is over', () => {
    const state = desk({ chats: [chat('a', { waitingSince: 77, status: 'active' })] });
    const ended = chat('a', { status: 'ended', endedBy: 'customer', fence: 9, waitingSince: 77 });
    expect(waitingSince(only(reduceDesk(state, { type: 'header', chat: ended, draft: '' })))).toBeUndefined();
  });
});

describe('the line of a chat', () => {
  it('is the last message, or what is on its way', () => {
    const state = withEntries(desk({ chats: [chat('a', { preview: 'from the header' })] }), 'a', []);
    expect(lastWords(only(state))).toBe('from the header');
    const wrote = withEntries(state, 'a', [message(1, 'customer', 1, 'hello')]);
    expect(lastWords(only(wrote))).toBe('hello');
    const outgoing = { messageId: 'm', text: 'one moment', at: 5, status: 'waiting' as const };
    const sending = reduceDesk(wrote, { type: 'log', chatId: 'a', action: { type: 'outgoing', messages: [outgoing] } });
    expect(lastWords(only(sending))).toBe('one moment');
  });

  it('is the name of a file where nothing was written', () => {
    const files = { ...message(1, 'customer', 1, ''), attachments: [attachment('photo.png')] } as EntryDto;
    expect(lastWords(only(withEntries(desk({ chats: [chat('a')] }), 'a', [files])))).toBe('📎 photo.png');
  });
});

describe('going from chat to chat', () => {
  const three = desk({ chats: [chat('a'), chat('b'), chat('c')] });

  it('goes by number, and nowhere when there is none', () => {
    expect([chatAt(three, 2), chatAt(three, 4)]).toEqual(['b', undefined]);
  });

  it('goes round at both ends', () => {
    expect([chatAt(three, 'next'), chatAt(three, 'previous')]).toEqual(['b', 'c']);
    expect(chatAt({ ...three, selected: 'c' }, 'next')).toBe('a');
  });

  it('finds the next chat with something unread, after the one on the screen first', () => {
    const news = withEntries(withEntries(three, 'a', [message(1, 'customer')]), 'c', [message(1, 'customer')]);
    expect(chatAt({ ...news, selected: 'b' }, 'unread')).toBe('c');
    expect(chatAt({ ...news, selected: 'c' }, 'unread')).toBe('a');
    expect(chatAt(three, 'unread')).toBeUndefined();
  });
});
