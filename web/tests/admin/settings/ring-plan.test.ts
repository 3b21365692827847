// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { type RingSettings, ringPlan } from '../../../admin/settings/ring-plan.js';

const usual: RingSettings = {
  routingPolicy: 'least-busy',
  teams: [],
  members: {},
  offerTimeout: 20,
  ringTimeout: 50,
  skillsRequiredFor: 60,
};
const member = (weight: number, receives = true) => ({ weight, skills: [], receives });

describe('the plan of rings', () => {
  it('goes from one agent to the next until the time is over', () => {
    const plan = ringPlan(usual);
    expect(plan?.rows.map(({ rings }) => rings)).toEqual([
      [{ from: 0, to: 20 }],
      [{ from: 20, to: 40 }],
      [{ from: 40, to: 50 }],
    ]);
    expect(plan).toMatchObject({ shown: 50, until: 50, goesOn: false, skillsUntil: undefined });
  });

  it('shows five and says that it goes on', () => {
    const plan = ringPlan({ ...usual, ringTimeout: 300 });
    expect(plan?.rows).toHaveLength(5);
    expect(plan).toMatchObject({ shown: 100, until: 300, goesOn: true });
  });

  it('rings twice at everybody at once: who misses two in a row is away', () => {
    const plan = ringPlan({ ...usual, routingPolicy: 'simultaneous', ringTimeout: 300 });
    expect(plan?.rows).toEqual([
      {
        who: 'all',
        n: 1,
        rings: [
          { from: 0, to: 20 },
          { from: 25, to: 45 },
        ],
      },
    ]);
  });

  it('goes from the highest weight to the lowest of those who receive', () => {
    const members = { ana: member(5), ben: member(2), eve: member(9, false), kim: member(5) };
    const weights = (settings: RingSettings) => ringPlan(settings)?.rows.map(({ n }) => n);
    const byWeight = { ...usual, routingPolicy: 'simultaneous-by-weight', members };
    expect(weights(byWeight)).toEqual([5, 2]);
    expect(weights({ ...byWeight, teams: ['support'] })).toEqual([5, 2, 1]);
    expect(weights({ ...byWeight, members: {} })).toEqual([1]);
  });

  it('knows until when skills count', () => {
    expect(ringPlan({ ...usual, routingPolicy: 'skills' })?.skillsUntil).toBe(60);
  });

  it('is none while a time is missing', () => {
    expect(ringPlan({ ...usual, offerTimeout: Number.NaN })).toBeUndefined();
    expect(ringPlan({ ...usual, ringTimeout: 0 })).toBeUndefined();
  });
});
