import { type SVGTemplateResult, svg } from 'lit';
import { runs } from './scale.js';

/** The places of a chart: `count` of them side by side between an axis at the inline start and the other edge. */
export interface Plot {
  readonly count: number;
  readonly width: number;
  readonly rtl: boolean;
  readonly ticks: readonly number[];
}

export const plotHeight = 184;
const top = 10;
const bottom = plotHeight - 22;
const gutter = 40;

export const slotOf = ({ count, width }: Plot): number => Math.max(1, width - gutter) / Math.max(1, count);

/** The middle of a place. */
export function xOf(plot: Plot, place: number): number {
  const x = gutter + (place + 0.5) * slotOf(plot);
  return plot.rtl ? plot.width - x : x;
}

export function yOf({ ticks }: Plot, value: number): number {
  const highest = ticks.at(-1) ?? 1;
  return bottom - (value / highest) * (bottom - top);
}

/** The place below a point of the chart, counted from its left edge. */
export function placeAt(plot: Plot, x: number): number | undefined {
  const along = (plot.rtl ? plot.width - x : x) - gutter;
  const place = Math.floor(along / slotOf(plot));
  return place >= 0 && place < plot.count ? place : undefined;
}

/** The lines across with their values, and the one the bars stand on. */
export function grid(plot: Plot, text: (value: number) => string): SVGTemplateResult {
  const [from, to, edge] = plot.rtl ? [0, plot.width - gutter, plot.width] : [gutter, plot.width, gutter - 8];
  return svg`${plot.ticks.map(tick => {
    const y = Math.round(yOf(plot, tick)) + 0.5;
    return svg`<line class=${tick === 0 ? 'base' : 'grid'} x1=${from} x2=${to} y1=${y} y2=${y}></line>
      <text x=${edge} y=${y + 4} text-anchor="end">${text(tick)}</text>`;
  })}`;
}

/** What stands below the places. */
export function labels(
  plot: Plot,
  at: readonly { readonly place: number; readonly text: string }[],
): SVGTemplateResult {
  return svg`${at.map(({ place, text }) => svg`<text x=${xOf(plot, place)} y=${plotHeight - 4} text-anchor="middle">${text}</text>`)}`;
}

/** What shows which place is read. */
export function band(plot: Plot, place: number | undefined): SVGTemplateResult {
  const slot = slotOf(plot);
  return place === undefined
    ? svg``
    : svg`<rect class="band" x=${xOf(plot, place) - slot / 2} y=${top} width=${slot} height=${bottom - top} rx="3"></rect>`;
}

/** Columns of two parts, one on the other. */
export function columns(plot: Plot, values: readonly (readonly [lower: number, upper: number])[]): SVGTemplateResult {
  const width = Math.max(1, Math.min(32, slotOf(plot) * 0.64));
  const part = (place: number, name: string, from: number, to: number): SVGTemplateResult => {
    const [y, end] = [yOf(plot, to), yOf(plot, from)];
    // A hairline parts the two.
    const height = Math.max(0.5, end - y - (from > 0 ? 1 : 0));
    return svg`<rect class=${name} x=${xOf(plot, place) - width / 2} y=${y} width=${width} height=${height} rx=${Math.min(2, width / 4)}></rect>`;
  };
  return svg`${values.map(
    ([lower, upper], place) =>
      svg`${lower > 0 ? part(place, 'one', 0, lower) : svg``}${upper > 0 ? part(place, 'two', lower, lower + upper) : svg``}`,
  )}`;
}

/** A line through what follows each other, and a dot for what stands alone. */
export function line(plot: Plot, values: readonly (number | undefined)[], name: 'line' | 'dashes'): SVGTemplateResult {
  const dot = name === 'line' ? 'point' : 'ring';
  return svg`${runs(values).map(run => {
    const [[place, value] = [0, 0]] = run;
    return run.length === 1
      ? svg`<circle class=${dot} cx=${xOf(plot, place)} cy=${yOf(plot, value)} r="3"></circle>`
      : svg`<path class=${name} d=${pathOf(plot, run)}></path>`;
  })}`;
}

/** What lies below such a line. */
export function area(plot: Plot, values: readonly (number | undefined)[]): SVGTemplateResult {
  return svg`${runs(values)
    .filter(run => run.length > 1)
    .map(run => {
      const [first, last] = [run[0]?.[0] ?? 0, run.at(-1)?.[0] ?? 0];
      return svg`<path class="area" d="${pathOf(plot, run)}L${xOf(plot, last)} ${bottom}L${xOf(plot, first)} ${bottom}Z"></path>`;
    })}`;
}

function pathOf(plot: Plot, run: readonly (readonly [number, number])[]): string {
  return `M${run.map(([place, value]) => `${xOf(plot, place).toFixed(1)} ${yOf(plot, value).toFixed(1)}`).join('L')}`;
}
