import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Activity } from '../../desk/activity.js';
import { FakeClock } from '../fake-clock.js';

let clock: FakeClock;
let activity: Activity;
let returns: number;

beforeEach(() => {
  clock = new FakeClock(1_000);
  returns = 0;
  activity = new Activity(document, () => returns++, clock);
  activity.start();
});

afterEach(() => activity.stop());

describe('how long nobody has touched the desk', () => {
  it('counts from when the page was opened', async () => {
    expect(activity.idleForMs).toBe(0);
    await clock.advance(20 * 60_000);
    expect(activity.idleForMs).toBe(20 * 60_000);
  });

  it.each(['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart'])('begins anew with a %s', async sign => {
    await clock.advance(5_000);
    document.body.dispatchEvent(new Event(sign, { bubbles: true }));
    await clock.advance(2_000);
    expect(activity.idleForMs).toBe(2_000);
  });

  it('says when somebody is back after a minute, once', async () => {
    const touch = () => document.body.dispatchEvent(new Event('keydown', { bubbles: true }));
    await clock.advance(59_000);
    touch();
    await clock.advance(60_000);
    expect(returns).toBe(0);
    touch();
    touch();
    expect(returns).toBe(1);
  });

  it('sees what happens inside a component that keeps it to itself', async () => {
    const inside = document.createElement('div');
    document.body.append(inside);
    inside.addEventListener('keydown', event => event.stopPropagation());
    await clock.advance(5_000);
    inside.dispatchEvent(new Event('keydown', { bubbles: true, composed: true }));
    expect(activity.idleForMs).toBe(0);
    inside.remove();
  });

  it('is not less than nothing when the clock of the machine is put back', () => {
    let now = 60_000;
    const jumping = new Activity(document, () => {}, { now: () => now, after: clock.after, every: clock.every });
    now = 1_000;
    expect(jumping.idleForMs).toBe(0);
  });

  it('sees nothing after it was stopped', async () => {
    activity.stop();
    await clock.advance(5_000);
    document.body.dispatchEvent(new Event('keydown', { bubbles: true }));
    expect(activity.idleForMs).toBe(5_000);
  });
});
