import { css, html, LitElement, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { define } from '../../kit/define.js';
import { tableOrderStyles } from '../../kit/order-head.js';
import { sheet } from '../../kit/sheet.js';
import type { ReportFiguresDto } from '../../protocol/contract.gen.js';
import { TableOrder } from '../table-order.js';
import { tableStyles } from '../table-styles.js';
import { type Figure, figureName, figureOf, figures, figureText } from './figures.js';

/** A row: a queue, an agent, an hour or a day. */
export interface ReportTableRow {
  readonly key: string;
  readonly name: string;
  /** When it begins, where it is an hour or a day: those are in order by time, not by name. */
  readonly at?: number;
  readonly figures: ReportFiguresDto;
}

type Column = 'name' | Figure;

/** A table of a report: the same figures for each row, to be put in order by any of them. */
export class LcReportTable extends LitElement {
  static override readonly properties = {
    label: {},
    first: {},
    rows: { attribute: false },
  };

  /** The name of the table. */
  declare label: string;
  /** The head of the first column. */
  declare first: string;
  declare rows: readonly ReportTableRow[];
  readonly #order = new TableOrder<Column>(this, column => column !== 'name');

  constructor() {
    super();
    this.label = '';
    this.first = '';
    this.rows = [];
  }

  static override readonly styles = [
    sheet,
    tableStyles,
    tableOrderStyles,
    css`
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
        this.#order.sorted(this.rows, (row, column) =>
          column === 'name' ? (row.at ?? row.name) : figureOf(row.figures, column),
        ),
        row => row.key,
        row =>
          html`<tr data-row=${row.key}><th scope="row"><bdi>${row.name}</bdi></th>${figures.map(
            figure => html`<td class="num end" data-figure=${figure}>${figureText(row.figures, figure)}</td>`,
          )}</tr>`,
      )}</tbody>
    </table></div>`;
  }

  #head(column: Column, text: string): TemplateResult {
    return this.#order.head(column, text, column === 'name' ? '' : 'end');
  }
}

define('lc-report-table', LcReportTable);

declare global {
  interface HTMLElementTagNameMap {
    'lc-report-table': LcReportTable;
  }
}
