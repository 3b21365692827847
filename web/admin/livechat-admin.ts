import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { systemClock } from '../core/clock.js';
import { hasText, preferredEnglish, t, timeOfDay, useTexts } from '../core/i18n.js';
import { adminTexts } from '../core/locales/admin-en.js';
import { readPageConfig } from '../core/page-config.js';
import { define } from '../kit/define.js';
import { type IconName, icon } from '../kit/icons.js';
import '../kit/lc-bar.js';
import '../kit/lc-button.js';
import '../kit/lc-presence.js';
import '../kit/lc-skeleton.js';
import { sheet } from '../kit/sheet.js';
import '../kit/chat-icons.js';
import '../kit/staff-icons.js';
import { staffTokens } from '../kit/staff-tokens.js';
import { tokens } from '../kit/tokens.js';
import type { AdminOverviewDto } from '../protocol/contract.gen.js';
import { adminStyles } from './admin-styles.js';
import './lc-chats-table.js';
import './lc-queues-table.js';
import './lc-tiles.js';
import './lc-widget-card.js';
import { noOverview, OverviewSource, type OverviewState } from './overview.js';

/** The places of the console, as they stand in the address behind `#`. */
const places = ['live', 'queues', 'widgets'] as const;
type Place = (typeof places)[number];

const signs: Readonly<Record<Place, IconName>> = { live: 'live', queues: 'queue', widgets: 'widget' };

/**
 * The admin console. Put it on a page of its own; it fills the window.
 *
 * @attr base-path - where LiveChat is mapped; the default is what the page's data block says, or `/livechat`
 */
export class LivechatAdmin extends LitElement {
  static override readonly properties = {
    basePath: { attribute: 'base-path' },
    state: { state: true },
    place: { state: true },
    now: { state: true },
  };

  declare basePath: string | undefined;
  declare private state: OverviewState;
  declare private place: Place;
  /** The server's time, to the second. */
  declare private now: number;

  #source: OverviewSource | undefined;
  #endTick: (() => void) | undefined;

  static override readonly styles = [tokens, staffTokens, sheet, adminStyles];

  constructor() {
    super();
    this.state = noOverview;
    this.place = 'live';
    this.now = 0;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    useTexts(preferredEnglish(), adminTexts);
    const source = new OverviewSource({
      url: `${this.basePath ?? readPageConfig().basePath}/api/admin/overview`,
      visible: () => document.visibilityState === 'visible',
      onChange: state => {
        this.state = state;
        this.now = source.now();
      },
    });
    this.#source = source;
    source.start();
    this.#endTick = systemClock.every(1_000, () => {
      this.now = source.now();
    });
    window.addEventListener('hashchange', this.#go);
    document.addEventListener('visibilitychange', this.#looked);
    this.#go();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#source?.stop();
    this.#endTick?.();
    window.removeEventListener('hashchange', this.#go);
    document.removeEventListener('visibilitychange', this.#looked);
  }

  protected override render(): TemplateResult {
    return html`<header class="rail">
        <div class="brand">${icon('brand')}${t('admin.title')}</div>
        <nav aria-label=${t('admin.nav')}>${places.map(
          place =>
            html`<a href="#${place}" aria-current=${place === this.place ? 'page' : nothing}>${icon(signs[place])}${t(`admin.nav.${place}`)}</a>`,
        )}</nav>
      </header>
      <main data-place=${this.place} data-state=${this.#kind}>
        <header class="head"><h1>${t(`admin.nav.${this.place}`)}</h1>${this.#freshness()}</header>
        ${this.#content()}
      </main>`;
  }

  get #kind(): 'loading' | 'error' | 'data' {
    if (this.state.overview) {
      return 'data';
    }
    return this.state.failure === undefined ? 'loading' : 'error';
  }

  #freshness(): TemplateResult | typeof nothing {
    const { overview, at, failure } = this.state;
    if (!overview) {
      return nothing;
    }
    const time = timeOfDay(at);
    return failure === undefined
      ? html`<lc-presence state="available">${t('admin.live', { time })}</lc-presence>`
      : html`<lc-presence state="offline">${t('admin.stale', { time })}</lc-presence>`;
  }

  #content(): TemplateResult {
    const { overview, failure, at } = this.state;
    if (!overview) {
      return failure === undefined ? this.#loading() : this.#failed(failure);
    }
    return html`${
      failure === undefined
        ? nothing
        : html`<lc-bar>${t('admin.refresh.failed', { time: timeOfDay(at) })}
          <lc-button slot="action" size="s" @click=${this.#retry}>${t('admin.retry')}</lc-button></lc-bar>`
    }${this.#place(overview)}`;
  }

  #place(overview: AdminOverviewDto): TemplateResult {
    switch (this.place) {
      case 'live':
        return html`<div class="body"><lc-tiles .overview=${overview} .now=${this.now}></lc-tiles>
          <lc-chats-table .chats=${overview.chats} .now=${this.now}></lc-chats-table></div>`;
      case 'queues':
        return html`<div class="body narrow"><lc-queues-table .queues=${overview.queues}></lc-queues-table></div>`;
      case 'widgets':
        return html`<div class="body narrow">
          <p class="lead">${t(overview.widgets.length === 0 ? 'admin.widgets.none' : 'admin.widgets.intro')}</p>
          ${overview.widgets.map(widget => html`<lc-widget-card .widget=${widget} data-widget=${widget.siteKey}></lc-widget-card>`)}
        </div>`;
    }
  }

  #loading(): TemplateResult {
    return html`<div class="body"><span class="vh" role="status">${t('admin.load.busy')}</span>
      <lc-skeleton row="tile" .rows=${1}></lc-skeleton><lc-skeleton .rows=${6}></lc-skeleton></div>`;
  }

  #failed(failure: string): TemplateResult {
    const own = `admin.load.failed.${failure}`;
    return html`<div class="wait" role="alert"><span class="muted">${icon('alert', 24)}</span>
      <p><span class="strong">${t('admin.load.failed')}</span><br />${t(hasText(own) ? own : 'admin.load.failed.hint')}</p>
      <lc-button @click=${this.#retry}>${t('admin.retry')}</lc-button></div>`;
  }

  #retry = (): void => void this.#source?.load();

  #looked = (): void => {
    if (document.visibilityState === 'visible') {
      void this.#source?.load();
    }
  };

  #go = (): void => {
    const wanted = location.hash.slice(1);
    this.place = places.find(place => place === wanted) ?? 'live';
    document.title = `${t(`admin.nav.${this.place}`)} · ${t('admin.title')}`;
  };
}

define('livechat-admin', LivechatAdmin);

declare global {
  interface HTMLElementTagNameMap {
    'livechat-admin': LivechatAdmin;
  }
}
