/** The part of a long list that is in the document: rows `start` up to but not including `end`. */
export interface RowWindow {
  readonly start: number;
  readonly end: number;
}

/** At most so many rows are in the document, which is what keeps a conversation of ten thousand messages quick. */
export const windowSize = 150;
const step = 50;

/** The newest rows. */
export function windowAtEnd(count: number): RowWindow {
  return { start: Math.max(0, count - windowSize), end: count };
}

/** Moves towards older rows. */
export function windowBack(current: RowWindow, count: number): RowWindow {
  const start = Math.max(0, current.start - step);
  return { start, end: Math.min(count, start + windowSize) };
}

/** Moves towards newer rows. */
export function windowForward(current: RowWindow, count: number): RowWindow {
  const end = Math.min(count, current.end + step);
  return { start: Math.max(0, end - windowSize), end };
}

/** The same place in the list after rows were added at its beginning or its end. */
export function windowAfter(current: RowWindow, count: number, addedBefore: number, follow: boolean): RowWindow {
  if (follow) {
    return windowAtEnd(count);
  }
  const start = Math.min(current.start + addedBefore, Math.max(0, count - 1));
  return { start, end: Math.min(count, start + windowSize) };
}
