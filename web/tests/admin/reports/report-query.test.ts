// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { dayIn, daysOf, queryOf, type ReportChoice } from '../../../admin/reports/report-query.js';

const choice: ReportChoice = { range: 'today', from: '', to: '', queue: '', agent: '' };
const today = '2026-03-01';

describe('the days of a report', () => {
  it.each([
    ['today', '2026-03-01'],
    ['week', '2026-02-23'],
    ['month', '2026-01-31'],
  ] as const)('%s begin on %s and end today', (range, from) => {
    expect(daysOf({ ...choice, range }, today)).toEqual({ from, to: today });
  });

  it('are those of the zone, whatever the calendar of the language is', () => {
    const at = Date.parse('2026-10-24T22:30:00Z');
    expect(dayIn('Europe/Berlin', at)).toBe('2026-10-25');
    expect(dayIn('America/New_York', at)).toBe('2026-10-24');
  });
});

describe('the question', () => {
  it('names the zone, and only what is chosen', () => {
    expect(queryOf(choice, today, 'Europe/Berlin')).toBe('from=2026-03-01&to=2026-03-01&zone=Europe%2FBerlin&by=hour');
    expect(queryOf({ ...choice, queue: 'a&b', agent: 'ana' }, today, 'Etc/UTC')).toContain('&queue=a%26b&agent=ana');
  });

  it.each([
    ['2026-02-23', 'hour'],
    ['2026-02-22', 'day'],
    ['', 'day'],
  ])('from %s on is asked by %s', (from, by) => {
    expect(queryOf({ ...choice, range: 'own', from, to: today }, today, 'Etc/UTC')).toContain(`by=${by}`);
  });

  it('is asked as it is when a day is missing: the server says what is wrong', () => {
    expect(queryOf({ ...choice, range: 'own' }, today, 'Etc/UTC')).toContain('from=&to=');
  });
});
