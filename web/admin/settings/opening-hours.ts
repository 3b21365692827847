import type { OpeningHoursDto, OpeningWeekDto } from '../../protocol/contract.gen.js';

/** The days as the settings name them. */
export const weekDays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const satisfies readonly (keyof OpeningWeekDto)[];

/** What a queue begins with that gets opening hours: the usual week, in the zone of whoever writes it. */
export function usualHours(timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone): OpeningHoursDto {
  const usual = '09:00-17:00';
  return {
    timeZone,
    week: { monday: usual, tuesday: usual, wednesday: usual, thursday: usual, friday: usual },
    exceptions: {},
  };
}

/** Whether hours can be read: spans as `09:00-12:30, 13:30-18:00`, or `closed`. */
export function areHours(text: string): boolean {
  return text.trim() === 'closed' || text.split(',').every(isSpan);
}

/** Whether it is a date, `2026-12-24`, or a day of every year, `12-25`. */
export function isDay(text: string): boolean {
  const [, year = '2000', rest] = /^(?:(\d{4})-)?(\d{2}-\d{2})$/.exec(text) ?? [];
  const date = new Date(`${year}-${rest}T00:00:00Z`);
  return rest !== undefined && !Number.isNaN(date.getTime()) && date.toISOString().slice(5, 10) === rest;
}

/** Whether a browser knows the zone. */
export function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return name.trim() !== '';
  } catch {
    return false;
  }
}

function isSpan(text: string): boolean {
  const [, from, until] = /^\s*(\d\d:\d\d)\s*-\s*(\d\d:\d\d)\s*$/.exec(text) ?? [];
  return isTime(from) && isTime(until) && from !== '24:00' && from !== until;
}

function isTime(text: string | undefined): boolean {
  return text !== undefined && /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(text);
}
