import type { QueueSettingsDto } from '../../protocol/contract.gen.js';

/** One ring, in seconds from when the chat begins to wait. */
export interface Ring {
  readonly from: number;
  readonly to: number;
}

/** One line of the picture: who rings, and when. */
export interface RingRow {
  readonly who: 'all' | 'weight' | 'nth';
  /** Which one, from 1; of weights the weight, or 0 when nobody has one. */
  readonly n: number;
  readonly rings: readonly Ring[];
}

/** Who rings from when to when, if nobody answers. */
export interface RingPlan {
  readonly rows: readonly RingRow[];
  /** Up to when it is drawn. */
  readonly shown: number;
  /** When the overall time is over. */
  readonly until: number;
  /** Whether it goes on after what is drawn. */
  readonly goesOn: boolean;
  /** From when nobody has to have all skills; nothing where skills do not count. */
  readonly skillsUntil: number | undefined;
}

export type RingSettings = Pick<
  QueueSettingsDto,
  'routingPolicy' | 'members' | 'teams' | 'offerTimeout' | 'ringTimeout' | 'skillsRequiredFor'
>;

const mostRows = 5;
/** Who missed a ring is not asked for so long. */
const pause = 5;
/** Who misses so many in a row is set Away. */
const missesBeforeAway = 2;

/** @returns nothing while a time is missing or out of reason */
export function ringPlan(settings: RingSettings): RingPlan | undefined {
  const { offerTimeout: offer, ringTimeout: until, routingPolicy } = settings;
  if (!(offer >= 1) || !(until >= 1)) {
    return undefined;
  }
  const rows = rowsOf(settings);
  const shown = Math.max(...rows.flatMap(({ rings }) => rings.map(({ to }) => to)));
  return {
    rows,
    shown,
    until,
    goesOn: shown < until,
    skillsUntil: routingPolicy === 'skills' ? settings.skillsRequiredFor : undefined,
  };
}

function rowsOf(settings: RingSettings): readonly RingRow[] {
  const { offerTimeout: offer, ringTimeout: until, routingPolicy } = settings;
  const ring = (from: number): Ring => ({ from, to: Math.min(from + offer, until) });
  if (routingPolicy === 'simultaneous') {
    const starts = Array.from({ length: missesBeforeAway }, (_, n) => n * (offer + pause));
    return [{ who: 'all', n: 1, rings: starts.filter(from => from < until).map(ring) }];
  }
  const steps = Math.min(mostRows, Math.ceil(until / offer));
  if (routingPolicy === 'simultaneous-by-weight') {
    return weightsOf(settings)
      .slice(0, steps)
      .map((weight, n) => ({ who: 'weight', n: weight, rings: [ring(n * offer)] }));
  }
  return Array.from({ length: steps }, (_, n) => ({ who: 'nth', n: n + 1, rings: [ring(n * offer)] }));
}

/** The weights there are, the highest first; whoever the queue says nothing of has 1. */
function weightsOf({ members, teams }: RingSettings): readonly number[] {
  const all = Object.values(members);
  const weights = all.filter(({ receives, weight }) => receives && weight >= 1).map(({ weight }) => weight);
  const others = teams.length > 0 || all.length === 0 ? [1] : [];
  return [...new Set([...weights, ...others])].sort((a, b) => b - a);
}
