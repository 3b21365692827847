import { currentLocale, duration, t } from '../../core/i18n.js';
import type { ReportFiguresDto } from '../../protocol/contract.gen.js';

/** The figures of a report in the order of its tables. Tiles, charts and tables all write them with `figureText`. */
export const figures = [
  'started',
  'answered',
  'missed',
  'stillWaiting',
  'wait.median',
  'wait.p90',
  'wait.longest',
  'firstReply.median',
  'firstReply.p90',
] as const;
export type Figure = (typeof figures)[number];

/** A figure as a number: of chats, or of seconds. Nothing where no chat took a time. */
export function figureOf(values: ReportFiguresDto, figure: Figure): number | undefined {
  switch (figure) {
    case 'started':
    case 'answered':
    case 'missed':
    case 'stillWaiting':
      return values[figure];
    case 'wait.median':
      return values.wait?.median;
    case 'wait.p90':
      return values.wait?.p90;
    case 'wait.longest':
      return values.wait?.longest;
    case 'firstReply.median':
      return values.firstReply?.median;
    case 'firstReply.p90':
      return values.firstReply?.p90;
  }
}

/** A figure as people read it: 1,204 or 0:31. */
export function figureText(values: ReportFiguresDto, figure: Figure): string {
  const value = figureOf(values, figure);
  if (value === undefined) {
    return '–';
  }
  return isTime(figure) ? duration(value * 1_000) : numberText(value);
}

export function numberText(value: number): string {
  return new Intl.NumberFormat(currentLocale()).format(value);
}

export function figureName(figure: Figure): string {
  return t(`reports.figure.${figure}`);
}

/** Chats of a row that no agent has joined: over, or still open. */
export function unanswered(values: ReportFiguresDto): number {
  return values.missed + values.stillWaiting;
}

function isTime(figure: Figure): boolean {
  return figure.includes('.');
}
