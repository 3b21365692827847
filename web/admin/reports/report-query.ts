/** Which days a report is about, as they are chosen. */
export const ranges = ['today', 'week', 'month', 'own'] as const;
export type ReportRange = (typeof ranges)[number];

/** What is chosen above a report. Days are written as 2030-12-31; an empty id stands for all. */
export interface ReportChoice {
  readonly range: ReportRange;
  /** The days of the range `own`. */
  readonly from: string;
  readonly to: string;
  readonly queue: string;
  readonly agent: string;
}

/** So many days are shown hour by hour; more of them day by day. */
const daysByHour = 7;

const lengths: Readonly<Record<Exclude<ReportRange, 'own'>, number>> = { today: 1, week: 7, month: 30 };

/** The first and the last day of what is chosen. */
export function daysOf(choice: ReportChoice, today: string): { readonly from: string; readonly to: string } {
  return choice.range === 'own'
    ? { from: choice.from, to: choice.to }
    : { from: dayAfter(today, 1 - lengths[choice.range]), to: today };
}

/** The same for the address of the report. */
export function queryOf(choice: ReportChoice, today: string, zone: string): string {
  const { from, to } = daysOf(choice, today);
  const query = new URLSearchParams({ from, to, zone, by: from >= dayAfter(to, 1 - daysByHour) ? 'hour' : 'day' });
  for (const name of ['queue', 'agent'] as const) {
    if (choice[name] !== '') {
      query.set(name, choice[name]);
    }
  }
  return query.toString();
}

/** The day it is in a zone. */
export function dayIn(zone: string, at: number): string {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    calendar: 'gregory',
    numberingSystem: 'latn',
  }).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find(one => one.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

/** Another day, so many days later; nothing when there is none. */
function dayAfter(day: string, days: number): string {
  const at = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(at) ? '' : new Date(at + days * 86_400_000).toISOString().slice(0, 10);
}
