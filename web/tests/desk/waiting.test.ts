// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { secondsLeft, shareLeft, waitingLevel } from '../../desk/waiting.js';

describe('waiting', () => {
  it.each([
    [0, 'ok'],
    [59_999, 'ok'],
    [60_000, 'warn'],
    [179_999, 'warn'],
    [180_000, 'danger'],
  ])('for %i ms is %s', (ms, level) => {
    expect(waitingLevel(ms)).toBe(level);
  });
});

describe('a countdown', () => {
  it('shows the second it is in and reads 0 only when it is over', () => {
    expect([
      secondsLeft(10_000, 0),
      secondsLeft(10_000, 9_001),
      secondsLeft(10_000, 10_000),
      secondsLeft(10_000, 12_000),
    ]).toEqual([10, 1, 0, 0]);
  });

  it('gets shorter from whole to nothing and never leaves that range', () => {
    expect([shareLeft(0, 10_000, -5), shareLeft(0, 10_000, 2_500), shareLeft(0, 10_000, 11_000)]).toEqual([1, 0.75, 0]);
  });

  it('without length is over', () => {
    expect(shareLeft(10_000, 10_000, 5_000)).toBe(0);
  });
});
