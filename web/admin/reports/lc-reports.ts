import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { addTexts, hasText, t, timeOfDay } from '../../core/i18n.js';
import { adminReportsTexts } from '../../core/locales/admin-reports-en.js';
import { define } from '../../kit/define.js';
import type { FieldOption } from '../../kit/field-control.js';
import { icon } from '../../kit/icons.js';
import '../../kit/lc-button.js';
import '../../kit/lc-field.js';
import '../../kit/lc-skeleton.js';
import { sheet } from '../../kit/sheet.js';
import type { ReportDto } from '../../protocol/contract.gen.js';
import { figureText } from './figures.js';
import './lc-report-chart.js';
import type { ReportTableRow } from './lc-report-table.js';
import './lc-report-table.js';
import './lc-report-tiles.js';
import { dayIn, daysOf, queryOf, type ReportChoice, type ReportRange, ranges } from './report-query.js';
import { noReport, ReportSource, type ReportState } from './report-source.js';
import { reportsStyles } from './reports-styles.js';
import { spanTexts } from './span-texts.js';

/** From so many hours or days on a chart takes the whole width. */
const many = 48;

/** The reports of the admin console: what happened, by hour or day, queue and agent. Tiles, charts, tables and the file are of one record. */
export class LcReports extends LitElement {
  static override readonly properties = {
    url: {},
    state: { state: true },
    choice: { state: true },
  };

  /** The address of reports, without a query; the file has the same with `.csv`. */
  declare url: string;
  declare private state: ReportState;
  declare private choice: ReportChoice;

  readonly #zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  /** What was asked last; of it is what is shown, and the file. */
  #query = '';
  #source: ReportSource | undefined;

  static override readonly styles = [sheet, reportsStyles];

