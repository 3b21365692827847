import { css, html, LitElement, nothing, type SVGTemplateResult, svg, type TemplateResult } from 'lit';
import { duration, t } from '../../core/i18n.js';
import { define } from '../../kit/define.js';
import { sheet } from '../../kit/sheet.js';
import type { RingPlan, RingRow } from './ring-plan.js';

const rowHeight = 28;
const barHeight = 14;
const top = 22;
const foot = 40;

/** Who rings from when to when, drawn; it says the same in words. */
export class LcRingTimeline extends LitElement {
  static override readonly properties = {
    plan: { attribute: false },
    afterwards: {},
    width: { state: true },
  };

  declare plan: RingPlan | undefined;
  /** What happens at the end, in words. */
  declare afterwards: string;
  /** How wide it is drawn, so that letters keep their size. */
  declare private width: number;

  #observer: ResizeObserver | undefined;

  constructor() {
    super();
    this.afterwards = '';
    this.width = 640;
  }

  static override readonly styles = [
    sheet,
    css`
      :host {
        display: block;
        padding: var(--lc-space-4);
        border: 1px solid var(--lc-border);
        border-radius: var(--lc-radius-m);
        font-size: var(--lc-size-s);
        line-height: var(--lc-line-s);
      }

      svg {
        inline-size: 100%;
        overflow: visible;
      }

      text {
        fill: var(--lc-text-muted);
        font-size: var(--lc-size-xs);
        font-variant-numeric: tabular-nums;
      }

      .who {
        fill: var(--lc-text);
        font-size: var(--lc-size-s);
      }

      .bar {
        fill: var(--lc-chart-1);
      }

      .grid {
        stroke: var(--lc-border);
      }

      .more,
      .skills {
        stroke: var(--lc-chart-2);
        stroke-dasharray: 2 4;
      }

      .end {
        stroke: var(--lc-text);
        stroke-width: 1.5;
      }

      .then {
        fill: var(--lc-text);
        font-weight: var(--lc-weight-medium);
      }

      p {
        margin-block-start: var(--lc-space-2);
        color: var(--lc-text-muted);
      }

      @media (forced-colors: active) {
        .bar {
          fill: Highlight;
        }

        text,
        .who,
        .then {
          fill: CanvasText;
        }
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    if ('ResizeObserver' in globalThis) {
      this.#observer = new ResizeObserver(([entry]) => {
        this.width = Math.max(240, Math.round(entry?.contentRect.width ?? 640));
      });
      this.#observer.observe(this);
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer?.disconnect();
  }

  protected override render(): TemplateResult {
    return this.plan
      ? html`${this.#picture(this.plan)}<p>${wordsOfPlan(this.plan)} ${this.afterwards}</p>`
      : html`<p>${t('settings.ring.unknown')}</p>`;
  }

  #picture(plan: RingPlan): TemplateResult {
    const { width } = this;
    const start = width < 420 ? 92 : 150;
    const bottom = top + plan.rows.length * rowHeight;
    const at = scale(plan, start, width);
    const ends = endsOf(plan);
    const end = at(plan.until);
    const skills = plan.skillsUntil !== undefined && plan.skillsUntil < plan.shown ? at(plan.skillsUntil) : undefined;
    return html`<svg viewBox="0 0 ${width} ${bottom + foot}" height=${bottom + foot} role="img" aria-label=${t('settings.ring.label', { rows: plan.rows.map(wordsOfRow).join('; ') })}>
      ${ends.map(time => svg`<line class="grid" x1=${at(time)} x2=${at(time)} y1=${top - 4} y2=${bottom}></line>`)}
      ${labelled(ends, at).map(time => svg`<text x=${at(time)} y=${top - 9} text-anchor="middle">${duration(time * 1000)}</text>`)}
      ${plan.rows.map((row, n) => this.#row(row, top + n * rowHeight, at))}
      ${
        plan.goesOn
          ? svg`<line class="more" x1=${at(plan.shown) + 8} x2=${end} y1=${bottom - rowHeight / 2} y2=${bottom - rowHeight / 2}></line>`
          : nothing
      }
      ${
        skills === undefined
          ? nothing
          : svg`<line class="skills" x1=${skills} x2=${skills} y1=${top - 4} y2=${bottom + 6}></line><text x=${skills} y=${bottom + 16} text-anchor="middle">${t('settings.ring.skills')}</text>`
      }
      <line class="end" x1=${end} x2=${end} y1=${top - 4} y2=${bottom + 6}></line>
      <text class="then" x=${end} y=${bottom + (skills === undefined ? 20 : 32)} text-anchor="end">${t('settings.ring.end', { time: duration(plan.until * 1000) })}</text>
    </svg>`;
  }

  #row(row: RingRow, y: number, at: (time: number) => number): SVGTemplateResult {
    return svg`<text class="who" x="0" y=${y + rowHeight / 2 + 4}>${wordsOfWho(row)}</text>
      ${row.rings.map(({ from, to }) => svg`<rect class="bar" x=${at(from)} y=${y + (rowHeight - barHeight) / 2} width=${Math.max(2, at(to) - at(from) - 1)} height=${barHeight} rx="3"></rect>`)}`;
  }
}

/** Where a time stands: all of it where all is drawn, otherwise what is drawn on three quarters, and the end at the end. */
function scale({ shown, until, goesOn }: RingPlan, start: number, width: number): (time: number) => number {
  const room = width - start - 12;
  const drawn = goesOn ? room * 0.75 : room;
  return time => Math.round(start + (time <= shown ? (time / shown) * drawn : goesOn && time < until ? drawn : room));
}

function endsOf({ rows, until, goesOn }: RingPlan): readonly number[] {
  const times = rows.flatMap(({ rings }) => rings.flatMap(({ from, to }) => [from, to]));
  return [...new Set([0, ...times, ...(goesOn ? [until] : [])])].sort((a, b) => a - b);
}

/** Those with room for their letters. */
function labelled(times: readonly number[], at: (time: number) => number): readonly number[] {
  const chosen: number[] = [];
  for (const time of times) {
    const last = chosen.at(-1);
    if (last === undefined || at(time) - at(last) >= 34) {
      chosen.push(time);
    }
  }
  return chosen;
}

function wordsOfWho({ who, n }: RingRow): string {
  return t(who === 'nth' ? 'settings.ring.nth' : who === 'all' ? 'settings.ring.all' : 'settings.ring.weight', { n });
}

function wordsOfRow(row: RingRow): string {
  const times = row.rings.map(({ from, to }) =>
    t('settings.ring.span', { from: duration(from * 1000), to: duration(to * 1000) }),
  );
  return `${wordsOfWho(row)}: ${times.join(', ')}`;
}

/** How it rings, in one sentence or two. */
function wordsOfPlan(plan: RingPlan): string {
  const first = plan.rows[0];
  const ring = first?.rings[0];
  const values = { time: duration(((ring?.to ?? 0) - (ring?.from ?? 0)) * 1000), until: duration(plan.until * 1000) };
  return t(`settings.ring.words.${first?.who ?? 'nth'}`, values);
}

define('lc-ring-timeline', LcRingTimeline);

declare global {
  interface HTMLElementTagNameMap {
    'lc-ring-timeline': LcRingTimeline;
  }
}
