// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { type Plot, placeAt, slotOf, xOf, yOf } from '../../../admin/reports/plot.js';
import { countTicks, labelStep, runs, timeTicks } from '../../../admin/reports/scale.js';

describe('the lines of an axis', () => {
  it.each([
    [0, [0, 1]],
    [1, [0, 1]],
    [3, [0, 1, 2, 3]],
    [7, [0, 5, 10]],
    [23, [0, 10, 20, 30]],
    [1_204, [0, 500, 1_000, 1_500]],
  ])('for %i chats are %j', (highest, ticks) => {
    expect(countTicks(highest)).toEqual(ticks);
  });

  it.each([
    [0, [0, 5]],
    [42, [0, 15, 30, 45]],
    [200, [0, 120, 240]],
    [1_300, [0, 600, 1_200, 1_800]],
    [400_000, [0, 172_800, 345_600, 518_400]],
  ])('for %i seconds are at %j', (highest, ticks) => {
    expect(timeTicks(highest)).toEqual(ticks);
  });

  it('always reach the highest value', () => {
    for (let highest = 1; highest < 3_000; highest += 7) {
      expect(countTicks(highest).at(-1)).toBeGreaterThanOrEqual(highest);
      expect(timeTicks(highest).at(-1)).toBeGreaterThanOrEqual(highest);
      expect(countTicks(highest).length).toBeLessThan(6);
      expect(timeTicks(highest).length).toBeLessThan(6);
    }
  });
});

describe('a plot', () => {
  const plot: Plot = { count: 24, width: 520, rtl: false, ticks: [0, 10, 20] };

  it.each([false, true])('finds each place below its middle (right to left: %s)', rtl => {
    const turned = { ...plot, rtl };
    for (let place = 0; place < plot.count; place++) {
      expect(placeAt(turned, xOf(turned, place))).toBe(place);
    }
    expect(placeAt(turned, rtl ? 519 : 1)).toBeUndefined();
  });

  it('runs the other way in a language that does', () => {
    expect(xOf({ ...plot, rtl: true }, 0)).toBe(520 - xOf(plot, 0));
    expect(xOf(plot, 1) - xOf(plot, 0)).toBeCloseTo(slotOf(plot));
  });

  it('is higher for more', () => {
    expect(yOf(plot, 20)).toBeLessThan(yOf(plot, 10));
    expect(yOf(plot, 10) - yOf(plot, 20)).toBeCloseTo(yOf(plot, 0) - yOf(plot, 10));
  });
});

describe('labels and lines', () => {
  it('are as many as there is room for', () => {
    expect(labelStep(24, 480, 28)).toBe(2);
    expect(labelStep(24, 2_000, 28)).toBe(1);
    expect(labelStep(92, 480, 56)).toBe(12);
  });

  it('are broken where nobody waited', () => {
    expect(runs([undefined, 3, 4, undefined, 5])).toEqual([
      [
        [1, 3],
        [2, 4],
      ],
      [[4, 5]],
    ]);
    expect(runs([])).toEqual([]);
  });
});
