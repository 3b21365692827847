import type { ReactiveControllerHost, TemplateResult } from 'lit';
import { currentLocale } from '../core/i18n.js';
import { orderHead } from '../kit/order-head.js';

/** What a row is worth in a column: texts go by the reader's language, numbers by size; what is missing comes first. */
export type Worth = string | number | undefined;

type Host = Pick<ReactiveControllerHost, 'requestUpdate'>;

/** In which order the rows of a table stand, as its reader chose by the heads. Until then they stand as they came. */
export class TableOrder<TColumn extends string> {
  readonly #host: Host;
  readonly #largestFirst: (column: TColumn) => boolean;
  #column: TColumn | undefined;
  #down = false;

  /**
   * @param host the table
   * @param largestFirst in which columns the large ones are looked for first
   */
  constructor(host: Host, largestFirst: (column: TColumn) => boolean) {
    this.#host = host;
    this.#largestFirst = largestFirst;
  }

  /** The head of a column, by which the rows can be put in order. */
  head(column: TColumn, text: string, kind = ''): TemplateResult {
    const order = column !== this.#column ? 'none' : this.#down ? 'descending' : 'ascending';
    return orderHead({ column, text, kind, order, choose: () => this.#choose(column) });
  }

  /** The rows in the order that was chosen. Rows that are worth the same stay as they came. */
  sorted<TRow>(rows: readonly TRow[], worth: (row: TRow, column: TColumn) => Worth): readonly TRow[] {
    const column = this.#column;
    if (column === undefined) {
      return rows;
    }
    const texts = new Intl.Collator(currentLocale(), { numeric: true });
    const compare = (one: Worth, other: Worth): number => {
      if (typeof one === 'string' && typeof other === 'string') {
        return texts.compare(one, other);
      }
      return numberOf(one) - numberOf(other);
    };
    const turn = this.#down ? -1 : 1;
    return [...rows].sort((a, b) => turn * compare(worth(a, column), worth(b, column)));
  }

  #choose(column: TColumn): void {
    this.#down = column === this.#column ? !this.#down : this.#largestFirst(column);
    this.#column = column;
    this.#host.requestUpdate();
  }
}

/** A missing one, text or number, comes before all others. */
function numberOf(worth: Worth): number {
  if (worth === undefined) {
    return -Number.MAX_VALUE;
  }
  return typeof worth === 'number' ? worth : 0;
}
