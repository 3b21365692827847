// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { type Mark, SeenMarks } from '../../desk/seen-marks.js';
import { FakeClock } from '../fake-clock.js';

function marks(answers: boolean[] = []) {
  const told: [string, Mark][] = [];
  const clock = new FakeClock();
  const made = new SeenMarks(async (chatId, mark) => {
    told.push([chatId, mark]);
    return answers.shift() ?? true;
  }, clock);
  return { made, told, clock };
}

describe('what was seen', () => {
  it('is told once for several steps', async () => {
    const { made, told, clock } = marks();
    made.want('a', 1, 0);
    made.want('a', 3, 2);
    made.want('b', 1, 1);
    await clock.advance(150);
    expect(told).toEqual([
      ['a', { delivered: 3, read: 2 }],
      ['b', { delivered: 1, read: 1 }],
    ]);
  });

  it('is not told again when nothing is new', async () => {
    const { made, told, clock } = marks();
    made.want('a', 2, 2);
    await clock.advance(150);
    made.want('a', 1, 1);
    made.resume();
    await clock.advance(150);
    expect(told).toHaveLength(1);
  });

  it('never says that more was read than arrived', async () => {
    const { made, told, clock } = marks();
    made.want('a', 2, 9);
    await clock.advance(150);
    expect(told).toEqual([['a', { delivered: 2, read: 2 }]]);
  });

  it('is told again after a failure, when the connection is back', async () => {
    const { made, told, clock } = marks([false]);
    made.want('a', 2, 2);
    await clock.advance(150);
    made.resume();
    await clock.advance(150);
    expect(told).toHaveLength(2);
  });
});
