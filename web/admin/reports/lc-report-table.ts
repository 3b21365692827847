import { css, html, LitElement, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { currentLocale } from '../../core/i18n.js';
import { define } from '../../kit/define.js';
import { icon } from '../../kit/icons.js';
import { sheet } from '../../kit/sheet.js';
import type { ReportFiguresDto } from '../../protocol/contract.gen.js';
import { tableStyles } from '../table-styles.js';
import { type Figure, figureName, figureOf, figures, figureText } from './figures.js';

/** A row: a queue, an agent, an hour or a day. */
export interface ReportTableRow {
  readonly key: string;
  readonly name: string;
  readonly figures: ReportFiguresDto;
}

type Column = 'name' | Figure;

/** A table of a report: the same figures for each row, to be put in order by any of them. */
export class LcReportTable extends LitElement {
  static override readonly properties = {
    label: {},
    first: {},
    rows: { attribute: false },
    sortable: { type: Boolean },
    column: { state: true },
    down: { state: true },
  };

  /** The name of the table. */
  declare label: string;
  /** The head of the first column. */
  declare first: string;
  declare rows: readonly ReportTableRow[];
  /** Whether another order makes sense. */
  declare sortable: boolean;
  declare private column: Column | undefined;
  declare private down: boolean;

  constructor() {
    super();
    this.label = '';
    this.first = '';
    this.rows = [];
    this.sortable = false;
    this.down = false;
  }

  static override readonly styles = [
    sheet,
    tableStyles,
    css`
      th button {
        display: inline-flex;
        align-items: center;
        gap: 2px;
        vertical-align: middle;
        font-weight: inherit;
      }

      .end button {
        flex-direction: row-reverse;
      }

      [aria-sort='none'] svg {
        visibility: hidden;
      }

      [aria-sort='ascending'] svg {
        transform: rotate(180deg);
      }

      tbody th {
        block-size: 38px;
        padding: 0 var(--lc-space-2);
        border-block-end: 1px solid var(--lc-border);
        border-radius: 0;
        background: none;
        font-size: inherit;
        font-weight: inherit;
        color: var(--lc-text);
      }
    `,
  ];

  protected override render(): TemplateResult {
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${this.label}><table aria-label=${this.label}>
      <thead><tr>${this.#head('name', this.first)}${figures.map(figure => this.#head(figure, figureName(figure)))}</tr></thead>
      <tbody>${repeat(
        this.#sorted(),
        row => row.key,
        row =>
          html`<tr data-row=${row.key}><th scope="row"><bdi>${row.name}</bdi></th>${figures.map(
            figure => html`<td class="num end" data-figure=${figure}>${figureText(row.figures, figure)}</td>`,
          )}</tr>`,
      )}</tbody>
    </table></div>`;
  }

  #head(column: Column, text: string): TemplateResult {
    const kind = column === 'name' ? '' : 'end';
    if (!this.sortable) {
      return html`<th scope="col" class=${kind}>${text}</th>`;
    }
    const order = column !== this.column ? 'none' : this.down ? 'descending' : 'ascending';
    return html`<th scope="col" class=${kind} aria-sort=${order}><button type="button" @click=${() => this.#sort(column)}>${text}${icon('minimise', 14)}</button></th>`;
  }

  #sort(column: Column): void {
    // Of numbers the large ones are looked for first.
    this.down = column === this.column ? !this.down : column !== 'name';
    this.column = column;
  }

  #sorted(): readonly ReportTableRow[] {
    const { column } = this;
    if (column === undefined) {
      return this.rows;
    }
    const names = new Intl.Collator(currentLocale());
    const compare = (a: ReportTableRow, b: ReportTableRow): number =>
      column === 'name'
        ? names.compare(a.name, b.name)
        : (figureOf(a.figures, column) ?? -1) - (figureOf(b.figures, column) ?? -1);
    return [...this.rows].sort((a, b) => (this.down ? compare(b, a) : compare(a, b)));
  }
}

define('lc-report-table', LcReportTable);

declare global {
  interface HTMLElementTagNameMap {
    'lc-report-table': LcReportTable;
  }
}
