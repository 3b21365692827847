/** How long somebody waits already, as a state that has a colour, an icon and a text. */
export type WaitingLevel = 'ok' | 'warn' | 'danger';

const warnAfterMs = 60_000;
const dangerAfterMs = 180_000;

/** `ok` under a minute, `warn` from one minute, `danger` from three. */
export function waitingLevel(waitedMs: number): WaitingLevel {
  if (waitedMs >= dangerAfterMs) {
    return 'danger';
  }
  return waitedMs >= warnAfterMs ? 'warn' : 'ok';
}

/** The seconds left of a countdown, rounded up, so that it reads 0 only when it is over. */
export function secondsLeft(until: number, now: number): number {
  return Math.max(0, Math.ceil((until - now) / 1000));
}

/** How much of a countdown is left, from 1 to 0. */
export function shareLeft(since: number, until: number, now: number): number {
  if (until <= since) {
    return 0;
  }
  return Math.min(1, Math.max(0, (until - now) / (until - since)));
}
