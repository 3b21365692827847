// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { ChatState } from '../../core/chat-state.js';
import { WatchedChat } from '../../log/watched-chat.js';
import type { AgentChatDto, AgentEntriesEvent, AgentPageDto, EntryDto } from '../../protocol/contract.gen.js';
import { chat as agentChat, message } from '../desk/samples.js';

/** A server with one chat, two entries a page. */
class OneChat {
  entries: EntryDto[] = [1, 2, 3].map(n => message(n, 'customer'));
  reads: number[] = [];
  ended = 0;
  listen: ((change: AgentEntriesEvent | undefined) => void) | undefined;

  async read(_: string, after: number): Promise<AgentPageDto> {
    this.reads.push(after);
    return this.page(after);
  }

  async watch(_: string, listen: (change: AgentEntriesEvent | undefined) => void) {
    this.listen = listen;
    return { page: this.page(0), end: () => this.ended++ };
  }

  /** Says something; tells of it unless that gets lost. */
  say(isLost = false): void {
    const entry = message(this.entries.length + 1, 'customer');
    this.entries = [...this.entries, entry];
    if (!isLost) {
      this.listen?.({ chatId: 'chat', fence: 1, lastSequence: entry.sequence, entries: [entry] });
    }
  }

  page(after: number): AgentPageDto {
    const entries = this.entries.slice(after, after + 2);
    return {
      chat: { ...agentChat('chat'), fence: 1, lastSequence: this.entries.length },
      entries,
      through: after + entries.length,
    };
  }
}

const settle = () => new Promise<void>(resolve => queueMicrotask(() => setTimeout(resolve)));

async function opened(follow: boolean) {
  const server = new OneChat();
  let state: ChatState<AgentChatDto> | undefined;
  const chat = new WatchedChat(server, 'chat', next => {
    state = next;
  });
  expect(await chat.open(follow)).toBe(true);
  return { server, chat, sequences: () => state?.entries.map(entry => entry.sequence) };
}

describe('a chat of the log', () => {
  it('is read whole and not followed when it is over', async () => {
    const { server, sequences } = await opened(false);
    expect(sequences()).toEqual([1, 2, 3]);
    expect(server.reads).toEqual([0, 2]);
    expect(server.listen).toBeUndefined();
  });

  it('is followed while it goes on; what was missed is read', async () => {
    const { server, sequences } = await opened(true);
    server.say();
    expect(sequences()).toEqual([1, 2, 3, 4]);
    server.say(true);
    server.say();
    await settle();
    expect(sequences()).toEqual([1, 2, 3, 4, 5, 6]);
    server.say(true);
    server.listen?.(undefined);
    await settle();
    expect(sequences()).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it('is let go of when it is closed', async () => {
    const { server, chat, sequences } = await opened(true);
    chat.close();
    server.say();
    expect(server.ended).toBe(1);
    expect(sequences()).toEqual([1, 2, 3]);
  });

  it('says when it cannot be read', async () => {
    const none = { read: async () => undefined, watch: async () => undefined };
    expect(await new WatchedChat(none, 'chat', () => {}).open(true)).toBe(false);
    expect(await new WatchedChat(none, 'chat', () => {}).open(false)).toBe(false);
  });
});
