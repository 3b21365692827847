import { html, LitElement, nothing, type SVGTemplateResult, svg, type TemplateResult } from 'lit';
import { duration, t } from '../../core/i18n.js';
import { define } from '../../kit/define.js';
import { sheet } from '../../kit/sheet.js';
import type { ReportDto, ReportSpanDto } from '../../protocol/contract.gen.js';
import { chartStyles } from './chart-styles.js';
import { figureOf, figureText, numberText, unanswered } from './figures.js';
import { area, band, columns, grid, labels, line, type Plot, placeAt, plotHeight, slotOf, xOf, yOf } from './plot.js';
import { countTicks, labelStep, timeTicks } from './scale.js';
import { type SpanTexts, spanTexts } from './span-texts.js';

/** What a chart shows of each hour or day: how many chats, or how long they waited. */
export type ReportChartKind = 'volume' | 'waits';

/**
 * A chart of a report. The pointer and the arrow keys read one value after the other; the table of the report is the same in words.
 * It has no text of its own to be read aloud but its name and what is read.
 */
export class LcReportChart extends LitElement {
  static override readonly properties = {
    kind: {},
    report: { attribute: false },
    width: { state: true },
    place: { state: true },
  };

  declare kind: ReportChartKind;
  declare report: ReportDto | undefined;
  declare private width: number;
  /** Which value is read; none while nobody points at one. */
  declare private place: number | undefined;

  #spoken = '';
  readonly #size =
    typeof ResizeObserver === 'undefined'
      ? undefined
      : new ResizeObserver(entries => {
          this.width = Math.floor(entries.at(-1)?.contentRect.width ?? this.width);
        });

  constructor() {
    super();
    this.kind = 'volume';
    this.width = 480;
  }

