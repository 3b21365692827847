const stepsMs = [0, 2_000, 5_000, 10_000, 30_000] as const;
const spread = 0.25;

/** How long to wait before try number `attempt` (from 0), a quarter more or less, so that a thousand clients do not come back at once. */
export function backoffMs(attempt: number, random: () => number = Math.random): number {
  const step = stepsMs[Math.min(attempt, stepsMs.length - 1)] ?? 0;
  return Math.round(step * (1 - spread + 2 * spread * random()));
}
