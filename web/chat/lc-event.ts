import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { t, timeOfDay } from '../core/i18n.js';
import type { Side } from '../core/receipt.js';
import { define } from '../kit/define.js';
import { icon } from '../kit/icons.js';
import { sheet } from '../kit/sheet.js';
import type { FormEntryDto, TranscriptEntryDto } from '../protocol/contract.gen.js';
import { type HappeningDto, happeningInWords } from './happenings.js';
import { lineStyles } from './line-styles.js';
import type { EventRow } from './rows.js';

/** What happened in a chat besides messages: a line of words, or the card of the form or the transcript. */
export class LcEvent extends LitElement {
  static override readonly properties = {
    row: { attribute: false, hasChanged: (row?: EventRow, old?: EventRow) => row?.entry !== old?.entry },
    side: {},
    self: {},
  };

  declare row: EventRow | undefined;
  declare side: Side;
  /** The display name of the agent who looks, so that their own deeds say "you". */
  declare self: string;

  constructor() {
    super();
    this.side = 'customer';
    this.self = '';
  }

  static override readonly styles = [
    sheet,
    lineStyles,
    css`
      b {
        font-weight: var(--lc-weight-strong);
        color: var(--lc-text);
      }

      .card {
        border-radius: var(--lc-radius-m);
        box-shadow: inset 0 0 0 1px var(--lc-border);
        font-size: var(--lc-size-m);
        line-height: var(--lc-line-m);
      }

      .sum {
        padding: var(--lc-space-3) var(--lc-space-4);
        background: var(--lc-surface-2);
      }

      .head {
        display: flex;
        justify-content: space-between;
        gap: var(--lc-space-3);
        margin-block-end: var(--lc-space-2);
        font-size: var(--lc-size-xs);
        line-height: var(--lc-line-xs);
        font-weight: var(--lc-weight-medium);
        color: var(--lc-text-muted);
      }

      dl {
        display: grid;
        grid-template-columns: fit-content(40%) minmax(0, 1fr);
        gap: var(--lc-space-1) var(--lc-space-4);
      }

      dt {
        color: var(--lc-text-muted);
      }

      dd {
        overflow-wrap: anywhere;
        white-space: pre-wrap;
      }

      .done {
        display: flex;
        align-items: center;
        gap: var(--lc-space-3);
        padding: var(--lc-space-3) var(--lc-space-4);
        color: var(--lc-text-muted);
      }

      .done b {
        display: block;
        font-weight: var(--lc-weight-medium);
      }

      .to {
        overflow-wrap: anywhere;
      }
    `,
  ];

  protected override render(): TemplateResult | typeof nothing {
    const entry = this.row?.entry;
    switch (entry?.kind) {
      case 'form':
        return this.#form(entry);
      case 'transcript':
        return this.#transcript(entry);
      case 'transferOffered':
      case 'transferred':
        return this.#noted(this.#line(entry), 'entry.note', entry.note);
      case 'rated':
        return this.#noted(this.#line(entry), 'entry.comment', this.side === 'agent' ? entry.comment : undefined);
      default:
        return entry === undefined ? nothing : this.#line(entry);
    }
  }

  /** What somebody said to it, below what it is about; what draws it only desks have. */
  #noted(line: TemplateResult, heading: string, note: string | undefined): TemplateResult {
    return note === undefined
      ? line
      : html`${line}<lc-event-note .heading=${t(heading)} .text=${note}></lc-event-note>`;
  }

  /** A sentence with the names in it made strong, and the time. */
  #line(entry: HappeningDto): TemplateResult {
    const { key, names } = happeningInWords(entry, this.side, this.self);
    const known = Object.entries(names);
    const holes = Object.fromEntries(known.map(([name], place) => [name, `\u0001${place}\u0001`]));
    const parts = t(key, holes).split('\u0001');
    const words = parts.map((part, place) => {
      const [name, value] = known[place % 2 === 0 ? -1 : Number(part)] ?? ['reason', part];
      return name === 'reason' ? value : html`<b>${value}</b>`;
    });
    return html`<p class="sys"><span>${words} · <span class="num">${timeOfDay(entry.at)}</span></span></p>`;
  }

  #form(entry: FormEntryDto): TemplateResult {
    // One line of it, which only desks draw.
    if (this.side === 'agent') {
      return html`<lc-form-line .entry=${entry}></lc-form-line>`;
    }
    return html`<div class="card sum">
      <p class="head"><span>${t('form.heading')}</span><span class="num">${timeOfDay(entry.at)}</span></p>
      <dl>${entry.fields.map(field => html`<dt>${field.label}</dt><dd dir="auto">${field.value}</dd>`)}</dl>
    </div>`;
  }

  #transcript(entry: TranscriptEntryDto): TemplateResult {
    return html`<div class="card done">
      ${icon('mail')}
      <p class="grow"><b>${t('entry.transcript')}</b><span class="to">${t('entry.transcriptTo', { to: entry.to })}</span></p>
    </div>`;
  }
}

define('lc-event', LcEvent);

declare global {
  interface HTMLElementTagNameMap {
    'lc-event': LcEvent;
  }
}
