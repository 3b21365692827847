import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ChatHeader, ChatState } from '../core/chat-state.js';
import { hasEarlier } from '../core/chat-store.js';
import { systemClock } from '../core/clock.js';
import type { FileSource } from '../core/file-source.js';
import { dayOf, t } from '../core/i18n.js';
import type { Side } from '../core/receipt.js';
import { define } from '../kit/define.js';
import { fire } from '../kit/fire.js';
import { icon } from '../kit/icons.js';
import { sheet } from '../kit/sheet.js';
import { usePart } from './lazy-parts.js';
import type { LcEvent } from './lc-event.js';
import './lc-event.js';
import type { LcMessage } from './lc-message.js';
import './lc-message.js';
import { logStyles } from './log-styles.js';
import { type RowWindow, windowAfter, windowAtEnd, windowBack, windowForward } from './row-window.js';
import { type MessageRow, type Row, type RowList, Rows } from './rows.js';

/** Nearer to an end than so many pixels counts as being there. */
const nearPx = 48;

/**
 * The conversation: a window of at most 150 rows on it, kept at the newest message as long as the reader is there and never moved
 * under a reader who is not. It is one live region: what others write is announced once, history and own messages never.
 *
 * @fires lc-at-end - the reader came to the newest message or went away from it; `detail` is a boolean
 * @fires lc-earlier - the reader came to the oldest known message and there are older ones
 * @fires lc-retry - see `lc-message`
 */
export class LcLog extends LitElement {
  static override readonly properties = {
    chat: { attribute: false },
    side: {},
    self: {},
    company: {},
    files: { attribute: false },
    typing: {},
    receipts: { type: Boolean },
    label: {},
    unread: { state: true },
    range: { state: true },
  };

  declare chat: ChatState<ChatHeader> | undefined;
  declare side: Side;
  declare self: string;
  declare company: string;
  /** Where links to files come from. */
  declare files: FileSource | undefined;
  /** The name of who is typing on the other side; empty when nobody is. */
  declare typing: string;
  declare receipts: boolean;
  declare label: string;
  declare private unread: number;
  declare private range: RowWindow;

  #rows: RowList = new Rows(undefined, 'customer');
  #chatId: string | undefined;
  #atEnd = true;
  /** Of the content and of what is seen of it, when they were last looked at. */
  #heights: readonly [number, number] = [0, 0];
  #live: 'polite' | 'off' = 'off';
  #anchor: { readonly key: string; readonly top: number } | undefined;

  static override readonly styles = [sheet, logStyles];

  constructor() {
    super();
    this.side = 'customer';
    this.self = '';
    this.company = '';
    this.typing = '';
    this.receipts = true;
    this.label = '';
    this.unread = 0;
    this.range = { start: 0, end: 0 };
  }

  /** Whether the newest message is in sight. */
  get atEnd(): boolean {
    return this.#atEnd;
  }