  constructor() {
    super();
    this.url = '';
    this.state = noReport;
    this.choice = { range: 'today', from: '', to: '', queue: '', agent: '' };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addTexts(adminReportsTexts);
    this.#source = new ReportSource({
      url: this.url,
      onChange: state => {
        this.state = state;
      },
    });
    this.#load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#source?.stop();
  }

  protected override render(): TemplateResult {
    const { report, busy, failure } = this.state;
    return html`${this.#bar(report)}
      <span class="vh" role="status">${busy ? t('reports.busy') : report ? t('reports.loaded', { count: report.total.started, chats: figureText(report.total, 'started') }) : nothing}</span>
      ${report ? this.#report(report) : failure === undefined ? this.#loading() : this.#failed(failure)}`;
  }

  #bar(report: ReportDto | undefined): TemplateResult {
    const { range } = this.choice;
    return html`<div class="bar">
      <div class="range" role="group" aria-label=${t('reports.range')}>${ranges.map(
        one =>
          html`<button type="button" data-range=${one} aria-pressed=${String(one === range)} @click=${() => this.#range(one)}>${t(`reports.range.${one}`)}</button>`,
      )}</div>
      ${range === 'own' ? html`${this.#day('from')}${this.#day('to')}` : nothing}
      ${this.#select('queue', report?.queueChoices)}${this.#select('agent', report?.agentChoices)}
      <div class="foot">
        <lc-button data-action="refresh" @click=${this.#load}>${icon('retry', 16)}${t('reports.refresh')}</lc-button>
        <a class="csv" data-action="csv" href="${this.url}.csv?${this.#query}" download>${t('reports.csv')}</a>
      </div>
    </div>`;
  }

  #day(name: 'from' | 'to'): TemplateResult {
    return html`<lc-field type="date" name=${name} .label=${t(`reports.${name}`)} .value=${this.choice[name]} @lc-input=${(event: CustomEvent<string>) => this.#choose({ [name]: event.detail })}></lc-field>`;
  }

  /** What can be chosen stays while the next report is loaded. */
  #select(
    name: 'queue' | 'agent',
    all: readonly { readonly id: string; readonly name: string }[] | undefined,
  ): TemplateResult {
    this.#options[name] = all?.map(({ id, name: label }) => ({ value: id, label })) ?? this.#options[name];
    const options = [{ value: '', label: t(`reports.${name}.all`) }, ...this.#options[name]];
    return html`<lc-field type="select" name=${name} .label=${t(`reports.${name}`)} .options=${options} .value=${this.choice[name]} @lc-input=${(event: CustomEvent<string>) => this.#choose({ [name]: event.detail })}></lc-field>`;
  }

  readonly #options: Record<'queue' | 'agent', readonly FieldOption[]> = { queue: [], agent: [] };

  #report(report: ReportDto): TemplateResult {
    return html`<lc-report-tiles .figures=${report.total}></lc-report-tiles>
      ${report.total.started === 0 ? html`<p class="none">${t('reports.none')}</p>` : this.#parts(report)}
      <p class="as-of muted num">${t('reports.asOf', { time: timeOfDay(report.serverTime), zone: report.zone })}</p>`;
  }

  #parts(report: ReportDto): TemplateResult {
    const { spans, by, queues, agents } = report;
    const texts = spanTexts(report);
    const rows = spans.map(span => ({
      key: String(span.from),
      at: span.from,
      name: texts.name(span),
      figures: span.figures,
    }));
    const table = (label: string, first: string, of: readonly ReportTableRow[]): TemplateResult =>
      html`<lc-report-table .label=${label} .first=${first} .rows=${of} data-table=${first}></lc-report-table>`;
    const named = (all: ReportDto['queues']): readonly ReportTableRow[] =>
      all.map(({ id, name, figures }) => ({ key: id, name, figures }));
    return html`<div class="charts ${spans.length > many ? 'many' : ''}">
        <lc-report-chart kind="volume" .report=${report}></lc-report-chart>
        <lc-report-chart kind="waits" .report=${report}></lc-report-chart>
      </div>
      <details><summary>${t(`reports.spans.${by}`)}</summary>${table(t(`reports.spans.${by}`), t(`reports.spans.name.${by}`), rows)}</details>
      <section data-part="queues"><h2>${t('reports.queues')}</h2>${table(t('reports.queues'), t('reports.queues.name'), named(queues))}</section>
      <section data-part="agents"><h2>${t('reports.agents')}</h2>${
        agents.length === 0
          ? html`<p class="muted">${t('reports.agents.none')}</p>`
          : html`${table(t('reports.agents'), t('reports.agents.name'), named(agents))}<p class="as-of muted">${t('reports.agents.hint')}</p>`
      }</section>`;
  }

  #loading(): TemplateResult {
    return html`<lc-skeleton row="tile" .rows=${1}></lc-skeleton><lc-skeleton .rows=${8}></lc-skeleton>`;
  }

  #failed(failure: string): TemplateResult {
    const own = `reports.failed.${failure}`;
    return html`<div class="wait" role="alert"><span class="muted">${icon('alert', 24)}</span>
      <p><span class="strong">${t('reports.failed')}</span><br />${t(hasText(own) ? own : 'reports.failed.hint')}</p>
      <lc-button @click=${this.#load}>${t('admin.retry')}</lc-button></div>`;
  }

  #range(range: ReportRange): void {
    // Other days begin with those that are shown.
    this.#choose({ range, ...(range === 'own' ? daysOf(this.choice, this.#today) : {}) });
  }

  #choose(change: Partial<ReportChoice>): void {
    this.choice = { ...this.choice, ...change };
    this.#load();
  }

  get #today(): string {
    return dayIn(this.#zone, Date.now());
  }

  #load = (): void => {
    this.#query = queryOf(this.choice, this.#today, this.#zone);
    void this.#source?.load(this.#query);
  };
}

define('lc-reports', LcReports);

declare global {
  interface HTMLElementTagNameMap {
    'lc-reports': LcReports;
  }
}
