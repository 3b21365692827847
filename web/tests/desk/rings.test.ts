// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { reduceDesk } from '../../desk/desk-reducer.js';
import type { DeskState } from '../../desk/desk-state.js';
import { audible, oldest, outcomeMs, outcomeOf } from '../../desk/rings.js';
import { chat, desk, message, ring, serverState } from './samples.js';

const phases = (state: DeskState) =>
  state.rings.map(({ ring: { offerId }, phase, outcome }) => [offerId, phase, outcome]);

describe('rings', () => {
  it('stand in the order in which they began, whatever the order in which they arrive', () => {
    const late = reduceDesk(desk(), { type: 'ring', ring: ring('b', { since: 5_000 }) });
    const both = reduceDesk(late, { type: 'ring', ring: ring('a', { since: 2_000 }) });
    expect(phases(both).map(([offer]) => offer)).toEqual(['offer-a', 'offer-b']);
    expect(oldest(both.rings)?.ring.offerId).toBe('offer-a');
  });

  it('are shown once however often the same offer is pushed', () => {
    const once = reduceDesk(desk(), { type: 'ring', ring: ring('a') });
    expect(reduceDesk(once, { type: 'ring', ring: ring('a') }).rings).toBe(once.rings);
  });

  it('of one chat are replaced by its newer offer', () => {
    const first = reduceDesk(desk(), { type: 'ring', ring: ring('a') });
    const second = reduceDesk(first, { type: 'ring', ring: ring('a', { offerId: 'offer-a2', since: 30_000 }) });
    expect(phases(second)).toEqual([['offer-a2', 'ringing', undefined]]);
  });

  it.each(['accepted', 'declined'] as const)('disappear at once when this agent %s them', outcome => {
    const state = reduceDesk(desk(), { type: 'ring', ring: ring('a') });
    const ended = { chatId: 'chat-a', offerId: 'offer-a', outcome };
    expect(reduceDesk(state, { type: 'ringEnded', ended, now: 2_000 }).rings).toEqual([]);
  });

  it.each(['taken', 'missed', 'customerLeft', 'withdrawn'] as const)('say %s for four seconds and then go', outcome => {
    const state = reduceDesk(desk(), { type: 'ring', ring: ring('a') });
    const ended = { chatId: 'chat-a', offerId: 'offer-a', outcome };
    const over = reduceDesk(state, { type: 'ringEnded', ended, now: 2_000 });
    expect(phases(over)).toEqual([['offer-a', 'over', outcome]]);
    expect(reduceDesk(over, { type: 'tick', now: 2_000 + outcomeMs - 1 })).toBe(over);
    expect(reduceDesk(over, { type: 'tick', now: 2_000 + outcomeMs }).rings).toEqual([]);
  });

  it('name the agent who took the chat', () => {
    const state = reduceDesk(desk(), { type: 'ring', ring: ring('a') });
    const ended = { chatId: 'chat-a', offerId: 'offer-a', outcome: 'taken' as const, by: 'Ben (demo)' };
    expect(reduceDesk(state, { type: 'ringEnded', ended, now: 2_000 }).rings[0]?.by).toBe('Ben (demo)');
  });

  it('keep their first outcome when the end is told twice', () => {
    const state = reduceDesk(desk(), { type: 'ring', ring: ring('a') });
    const ended = { chatId: 'chat-a', offerId: 'offer-a', outcome: 'taken' as const };
    const over = reduceDesk(state, { type: 'ringEnded', ended, now: 2_000 });
    const again = reduceDesk(over, { type: 'ringEnded', ended: { ...ended, outcome: 'missed' }, now: 3_000 });
    expect(again.rings).toBe(over.rings);
  });

  it('stay while an answer is under way and can be answered again when it did not get through', () => {
    const state = reduceDesk(desk(), { type: 'ring', ring: ring('a') });
    const asked = reduceDesk(state, { type: 'answering', offerId: 'offer-a', phase: 'accepting' });
    expect(phases(asked)).toEqual([['offer-a', 'accepting', undefined]]);
    expect(oldest(asked.rings)).toBeUndefined();
    const back = reduceDesk(asked, { type: 'unanswered', offerId: 'offer-a', problem: 'try_again' });
    expect(back.rings[0]).toMatchObject({ phase: 'ringing', problem: 'try_again' });
  });

  it('count as missed when the deadline has passed and the server says nothing', () => {
    const state = reduceDesk(desk(), { type: 'ring', ring: ring('a', { until: 19_000 }) });
    expect(reduceDesk(state, { type: 'tick', now: 20_999 })).toBe(state);
    expect(phases(reduceDesk(state, { type: 'tick', now: 21_000 }))).toEqual([['offer-a', 'over', 'missed']]);
  });

  it('are heard until they are answered or their deadline passes', () => {
    const state = desk({ rings: [ring('a', { until: 19_000 }), ring('b', { until: 30_000, since: 3_000 })] });
    expect(audible(state.rings, 5_000)).toHaveLength(2);
    expect(audible(state.rings, 19_000).map(({ ring: { offerId } }) => offerId)).toEqual(['offer-b']);
    const answered = reduceDesk(state, { type: 'answering', offerId: 'offer-b', phase: 'declining' });
    expect(audible(answered.rings, 19_000)).toEqual([]);
  });

  it('that the server does not name any more are gone after a reconnect, outcomes stay to be read', () => {
    const before = desk({ rings: [ring('a'), ring('b', { since: 2_000 })] });
    const ended = { chatId: 'chat-b', offerId: 'offer-b', outcome: 'taken' as const };
    const over = reduceDesk(before, { type: 'ringEnded', ended, now: 2_000 });
    const state = serverState({ rings: [ring('c', { since: 3_000 })] });
    const after = reduceDesk(over, { type: 'state', state, drafts: {} });
    expect(phases(after)).toEqual([
      ['offer-b', 'over', 'taken'],
      ['offer-c', 'ringing', undefined],
    ]);
  });

  it('become the chat on the screen when they are accepted', () => {
    const state = desk({ chats: [chat('old')], rings: [ring('a')] });
    const page = { chat: chat('chat-a', { lastSequence: 1 }), entries: [message(1, 'customer')], through: 1 };
    const after = reduceDesk(state, { type: 'accepted', page, draft: '' });
    expect(after.rings).toEqual([]);
    expect(after.selected).toBe('chat-a');
    expect(after.chats.map(({ log }) => [log.header.id, log.through])).toEqual([
      ['old', 0],
      ['chat-a', 1],
    ]);
  });

  it.each([
    ['already_taken', 'taken'],
    ['customer_left', 'customerLeft'],
    ['offer_withdrawn', 'withdrawn'],
    ['agent_at_capacity', undefined],
    ['connection_lost', undefined],
  ])('answered with %s are %s', (code, outcome) => {
    expect(outcomeOf(code)).toBe(outcome);
  });
});