  static override readonly styles = [sheet, chartStyles];

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('report')) {
      this.place = undefined;
      this.#spoken = '';
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#size?.disconnect();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.updateComplete.then(() => {
      const plot = this.renderRoot.querySelector('.plot');
      if (plot && this.isConnected) {
        this.#size?.observe(plot);
      }
    });
  }

  protected override render(): TemplateResult | typeof nothing {
    const { report } = this;
    if (!report) {
      return nothing;
    }
    const texts = spanTexts(report);
    const title = t(`reports.${this.kind}.${report.by}`);
    const plot = this.#plot(report);
    const read = this.place === undefined ? undefined : report.spans[this.place];
    return html`<div class="top"><h2>${title}</h2><ul class="legend">${this.#legend()}</ul></div>
      <p class="readout num ${read ? 'on' : ''}" aria-hidden="true">${read ? this.#words(read, texts) : this.#whole(report)}</p>
      <div class="plot" role="group" tabindex="0" aria-label=${t('reports.chart.keys', { title })}
        @keydown=${this.#key} @blur=${this.#leave} @pointermove=${this.#point} @pointerdown=${this.#point} @pointerleave=${this.#leave}>
        <svg aria-hidden="true" width="100%" height=${plotHeight}>
          ${band(plot, this.place)}
          ${grid(plot, this.kind === 'volume' ? numberText : value => duration(value * 1_000))}
          ${this.kind === 'volume' ? columns(plot, volumes(report)) : this.#lines(plot, report)}
          ${labels(plot, labelsOf(report, plot, texts))}
        </svg>
      </div>
      <span class="vh" role="status">${this.#spoken}</span>`;
  }

  #plot({ spans }: ReportDto): Plot {
    const highest = (value: (span: ReportSpanDto) => number) => Math.max(0, ...spans.map(value));
    return {
      count: spans.length,
      width: this.width,
      rtl: this.matches(':dir(rtl)'),
      ticks:
        this.kind === 'volume'
          ? countTicks(highest(span => span.figures.started))
          : timeTicks(highest(span => span.figures.wait?.p90 ?? 0)),
    };
  }

  #lines(plot: Plot, { spans }: ReportDto): SVGTemplateResult {
    const [median, p90] = [
      spans.map(span => figureOf(span.figures, 'wait.median')),
      spans.map(span => figureOf(span.figures, 'wait.p90')),
    ];
    const read = this.place === undefined ? undefined : median[this.place];
    return svg`${area(plot, median)}${line(plot, p90, 'dashes')}${line(plot, median, 'line')}${
      read === undefined
        ? svg``
        : svg`<circle class="point" cx=${xOf(plot, this.place ?? 0)} cy=${yOf(plot, read)} r="4"></circle>`
    }`;
  }

  #legend(): TemplateResult {
    const item = (name: string, sign: SVGTemplateResult): TemplateResult =>
      html`<li><svg aria-hidden="true" width="14" height="10">${sign}</svg>${t(`reports.series.${name}`)}</li>`;
    return this.kind === 'volume'
      ? html`${item('answered', svg`<rect class="one" x="2" width="10" height="10" rx="2"></rect>`)}
          ${item('unanswered', svg`<rect class="two" x="2" width="10" height="10" rx="2"></rect>`)}`
      : html`${item('median', svg`<path class="line" d="M1 5H13"></path>`)}${item('p90', svg`<path class="dashes" d="M1 5H13"></path>`)}`;
  }

  #whole({ total }: ReportDto): string {
    if (this.kind === 'volume') {
      return t('reports.loaded', { count: total.started, chats: figureText(total, 'started') });
    }
    return total.wait ? `${t('reports.series.median')} ${figureText(total, 'wait.median')}` : t('reports.line.noWait');
  }

  #words(span: ReportSpanDto, texts: SpanTexts): string {
    const { figures } = span;
    const when = texts.name(span);
    if (this.kind === 'volume') {
      return t('reports.read.volume', {
        when,
        count: figures.started,
        started: figureText(figures, 'started'),
        unanswered: numberText(unanswered(figures)),
      });
    }
    return figures.wait
      ? t('reports.read.waits', {
          when,
          median: figureText(figures, 'wait.median'),
          p90: figureText(figures, 'wait.p90'),
        })
      : t('reports.read.noWait', { when });
  }

  #key = (event: KeyboardEvent): void => {
    const { report } = this;
    const count = report?.spans.length ?? 0;
    const [before, after] = this.matches(':dir(rtl)') ? ['ArrowRight', 'ArrowLeft'] : ['ArrowLeft', 'ArrowRight'];
    const places: Readonly<Record<string, number>> = {
      [after]: (this.place ?? -1) + 1,
      [before]: (this.place ?? count) - 1,
      Home: 0,
      End: count - 1,
    };
    const wanted = places[event.key];
    if (wanted === undefined || !report || event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    event.preventDefault();
    this.place = Math.min(Math.max(wanted, 0), count - 1);
    const span = report.spans[this.place];
    this.#spoken = span ? this.#words(span, spanTexts(report)) : '';
    this.requestUpdate();
  };

  #point = (event: PointerEvent): void => {
    if (this.report && event.currentTarget instanceof Element) {
      this.place = placeAt(this.#plot(this.report), event.clientX - event.currentTarget.getBoundingClientRect().left);
    }
  };

  #leave = (): void => {
    this.place = undefined;
  };
}

function volumes({ spans }: ReportDto): readonly (readonly [number, number])[] {
  return spans.map(({ figures }) => [figures.answered, unanswered(figures)]);
}

/** Hours below one day, days below several. */
function labelsOf(report: ReportDto, plot: Plot, texts: SpanTexts): { place: number; text: string }[] {
  const { spans, by, from, to } = report;
  if (by === 'hour' && from !== to) {
    const days = [...spans.entries()].filter(([, span]) => texts.isFirstOfDay(span));
    const step = labelStep(days.length, slotOf(plot) * plot.count, 56);
    // A day's name stands below its middle.
    return days
      .filter((_, index) => index % step === 0)
      .map(([place, span]) => ({ place: Math.min(place + 11.5, spans.length - 1), text: texts.day(span) }));
  }
  const step = labelStep(spans.length, slotOf(plot) * plot.count, by === 'hour' ? 28 : 56);
  return [...spans.entries()]
    .filter(([place]) => place % step === 0)
    .map(([place, span]) => ({ place, text: texts.short(span) }));
}

define('lc-report-chart', LcReportChart);

declare global {
  interface HTMLElementTagNameMap {
    'lc-report-chart': LcReportChart;
  }
}
