/** Moves a row of a list with the pointer: from its grip to between two others. */
export class RowDrag {
  readonly #changed: () => void;
  readonly #move: (from: number, to: number) => void;
  #from: number | undefined;
  #to: number | undefined;

  constructor(changed: () => void, move: (from: number, to: number) => void) {
    this.#changed = changed;
    this.#move = move;
  }

  /** How a row looks while one is dragged. */
  markOf(index: number): '' | 'dragged' | 'before' | 'after' {
    if (this.#from === undefined || this.#to === undefined) {
      return '';
    }
    if (index === this.#from) {
      return 'dragged';
    }
    return index === this.#to ? (this.#to < this.#from ? 'before' : 'after') : '';
  }

  begin(event: PointerEvent, index: number): void {
    const grip = event.currentTarget;
    const list = grip instanceof Element ? grip.closest('ol') : null;
    if (event.button !== 0 || !(grip instanceof HTMLElement) || !list) {
      return;
    }
    event.preventDefault();
    grip.setPointerCapture(event.pointerId);
    const ends = new AbortController();
    const end = (): void => {
      ends.abort();
      this.#from = undefined;
      this.#to = undefined;
      this.#changed();
    };
    const { signal } = ends;
    grip.addEventListener('pointermove', ({ clientY }) => this.#over(placeOf(list, clientY)), { signal });
    grip.addEventListener(
      'pointerup',
      () => {
        const [from, to] = [this.#from, this.#to];
        end();
        if (from !== undefined && to !== undefined) {
          this.#move(from, to);
        }
      },
      { signal },
    );
    grip.addEventListener('pointercancel', end, { signal });
    window.addEventListener('keydown', ({ key }) => key === 'Escape' && end(), { signal });
    this.#from = index;
    this.#over(index);
  }

  #over(to: number): void {
    if (to !== this.#to) {
      this.#to = to;
      this.#changed();
    }
  }
}

/** The place in a list a height on the screen belongs to: that of the last row whose middle is above it, or the first. */
export function placeOf(list: Element, y: number): number {
  const rows = [...list.children].map(row => row.getBoundingClientRect());
  const above = rows.filter(({ top, bottom }) => y > (top + bottom) / 2).length;
  return Math.min(Math.max(0, nearest(rows, y) ?? above), rows.length - 1);
}

/** The row the height is in. */
function nearest(rows: readonly DOMRect[], y: number): number | undefined {
  const inside = rows.findIndex(({ top, bottom }) => y >= top && y <= bottom);
  return inside < 0 ? undefined : inside;
}
