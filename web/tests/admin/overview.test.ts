// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { filterChats, inStateSince, longestWait, OverviewSource, type OverviewState } from '../../admin/overview.js';
import type { AdminChatDto, AdminOverviewDto } from '../../protocol/contract.gen.js';
import { FakeClock, settle } from '../fake-clock.js';

const overview: AdminOverviewDto = {
  serverTime: 90_000,
  waiting: 0,
  ringing: 0,
  active: 0,
  agentsAvailable: 1,
  chats: [],
  queues: [],
  widgets: [],
};

function source(answers: (() => Promise<Response>)[]) {
  const clock = new FakeClock(1_000);
  const states: OverviewState[] = [];
  let asked = 0;
  let visible = true;
  const made = new OverviewSource({
    url: '/livechat/api/admin/overview',
    clock,
    visible: () => visible,
    onChange: state => states.push(state),
    fetch: () => {
      asked++;
      return (answers.shift() ?? (() => Promise.resolve(Response.json(overview))))();
    },
  });
  const look = (seen: boolean): void => {
    visible = seen;
  };
  return { made, clock, states, asked: () => asked, look };
}

describe('the overview', () => {
  it('is asked for at once and every five seconds', async () => {
    const { made, clock, asked } = source([]);
    made.start();
    await settle();
    await clock.advance(5_000);
    await clock.advance(5_000);
    expect(asked()).toBe(3);
    made.stop();
    await clock.advance(20_000);
    expect(asked()).toBe(3);
  });

  it('rests while nobody looks', async () => {
    const { made, clock, asked, look } = source([]);
    made.start();
    await settle();
    look(false);
    await clock.advance(30_000);
    expect(asked()).toBe(1);
  });

  it('does not ask twice at the same time', async () => {
    const { made, clock, asked } = source([() => new Promise(() => {})]);
    made.start();
    await clock.advance(20_000);
    expect(asked()).toBe(1);
  });

  it('keeps what it knew when a later request fails, and says so', async () => {
    const { made, clock, states } = source([
      () => Promise.resolve(Response.json(overview)),
      () => Promise.reject(new TypeError('no network')),
    ]);
    made.start();
    await settle();
    await clock.advance(5_000);
    expect(states.at(-1)).toEqual({ overview, at: 90_000, failure: 'connection_lost' });
  });

  it.each([
    [401, 'not_signed_in'],
    [403, 'not_allowed'],
    [500, 'internal'],
  ])('answered with %i fails with %s', async (status, failure) => {
    const { made, states } = source([() => Promise.resolve(new Response(null, { status }))]);
    await made.load();
    expect(states).toEqual([{ overview: undefined, at: 0, failure }]);
  });

  it('keeps the time of the server', async () => {
    const { made, clock } = source([]);
    await made.load();
    await clock.advance(250);
    expect(made.now()).toBe(90_250);
  });
});

describe('the list of chats', async () => {
  const chat = (status: AdminChatDto['status'], startedAt: number, waitingSince?: number): AdminChatDto => ({
    id: `${status}-${startedAt}`,
    status,
    customer: 'Dana Ray (demo)',
    queue: 'Support',
    startedAt,
    ...(waitingSince === undefined ? {} : { waitingSince }),
  });
  const chats = [chat('waiting', 10, 50), chat('ringing', 20), chat('active', 5, 60)];

  it('shows all, or those in one state', () => {
    expect(filterChats(chats, 'all')).toBe(chats);
    expect(filterChats(chats, 'active')).toEqual([chats[2]]);
  });

  it('counts how long a chat is in its state: a resumed one waits since it was resumed', () => {
    expect(chats.map(inStateSince)).toEqual([50, 20, 5]);
  });

  it('knows since when the longest waits for an agent', () => {
    expect(longestWait(chats)).toBe(20);
    expect(longestWait([chat('active', 5, 6)])).toBeUndefined();
  });
});
