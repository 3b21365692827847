import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { type Clock, systemClock } from '../core/clock.js';
import { t } from '../core/i18n.js';
import { define } from '../kit/define.js';
import { fire } from '../kit/fire.js';
import { icon } from '../kit/icons.js';
import '../kit/lc-button.js';
import '../kit/lc-skeleton.js';
import { sheet } from '../kit/sheet.js';
import type { ContactDto, LogChoicesDto, LogPageDto, LogRowDto, SearchLog } from '../protocol/contract.gen.js';
import type { LcLogChat } from './lc-log-chat.js';
import './lc-log-chat.js';
import './lc-log-export.js';
import './lc-view-name.js';
import { logFields } from './log-fields.js';
import { isFiltered, type LogFilters, noFilters, searchOf } from './log-filters.js';
import type { LogSource } from './log-source.js';
import { logStyles } from './log-styles.js';
import { logTable } from './log-table.js';
import type { SavedViews } from './saved-views.js';

/** How often whoever sees chats in progress gets them anew. */
const freshMs = 3_000;

/**
 * The activity log: filters, a table, and each chat to be read. Where it comes from is given to it, so that it can stand anywhere.
 *
 * @fires lc-close-log - back to where one came from
 */
export class LcLogScreen extends LitElement {
  static override readonly properties = {
    source: { attribute: false },
    views: { attribute: false },
    back: { type: Boolean },
    top: { type: Boolean },
    filters: { state: true },
    choices: { state: true },
    page: { state: true },
    failed: { state: true },
    busy: { state: true },
    named: { state: true },
    rising: { state: true },
  };

  declare source: LogSource | undefined;
  declare views: SavedViews | undefined;
  /** Whether there is a way back. */
  declare back: boolean;
  /** Whether its title is that of the whole page. */
  declare top: boolean;
  declare private filters: LogFilters;
  declare private choices: LogChoicesDto | undefined;
  /** All rows so far; nothing while they are read. */
  declare private page: LogPageDto | undefined;
  declare private failed: 'first' | 'more' | undefined;
  declare private busy: boolean;
  /** The name of the saved view that is chosen. */
  declare private named: string;
  /** Whether the chat that started first stands first. */
  declare private rising: boolean;
  clock: Clock = systemClock;
  /** The same of what is asked for: it is another for as long as that is on its way. */
  #rises = false;
  #asked = 0;
  #redactions = 0;
  #isWhole = true;
  #endRefresh: (() => void) | undefined;
  #endRedactions: (() => void) | undefined;

  constructor() {
    super();
    this.back = false;
    this.top = false;
    this.filters = noFilters;
    this.busy = false;
    this.named = '';
    this.rising = false;
  }

  static override readonly styles = [sheet, logStyles];

