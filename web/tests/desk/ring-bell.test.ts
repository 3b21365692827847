// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { DeskRing } from '../../desk/desk-state.js';
import { RingBell } from '../../desk/ring-bell.js';
import { ring } from './samples.js';

function bell() {
  const calls: string[] = [];
  let shown: readonly string[] = [];
  const sound = {
    startRinging: () => void calls.push('start'),
    stopRinging: () => void calls.push('stop'),
  };
  const made = new RingBell(sound, { show: rings => (shown = rings.map(({ offerId }) => offerId)) });
  return { made, calls, shown: () => shown };
}

const ringing = (id: string): DeskRing => ({ ring: ring(id), phase: 'ringing' });

describe('the bell', () => {
  it('begins once for any number of rings and ends with the last of them', () => {
    const { made, calls } = bell();
    made.update([ringing('a')], true, 2_000);
    made.update([ringing('a'), ringing('b')], true, 3_000);
    made.update([ringing('b')], true, 4_000);
    expect(calls).toEqual(['start']);
    made.update([], true, 5_000);
    expect(calls).toEqual(['start', 'stop']);
  });

  it('is silent in a tab that does not lead, and begins when it takes the lead', () => {
    const { made, calls, shown } = bell();
    made.update([ringing('a')], false, 2_000);
    expect([calls, shown()]).toEqual([[], []]);
    made.update([ringing('a')], true, 3_000);
    expect([calls, shown()]).toEqual([['start'], ['offer-a']]);
  });

  it('stops as soon as the answer is under way, and at the deadline', () => {
    const { made, calls, shown } = bell();
    made.update([ringing('a')], true, 2_000);
    made.update([{ ring: ring('a'), phase: 'accepting' }], true, 2_500);
    expect([calls, shown()]).toEqual([['start', 'stop'], []]);
    made.update([ringing('b')], true, 3_000);
    made.update([ringing('b')], true, 19_000);
    expect(calls).toEqual(['start', 'stop', 'start', 'stop']);
  });
});