  scrollToEnd(): void {
    this.range = windowAtEnd(this.#rows.length);
    this.#setAtEnd(true);
    void this.updateComplete.then(() => this.#pin());
  }

  /** Puts the focus on Retry of the last failed message; answers whether there is one. */
  focusLastFailed(): boolean {
    const failed = this.#rows
      .slice(this.range.start, this.range.end)
      .findLast(row => row.kind === 'message' && row.status === 'failed');
    const element = failed && this.#element(failed.key)?.querySelector('lc-message');
    element?.focus();
    return Boolean(element);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resize.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resize.disconnect();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('chat') || changed.has('side')) {
      this.take();
    } else {
      this.#live = 'off';
    }
  }

  protected override render(): TemplateResult {
    const rows = this.#rows.slice(this.range.start, this.range.end);
    if (this.typing !== '') {
      usePart('typing');
    }
    const earlier = this.range.start === 0 && this.chat !== undefined && hasEarlier(this.chat);
    return html`<div class="scroll" role="log" tabindex="0" aria-live=${this.#live} aria-relevant="additions"
        aria-label=${this.label || t('log.label')} @scroll=${this.#scrolled}>
        <div class="content">
          ${earlier ? html`<button class="earlier" type="button" @click=${this.#earlier}>${t('log.earlier')}</button>` : nothing}
          <ol>${repeat(
            rows,
            row => row.key,
            row => this.row(row),
          )}</ol>
          ${this.typing === '' ? nothing : html`<lc-typing aria-live="off" .name=${this.typing}></lc-typing>`}
        </div>
      </div>
      ${this.#atEnd ? nothing : this.#pill()}`;
  }

  protected override updated(): void {
    if (this.#atEnd) {
      this.#pin();
    } else {
      void this.#drawn().then(() => this.#restore());
    }
  }

  /** Rows draw themselves right after the list; only then they have their heights. */
  async #drawn(): Promise<void> {
    const rows = this.renderRoot.querySelectorAll<LcMessage | LcEvent>('lc-message, lc-event');
    await Promise.all([...rows].map(row => row.updateComplete));
  }

  /** All rows of the conversation, oldest first. */
  protected rows(): RowList {
    return new Rows(this.chat, this.side);
  }

  /** What stands below a message. */
  protected below(_row: MessageRow): unknown {
    return nothing;
  }

  protected row(row: Row): TemplateResult {
    switch (row.kind) {
      case 'day':
        return html`<li class="day" data-key=${row.key}><p>${dayOf(row.at, systemClock.now())}</p></li>`;
      case 'event':
        return html`<li data-key=${row.key} data-kind=${row.entry.kind}><lc-event .row=${row} .side=${this.side} .self=${this.self}></lc-event></li>`;
      case 'message':
        if (row.files) {
          usePart('files');
        }
        return html`<li class=${row.first ? nothing : 'more'} data-key=${row.key} data-kind="message" data-own=${String(row.own)}
          aria-live=${row.own ? 'off' : nothing}
          ><lc-message .row=${row} .files=${this.files} .self=${this.self} .company=${this.company} .receipts=${this.receipts}></lc-message>${this.below(row)}</li>`;
    }
  }

  #pill(): TemplateResult {
    const words = this.unread > 0 ? t('log.new', { count: this.unread }) : t('log.toEnd');
    return html`<button class="pill ${this.unread > 0 ? '' : 'bare'}" type="button" aria-label=${words} @click=${this.scrollToEnd}>
      ${icon('minimise', 16)}${this.unread > 0 ? html`<span>${words}</span>` : nothing}
    </button>`;
  }

  /** Takes in a new state of the chat: keeps the place, counts what is new below it, decides what is announced. */
  protected take(): void {
    const before = this.#rows;
    const rows = this.rows();
    const sameChat = this.chat !== undefined && this.chat.header.id === this.#chatId;
    this.#rows = rows;
    this.#chatId = this.chat?.header.id;
    if (this.chat?.header.attachments) {
      usePart('files');
    }
    if (!sameChat || before.length === 0) {
      this.#live = 'off';
      this.unread = 0;
      this.#setAtEnd(true);
      this.range = windowAtEnd(rows.length);
      return;
    }
    const addedBefore = Math.max(0, rows.indexOf(before.key(0)));
    // Where the newest row is not there any more, nothing tells what is new: then nothing is.
    const last = rows.lastIndexOf(before.key(before.length - 1));
    const added = last < 0 ? [] : rows.slice(last + 1);
    const ownAdded = added.some(row => row.kind === 'message' && row.own && row.name === '');
    if (ownAdded) {
      this.#setAtEnd(true);
    }
    this.#remember();
    this.#live = addedBefore === 0 && added.length > 0 && added.length < 10 ? 'polite' : 'off';
    const place = windowAfter(this.range, rows.length, addedBefore, this.#atEnd);
    // Whoever stands at the top could not scroll up to what has come in before it.
    const atTop = addedBefore > 0 && !this.#atEnd && (this.#scroll?.scrollTop ?? 0) < nearPx;
    this.range = atTop ? windowBack(place, rows.length) : place;
    if (!this.#atEnd) {
      this.unread += added.filter(row => row.kind === 'message' && !row.own).length;
    }
  }

  #scrolled = (): void => {
    const scroll = this.#scroll;
    if (!scroll) {
      return;
    }
    const resized = scroll.scrollHeight !== this.#heights[0] || scroll.clientHeight !== this.#heights[1];
    this.#heights = [scroll.scrollHeight, scroll.clientHeight];
    if (scroll.clientHeight === 0) {
      return;
    }
    if (resized && this.#atEnd) {
      // Something grew, or the panel came back into view: not the reader moved, the place did.
      this.#pin();
      return;
    }
    const below = scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight;
    const complete = this.range.end >= this.#rows.length;
    this.#setAtEnd(complete && below < nearPx);
    if (below < nearPx && !complete) {
      this.#move(windowForward(this.range, this.#rows.length));
    } else if (scroll.scrollTop < nearPx && this.range.start > 0) {
      this.#move(windowBack(this.range, this.#rows.length));
    }
  };

  #move(range: RowWindow): void {
    if (range.start !== this.range.start || range.end !== this.range.end) {
      this.#remember();
      this.range = range;
    }
  }

  #earlier = (): void => {
    fire(this, 'lc-earlier');
  };

  #setAtEnd(atEnd: boolean): void {
    if (atEnd) {
      this.unread = 0;
    }
    if (atEnd !== this.#atEnd) {
      this.#atEnd = atEnd;
      this.requestUpdate();
      fire(this, 'lc-at-end', atEnd);
    }
  }

  /** Notes where a row in sight stands, so that it stands there again after rows were added or removed around it. */
  #remember(): void {
    const scroll = this.#scroll;
    if (!scroll || this.#anchor) {
      return;
    }
    const top = scroll.getBoundingClientRect().top;
    for (const item of scroll.querySelectorAll<HTMLElement>('li')) {
      const box = item.getBoundingClientRect();
      if (box.bottom > top) {
        this.#anchor = { key: item.dataset.key ?? '', top: box.top - top };
        return;
      }
    }
  }

  #restore(): void {
    const scroll = this.#scroll;
    const item = this.#anchor && this.#element(this.#anchor.key);
    if (scroll && item && this.#anchor) {
      scroll.scrollTop += item.getBoundingClientRect().top - scroll.getBoundingClientRect().top - this.#anchor.top;
    }
    this.#anchor = undefined;
  }

  #pin(): void {
    this.#anchor = undefined;
    const scroll = this.#scroll;
    if (scroll) {
      scroll.scrollTop = scroll.scrollHeight;
      this.#heights = [scroll.scrollHeight, scroll.clientHeight];
    }
  }

  /** Rows draw themselves a moment later, pictures of fonts change heights, the keyboard of a phone takes room: stay at the end. */
  readonly #resize = new ResizeObserver(() => {
    if (this.#atEnd) {
      this.#pin();
    }
  });

  get #scroll(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('.scroll');
  }

  #element(key: string): HTMLElement | undefined {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('li')].find(item => item.dataset.key === key);
  }

  protected override firstUpdated(): void {
    const content = this.renderRoot.querySelector('.content');
    if (content) {
      this.#resize.observe(content);
    }
  }
}

define('lc-log', LcLog);

declare global {
  interface HTMLElementTagNameMap {
    'lc-log': LcLog;
  }
}