  override connectedCallback(): void {
    super.connectedCallback();
    this.#endRefresh = this.clock.every(freshMs, () => void this.#refresh());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#endRefresh?.();
    this.#endRedactions?.();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('source') && this.source) {
      this.#endRedactions?.();
      this.#endRedactions = this.source.onRedacted(chatId => void this.#readAgain(chatId));
      void this.#choose();
      void this.#search();
    }
  }

  protected override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>('#title')?.focus();
  }

  protected override render(): TemplateResult {
    return html`<div class="head">
        ${this.back ? html`<lc-button variant="quiet" square data-action="back" .label=${t('activity.back')} @click=${() => fire(this, 'lc-close-log')}>${icon('back')}</lc-button>` : nothing}
        ${this.top ? html`<h1 id="title" tabindex="-1">${t('activity.title')}</h1>` : html`<h2 id="title" tabindex="-1">${t('activity.title')}</h2>`}
        <span class="muted num" role="status">${this.page?.total === undefined ? '' : t('activity.total', { count: this.page.total })}</span>
        <span class="grow"></span>
        ${this.#saved()}
        <lc-log-export .source=${this.source} .search=${this.#wanted(this.rising)}></lc-log-export>
      </div>
      ${this.#bar()}
      <div class="scroll" tabindex="0" role="region" aria-labelledby="title" aria-busy=${String(this.busy)}>${this.#list()}</div>
      <lc-view-name @lc-name=${(event: CustomEvent<string>) => this.#save(event.detail)}></lc-view-name>
      <div class="dialogs"></div>`;
  }

  #saved(): TemplateResult | typeof nothing {
    const all = this.views?.all ?? [];
    return this.views === undefined
      ? nothing
      : html`<div class="views">
        <select aria-label=${t('activity.views')} @change=${this.#view}>
          <option value="" ?selected=${this.named === ''}>${t('activity.views')}</option>
          ${all.map(view => html`<option value=${view.name} ?selected=${view.name === this.named}>${view.name}</option>`)}
        </select>
        ${
          this.named === ''
            ? html`<lc-button data-action="save" ?disabled=${!isFiltered(this.filters)} @click=${() => this.renderRoot.querySelector('lc-view-name')?.show()}>${t('activity.views.save')}</lc-button>`
            : html`<lc-button data-action="forget" @click=${this.#forget}>${t('activity.views.forget')}</lc-button>`
        }
      </div>`;
  }

  #bar(): TemplateResult {
    const { choices, filters } = this;
    return html`<form role="search" aria-label=${t('activity.filters')} @submit=${this.#submitted} @keydown=${this.#key}>
      ${logFields(filters, choices, (name, value, atOnce) => this.#set(name, value, atOnce))}
      <lc-button type="submit" variant="primary" data-action="search">${t('activity.search')}</lc-button>
      ${isFiltered(filters) ? html`<lc-button data-action="clear" @click=${() => this.#use(noFilters)}>${t('activity.clear')}</lc-button>` : nothing}
      ${
        filters.contactId === ''
          ? nothing
          : html`<span class="only"><bdi>${this.#contactName}</bdi><lc-button size="s" variant="quiet" square data-action="everybody" .label=${t('activity.everybody')}
            @click=${() => this.#use({ ...filters, contactId: '', contactName: '' })}>${icon('close', 14)}</lc-button></span>`
      }
    </form>`;
  }

  /** As the server says it now; what was redacted in the meantime is said by nobody. */
  get #contactName(): string {
    const { contactId, contactName } = this.filters;
    return (
      this.page?.rows.find(({ contact }) => contact.id === contactId)?.contact.name ??
      (contactName || t('activity.column.customer'))
    );
  }

  #list(): TemplateResult {
    const { page, failed, filters } = this;
    if (!page) {
      return failed === undefined
        ? html`<span class="vh" role="status">${t('activity.busy')}</span><lc-skeleton row="item" rows="8"></lc-skeleton>`
        : html`<div class="blank" role="alert">${icon('alert', 24)}<p>${t('activity.failed')}</p><lc-button data-action="retry" @click=${() => void this.#search()}>${t('activity.retry')}</lc-button></div>`;
    }
    if (page.rows.length === 0) {
      return html`<div class="blank" role="status">${icon('search', 24)}<p>${t(isFiltered(filters) ? 'activity.none.filtered' : 'activity.none')}</p></div>`;
    }
    return html`${logTable({
      rows: page.rows,
      rising: this.rising,
      turn: () => void this.#turn(),
      open: row => void this.#open(row),
      transcriptUrl: (chatId, format) => this.source?.transcriptUrl(chatId, format) ?? '',
    })}
      <div class="more">${
        failed === 'more'
          ? html`<span class="trouble" role="alert">${t('activity.failed')}</span>`
          : page.next === undefined
            ? html`<span class="muted">${t('activity.end')}</span>`
            : nothing
      }${page.next === undefined ? nothing : html`<lc-button data-action="more" .busy=${this.busy} @click=${() => void this.#more()}>${t('activity.more')}</lc-button>`}</div>`;
  }

  async #choose(): Promise<void> {
    this.choices = await this.source?.choices();
  }

  /** What is asked for: what is chosen, in the order that is chosen. */
  #wanted(rising = this.#rises): SearchLog {
    return { ...searchOf(this.filters), ...(rising ? { oldestFirst: true } : {}) };
  }

  /** As many rows as are wanted, a page at least; anew when something was redacted while they were on their way. */
  async #ask(search: SearchLog, rows = 1): Promise<LogPageDto | undefined> {
    const asked = this.#asked;
    const redactions = this.#redactions;
    let page = await this.source?.search(search);
    while (page?.next !== undefined && page.rows.length < rows && asked === this.#asked) {
      const more: LogPageDto | undefined = await this.source?.search({ ...search, after: page.next });
      page = more && { ...more, rows: [...page.rows, ...more.rows] };
    }
    return redactions === this.#redactions || asked !== this.#asked ? page : this.#ask(search, rows);
  }

  /** The head that turns it keeps the focus: rows and order stay until the others are there. There are as many of them. */
  async #turn(): Promise<void> {
    const asked = ++this.#asked;
    this.#rises = !this.rising;
    this.failed = undefined;
    this.busy = true;
    const page = await this.#ask(this.#wanted());
    if (asked !== this.#asked) {
      return;
    }
    this.busy = false;
    if (page) {
      this.#isWhole = true;
      this.rising = this.#rises;
      const total = this.page?.total;
      this.page = total === undefined ? page : { ...page, total };
    } else {
      this.#rises = this.rising;
      this.failed = 'more';
    }
    if (this.page?.total === undefined) {
      await this.#count(asked);
    }
  }

  #search(): Promise<void> {
    this.page = undefined;
    return this.#read();
  }

  async #read(rows = 1): Promise<void> {
    const asked = ++this.#asked;
    this.failed = undefined;
    this.busy = true;
    const page = await this.#ask(this.#wanted(), rows);
    if (asked !== this.#asked) {
      return;
    }
    this.#isWhole ||= rows === 1;
    this.busy = false;
    this.page = page;
    this.rising = this.#rises;
    this.failed = page ? undefined : 'first';
    await this.#count(asked);
  }

  /** Counting takes as long as reading everything: the rows do not wait for it. */
  async #count(asked: number): Promise<void> {
    const counted = this.page && (await this.source?.search({ ...searchOf(this.filters), limit: 1, count: true }));
    if (this.page && counted?.total !== undefined && asked === this.#asked) {
      this.page = { ...this.page, total: counted.total };
    }
  }

  async #more(): Promise<void> {
    const { page } = this;
    if (page?.next === undefined || this.busy) {
      return;
    }
    const asked = ++this.#asked;
    this.busy = true;
    const more = await this.#ask({ ...this.#wanted(), after: page.next });
    if (asked !== this.#asked) {
      return;
    }
    this.#isWhole = false;
    this.busy = false;
    this.failed = more ? undefined : 'more';
    if (more) {
      const { next: _, ...rest } = page;
      this.page = {
        ...rest,
        rows: [...page.rows, ...more.rows],
        ...(more.next === undefined ? {} : { next: more.next }),
      };
    }
  }

  /** What is gone from a chat is gone from its row, too: as many rows as are shown are read again. */
  async #readAgain(chatId: string): Promise<void> {
    this.#redactions++;
    const shown = this.page?.rows ?? [];
    if (shown.some(row => row.id === chatId)) {
      await this.#read(shown.length);
    }
  }

  /** What goes on changes by itself. Not under somebody who has read further down, or is waiting. */
  async #refresh(): Promise<void> {
    if (!this.choices?.seesAll || !this.page || !this.#isWhole || this.busy || document.visibilityState === 'hidden') {
      return;
    }
    const asked = this.#asked;
    const page = await this.#ask(this.#wanted());
    if (!page || asked !== this.#asked || !this.#isWhole) {
      return;
    }
    const total = this.page.total;
    const before = this.page.rows;
    this.page = total === undefined ? page : { ...page, total };
    if (page.rows.length !== before.length || page.rows.some((row, place) => row.id !== before[place]?.id)) {
      await this.#count(asked);
    }
  }

  #set(name: keyof LogFilters, value: string, atOnce: boolean): void {
    this.filters = { ...this.filters, [name]: value };
    this.named = '';
    if (atOnce) {
      void this.#search();
    }
  }

  #use(filters: LogFilters): void {
    this.filters = filters;
    this.named = '';
    void this.#search();
  }

  #submitted = (event: Event): void => {
    event.preventDefault();
    void this.#search();
  };

  /** The controls are in shadow roots of their own: no form hears their Enter. */
  #key = (event: KeyboardEvent): void => {
    if (
      event.key === 'Enter' &&
      !event.isComposing &&
      event.target instanceof HTMLElement &&
      event.target.matches('lc-field:not([type=select])')
    ) {
      void this.#search();
    }
  };

  #view = (event: Event): void => {
    const name = event.target instanceof HTMLSelectElement ? event.target.value : '';
    this.#use(this.views?.all.find(view => view.name === name)?.filters ?? noFilters);
    this.named = name;
  };

  #save(name: string): void {
    if (this.views?.save(name, this.filters)) {
      this.named = name.trim();
    }
  }

  #forget = (): void => {
    this.views?.remove(this.named);
    this.named = '';
  };

  /** What a chat is read in. */
  protected newChat(): LcLogChat {
    return document.createElement('lc-log-chat');
  }

  async #open(row: LogRowDto): Promise<void> {
    const dialog = this.newChat();
    dialog.source = this.source;
    dialog.row = row;
    dialog.words = this.filters.text;
    dialog.follows = this.choices?.seesAll ?? false;
    dialog.addEventListener('lc-of-customer', event => {
      const { id, name } = (event as CustomEvent<ContactDto>).detail; // what lc-log-chat says of its row
      this.#use({ ...noFilters, contactId: id, contactName: name });
    });
    dialog.addEventListener('lc-close', () => dialog.remove());
    this.renderRoot.querySelector('.dialogs')?.append(dialog);
    await dialog.show();
  }
}

define('lc-log-screen', LcLogScreen);

declare global {
  interface HTMLElementTagNameMap {
    'lc-log-screen': LcLogScreen;
  }
}
