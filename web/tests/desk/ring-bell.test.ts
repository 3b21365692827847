// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { DeskRing } from '../../desk/desk-state.js';
import { RingBell } from '../../desk/ring-bell.js';
import { FakeClock } from '../fake-clock.js';
import { ring } from './samples.js';

function bell(pauseMs = 3_000) {
  const clock = new FakeClock();
  const heard = { times: 0, tries: 0, blocked: false };
  let shown: readonly string[] = [];
  const made = new RingBell({
    sound: () => {
      heard.tries++;
      heard.times += heard.blocked ? 0 : 1;
      return !heard.blocked;
    },
    pauseMs: () => pauseMs,
    notices: {
      show: rings => {
        shown = rings.map(({ offerId }) => offerId);
      },
    },
    clock,
  });
  return { made, heard, clock, shown: () => shown };
}

const ringing = (id: string): DeskRing => ({ ring: ring(id), phase: 'ringing' });

describe('the bell', () => {
  it('rings again and again for any number of rings, no louder for two, and ends with the last of them', async () => {
    const { made, heard, clock } = bell();
    made.update([ringing('a')], true, 2_000);
    made.update([ringing('a'), ringing('b')], true, 3_000);
    expect(heard.times).toBe(1);
    await clock.advance(6_000);
    expect(heard.times).toBe(3);
    made.update([ringing('b')], true, 4_000);
    made.update([], true, 5_000);
    await clock.advance(9_000);
    expect(heard.times).toBe(3);
  });

  it('rings once, where that is wished for, and as often as it takes to be heard', async () => {
    const { made, heard, clock } = bell(0);
    heard.blocked = true;
    made.update([ringing('a')], true, 2_000);
    await clock.advance(2_500);
    expect(heard.tries).toBe(3);
    heard.blocked = false;
    await clock.advance(9_000);
    expect(heard.times).toBe(1);
  });

  it('rings once for each of two chats, where that is wished for', async () => {
    const { made, heard, clock } = bell(0);
    made.update([ringing('a')], true, 2_000);
    await clock.advance(2_000);
    made.update([ringing('a'), ringing('b')], true, 4_000);
    made.update([ringing('b')], true, 5_000);
    await clock.advance(9_000);
    expect(heard.times).toBe(2);
  });

  it('is silent in a tab that does not lead, and begins when it takes the lead', () => {
    const { made, heard, shown } = bell();
    made.update([ringing('a')], false, 2_000);
    expect([heard.tries, shown()]).toEqual([0, []]);
    made.update([ringing('a')], true, 3_000);
    expect([heard.tries, shown()]).toEqual([1, ['offer-a']]);
  });

  it('stops as soon as the answer is under way, and at the deadline', async () => {
    const { made, heard, clock, shown } = bell();
    made.update([ringing('a')], true, 2_000);
    made.update([{ ring: ring('a'), phase: 'accepting' }], true, 2_500);
    await clock.advance(9_000);
    expect([heard.times, shown()]).toEqual([1, []]);
    made.update([ringing('b')], true, 3_000);
    made.update([ringing('b')], true, 19_000);
    await clock.advance(9_000);
    expect(heard.times).toBe(2);
  });
});
