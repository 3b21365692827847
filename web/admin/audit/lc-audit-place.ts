import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { addTexts, hasText, t } from '../../core/i18n.js';
import { auditTexts } from '../../core/locales/admin-audit-en.js';
import { define } from '../../kit/define.js';
import { icon } from '../../kit/icons.js';
import '../../kit/lc-button.js';
import '../../kit/lc-field.js';
import '../../kit/lc-skeleton.js';
import { sheet } from '../../kit/sheet.js';
import type { AuditPageDto } from '../../protocol/contract.gen.js';
import { failureView } from '../failure-view.js';
import { tableStyles } from '../table-styles.js';
import { waitStyles } from '../wait-styles.js';
import { type AuditFilter, AuditSource } from './audit-source.js';
import { actionInWords, auditTable } from './audit-table.js';
import './lc-audit-check.js';

addTexts(auditTexts);

const noFilter: AuditFilter = { action: '', subject: '' };

/** The place of the audit log: whether it is whole, and what is in it, the newest first. */
export class LcAuditPlace extends LitElement {
  static override readonly properties = {
    basePath: { attribute: false },
    filter: { state: true },
    page: { state: true },
    failure: { state: true },
    busy: { state: true },
  };

  /** Where LiveChat is mapped. */
  declare basePath: string;
  declare private filter: AuditFilter;
  /** All entries so far; nothing while they are read. */
  declare private page: AuditPageDto | undefined;
  /** The code of why the last request failed. */
  declare private failure: string | undefined;
  declare private busy: boolean;
  source: AuditSource | undefined;
  #asked = 0;
  /** Of what is shown, which may not be what is chosen by now. */
  #shown = noFilter;
  readonly #actions = new Set<string>();

  constructor() {
    super();
    this.basePath = '';
    this.filter = noFilter;
    this.busy = false;
  }

  static override readonly styles = [
    sheet,
    tableStyles,
    waitStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--lc-space-4);
      }

      .bar {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: var(--lc-space-2);
        padding-block-end: var(--lc-space-3);
      }

      .bar h2 {
        flex: 1 0 auto;
        align-self: center;
      }

      lc-field {
        inline-size: 176px;
      }

      .ref {
        font-family: var(--lc-font-mono);
        font-size: var(--lc-size-xs);
      }

      .facts {
        min-inline-size: 200px;
        padding-block: var(--lc-space-1);
        white-space: normal;
        overflow-wrap: anywhere;
      }

      .more {
        display: flex;
        align-items: center;
        justify-content: center;
        gap: var(--lc-space-3);
        padding-block: var(--lc-space-3);
      }

      .trouble {
        color: var(--lc-danger);
      }
    `,
  ];

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!this.hasUpdated) {
      // Not before: where the page is, may have been said before this element was known.
      this.source ??= new AuditSource(this.basePath);
      void this.#load();
    }
    for (const { action } of this.page?.entries ?? []) {
      this.#actions.add(action);
    }
  }

  protected override render(): TemplateResult {
    const { page, failure } = this;
    if (!page && failure !== undefined) {
      const own = `audit.failed.${failure}`;
      return failureView(
        t('audit.failed'),
        t(hasText(own) ? own : 'audit.failed.hint'),
        t('audit.retry'),
        () => void this.#load(),
      );
    }
    return html`<lc-audit-check .source=${this.source}></lc-audit-check>
      <section aria-busy=${String(this.busy)}>${this.#bar()}${page ? this.#entries(page) : this.#loading()}</section>`;
  }

  #loading(): TemplateResult {
    return html`<span class="vh" role="status">${t('audit.busy')}</span><lc-skeleton .rows=${8}></lc-skeleton>`;
  }

  #bar(): TemplateResult {
    const { action, subject } = this.filter;
    const actions = [...this.#actions].map(value => ({ value, label: actionInWords(value) }));
    const options = [
      { value: '', label: t('audit.filter.any') },
      ...actions.sort((a, b) => a.label.localeCompare(b.label)),
    ];
    return html`<form class="bar" role="search" aria-label=${t('audit.filters')} @submit=${this.#apply} @keydown=${this.#key}>
      <h2 id="entries">${t('audit.entries')}</h2>
      <lc-field type="select" name="action" .label=${t('audit.filter.action')} .options=${options} .value=${action}
        @lc-input=${(event: CustomEvent<string>) => this.#use({ ...this.filter, action: event.detail })}></lc-field>
      <lc-field name="subject" autocomplete="off" .label=${t('audit.filter.subject')} .value=${subject}
        @lc-input=${(event: CustomEvent<string>) => {
          this.filter = { ...this.filter, subject: event.detail };
        }}></lc-field>
      <lc-button data-action="filter" @click=${this.#apply}>${t('audit.filter.apply')}</lc-button>
      ${action === '' && subject === '' ? nothing : html`<lc-button variant="quiet" data-action="clear" @click=${() => this.#use(noFilter)}>${t('audit.filter.clear')}</lc-button>`}
    </form>`;
  }

  #entries({ entries, next }: AuditPageDto): TemplateResult {
    const none = this.#shown.action === '' && this.#shown.subject.trim() === '' ? 'audit.none' : 'audit.none.filtered';
    return html`${
      entries.length === 0
        ? html`<p class="none" role="status">${t(next === undefined ? none : 'audit.none.here')}</p>`
        : auditTable(entries)
    }<div class="more">${
      this.failure === undefined
        ? nothing
        : html`<span class="trouble" role="alert">${icon('alert', 16)} ${t('audit.failed')}</span>`
    }${
      next === undefined
        ? entries.length === 0
          ? nothing
          : html`<span class="muted">${t('audit.end')}</span>`
        : html`<lc-button data-action="more" ?busy=${this.busy} @click=${() => void this.#more(next)}>${t('audit.more')}</lc-button>`
    }</div>`;
  }

  async #load(): Promise<void> {
    this.page = undefined;
    await this.#read(undefined);
  }

  async #more(next: number): Promise<void> {
    if (!this.busy) {
      await this.#read(next);
    }
  }

  /** What was loaded before stays when a later request fails. */
  async #read(before: number | undefined): Promise<void> {
    const asked = ++this.#asked;
    const filter = before === undefined ? this.filter : this.#shown;
    this.failure = undefined;
    this.busy = true;
    const answer = await this.source?.page(filter, before);
    if (!answer || asked !== this.#asked) {
      return;
    }
    this.busy = false;
    this.#shown = filter;
    if (answer.ok) {
      this.page = { ...answer.value, entries: [...(this.page?.entries ?? []), ...answer.value.entries] };
    } else {
      this.failure = answer.code;
    }
  }

  #use(filter: AuditFilter): void {
    this.filter = filter;
    void this.#load();
  }

  #apply = (event: Event): void => {
    event.preventDefault();
    void this.#load();
  };

  /** The controls are in shadow roots of their own: no form hears their Enter. */
  #key = (event: KeyboardEvent): void => {
    if (
      event.key === 'Enter' &&
      !event.isComposing &&
      event.target instanceof HTMLElement &&
      event.target.matches('[name=subject]')
    ) {
      void this.#load();
    }
  };
}

define('lc-audit-place', LcAuditPlace);

declare global {
  interface HTMLElementTagNameMap {
    'lc-audit-place': LcAuditPlace;
  }
}
