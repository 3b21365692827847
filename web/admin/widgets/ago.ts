import { currentLocale } from '../../core/i18n.js';

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** How long ago something was: "2 minutes ago", "yesterday"; less than a minute is now. Clocks that differ make nothing lie ahead. */
export function agoInWords(ms: number): string {
  const words = new Intl.RelativeTimeFormat(currentLocale(), { numeric: 'auto' });
  const [unit, size] = units.find(([, least]) => ms >= least) ?? ['second', 1];
  return words.format(unit === 'second' ? 0 : -Math.floor(ms / size), unit);
}
