import { currentLocale } from '../../core/i18n.js';
import type { ReportDto, ReportSpanDto } from '../../protocol/contract.gen.js';

/** How the rows over time of a report are named, in its zone. */
export interface SpanTexts {
  /** The whole name: 24 Oct, 14:00–15:00, or Sat 24 Oct. */
  readonly name: (span: ReportSpanDto) => string;
  /** What stands below it in a chart: 14, or 24 Oct. */
  readonly short: (span: ReportSpanDto) => string;
  /** Whether a day begins with it. */
  readonly isFirstOfDay: (span: ReportSpanDto) => boolean;
  readonly day: (span: ReportSpanDto) => string;
}

export function spanTexts({ zone, by, from, to }: ReportDto): SpanTexts {
  const format = (options: Intl.DateTimeFormatOptions) => {
    const made = new Intl.DateTimeFormat(currentLocale(), { timeZone: zone, ...options });
    return (at: number): string => made.format(at);
  };
  const time = format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const shift = format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZoneName: 'shortOffset' });
  const hour = format({ hour: '2-digit', hourCycle: 'h23' });
  const day = format({ day: 'numeric', month: 'short' });
  const weekday = format({ weekday: 'short', day: 'numeric', month: 'short' });
  const oneDay = from === to;
  return {
    name: span => {
      if (by === 'day') {
        return weekday(span.from);
      }
      // An hour that clocks show twice is told apart by its offset.
      const twice =
        time(span.from) === time(span.until) || time(span.from) === time(span.from - (span.until - span.from));
      const hours = twice ? shift(span.from) : `${time(span.from)}–${time(span.until)}`;
      return oneDay ? hours : `${weekday(span.from)}, ${hours}`;
    },
    short: span => (by === 'day' ? day(span.from) : hour(span.from)),
    isFirstOfDay: span => day(span.from) !== day(span.from - 1),
    day: span => day(span.from),
  };
}
