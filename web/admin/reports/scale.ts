/** The values at which an axis has a line, from 0 to the first at or above the highest value. */
export function countTicks(highest: number): readonly number[] {
  const rough = Math.max(1, highest) / 3;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map(one => one * power).find(one => one >= rough) ?? rough;
  return ticksBy(Math.max(1, step), highest);
}

const seconds = [5, 10, 15, 30, 60, 120, 180, 300, 600, 900, 1800, 3600, 7200, 14_400, 43_200, 86_400];

/** The same for times in seconds: lines at times people count in. */
export function timeTicks(highest: number): readonly number[] {
  const rough = Math.max(1, highest) / 3;
  const step = seconds.find(one => one >= rough) ?? Math.ceil(rough / 86_400) * 86_400;
  return ticksBy(step, highest);
}

function ticksBy(step: number, highest: number): readonly number[] {
  const count = Math.max(1, Math.ceil(highest / step));
  return Array.from({ length: count + 1 }, (_, index) => index * step);
}

/** Every how many places along an axis there is room for a label. */
export function labelStep(places: number, width: number, labelWidth: number): number {
  const rough = Math.max(1, Math.ceil((places * labelWidth) / Math.max(1, width)));
  return [1, 2, 3, 4, 6, 12, 24, 48].find(one => one >= rough) ?? rough;
}

/** Runs of places that follow each other and have a value: where one is missing a line is broken, not drawn through. */
export function runs(values: readonly (number | undefined)[]): readonly (readonly [place: number, value: number])[][] {
  const found: [number, number][][] = [];
  let run: [number, number][] | undefined;
  for (const [place, value] of values.entries()) {
    if (value === undefined) {
      run = undefined;
    } else {
      if (!run) {
        run = [];
        found.push(run);
      }
      run.push([place, value]);
    }
  }
  return found;
}
