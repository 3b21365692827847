import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { systemClock } from '../core/clock.js';
import { hasText, preferredEnglish, t, timeOfDay, useTexts } from '../core/i18n.js';
import { loadPart } from '../core/load-part.js';
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
import type { AdminChatDto } from '../protocol/contract.gen.js';
import { adminStyles } from './admin-styles.js';
import { failureView, partFailed } from './failure-view.js';
import './lc-chats-table.js';
import './lc-part-bar.js';
import './lc-tiles.js';
import { noOverview, OverviewSource, type OverviewState } from './overview.js';
import './settings/lc-settings-part.js';
import { mayGo } from './settings/leave-guard.js';
import { settingsPlaces } from './settings/settings-places.js';
import type { ConsoleSession } from './supervision/console-session.js';
import { waitStyles } from './wait-styles.js';

/** The places of the console, as they stand in the address behind `#`. */
const places = ['live', 'log', 'reports', 'audit'] as const;
type Place = (typeof places)[number];

const signs: Readonly<Record<Place, IconName>> = { live: 'live', log: 'list', reports: 'chart', audit: 'history' };

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
    settings: { state: true },
    session: { state: true },
    stage: { state: true },
    now: { state: true },
  };

  declare basePath: string | undefined;
  declare private state: OverviewState;
  declare private place: Place;
  /** Which place of the settings is shown, and what the address says behind it; nothing elsewhere. */
  declare private settings: { readonly id: string; readonly name: string } | undefined;
  /** Looks on at chats; nothing before somebody wants to. */
  declare private session: ConsoleSession | undefined;
  /** How far what the place needs beside the overview is loaded. */
  declare private stage: 'loading' | 'there' | 'failed';
  /** The server's time, to the second. */
  declare private now: number;

  #source: OverviewSource | undefined;
  #endTick: (() => void) | undefined;
  /** The address that is shown. */
  #at = '';

  static override readonly styles = [tokens, staffTokens, sheet, adminStyles, waitStyles];

  constructor() {
    super();
    this.state = noOverview;
    this.place = 'live';
    this.stage = 'loading';
    this.now = 0;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    useTexts(preferredEnglish(), adminTexts);
    const source = new OverviewSource({
      url: `${this.#base}/api/admin/overview`,
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
    void this.session?.stop();
    this.session = undefined;
    this.#endTick?.();
    window.removeEventListener('hashchange', this.#go);
    document.removeEventListener('visibilitychange', this.#looked);
  }

  protected override render(): TemplateResult {
    return html`<header class="rail">
        <div class="brand">${icon('brand')}${t('admin.title')}</div>
        <nav aria-label=${t('admin.nav')}>${places.map(
          place =>
            html`<a href="#${place}" aria-current=${place === this.place && !this.settings ? 'page' : nothing}>${icon(signs[place])}${t(`admin.nav.${place}`)}</a>`,
        )}${this.#settingsNav()}</nav>
      </header>
      <div class="page"><lc-part-bar></lc-part-bar>${this.settings ? this.#settingsPlace(this.settings) : this.#ownPlace()}</div>
      <div class="dialogs"></div>`;
  }

  #ownPlace(): TemplateResult {
    const { place } = this;
    return html`<main data-place=${place} data-state=${this.#kind}>
        ${
          // The log has its own head, with what can be done with all of it.
          place === 'log' && this.stage === 'there'
            ? nothing
            : html`<header class="head"><h1>${t(`admin.nav.${place}`)}</h1>${place === 'live' ? this.#freshness() : nothing}</header>`
        }
        ${place === 'live' ? this.#live() : this.#part(place)}
      </main>`;
  }

  #settingsNav(): TemplateResult {
    return html`<h2>${t('admin.nav.settings')}</h2>${settingsPlaces.map(
      ({ id, icon: sign }) =>
        html`<a href="#settings/${id}" aria-current=${id === this.settings?.id ? 'page' : nothing}>${icon(sign)}${t(`admin.nav.settings.${id}`)}</a>`,
    )}`;
  }

  #settingsPlace({ id, name }: { readonly id: string; readonly name: string }): TemplateResult {
    return html`<main data-place="settings/${id}"><lc-settings-part .entry=${settingsPlaces.find(entry => entry.id === id)} .basePath=${this.#base} .name=${name}
      .overview=${this.state.overview}></lc-settings-part></main>`;
  }

  get #base(): string {
    return this.basePath ?? readPageConfig().basePath;
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

  #live(): TemplateResult {
    const { overview, failure, at } = this.state;
    if (!overview) {
      return failure === undefined ? this.#loading() : this.#failed(failure);
    }
    return html`${
      failure === undefined
        ? nothing
        : html`<lc-bar>${t('admin.refresh.failed', { time: timeOfDay(at) })}
          <lc-button slot="action" size="s" @click=${this.#retry}>${t('admin.retry')}</lc-button></lc-bar>`
    }<div class="body"><lc-tiles .overview=${overview} .now=${this.now}></lc-tiles>
      <lc-chats-table .chats=${overview.chats} .total=${overview.waiting + overview.ringing + overview.active} .now=${this.now} @lc-view-live=${this.#view}></lc-chats-table></div>`;
  }

  /** What knows nothing of the overview, and is there without it. */
  #part(place: Exclude<Place, 'live'>): TemplateResult {
    if (this.stage === 'failed') {
      return partFailed(t('admin.part.failed'), this.#loadPlace);
    }
    if (this.stage === 'loading') {
      return this.#loading();
    }
    switch (place) {
      case 'log':
        return html`<lc-log-place .session=${this.session}></lc-log-place>`;
      case 'reports':
        return html`<lc-reports .url=${`${this.#base}/api/admin/reports`}></lc-reports>`;
      case 'audit':
        return html`<div class="body"><lc-audit-place .basePath=${this.#base}></lc-audit-place></div>`;
    }
  }

  #loading(): TemplateResult {
    return html`<div class="body"><span class="vh" role="status">${t('admin.load.busy')}</span>
      ${this.place === 'live' ? html`<lc-skeleton row="tile" .rows=${1}></lc-skeleton>` : nothing}<lc-skeleton .rows=${6}></lc-skeleton></div>`;
  }

  #failed(failure: string): TemplateResult {
    const own = `admin.load.failed.${failure}`;
    return failureView(
      t('admin.load.failed'),
      t(hasText(own) ? own : 'admin.load.failed.hint'),
      t('admin.retry'),
      this.#retry,
    );
  }

  #retry = (): void => void this.#source?.load();

  #looked = (): void => {
    if (document.visibilityState === 'visible') {
      void this.#source?.load();
    }
  };

  #go = (): void => {
    if (!mayGo(this.#at)) {
      return;
    }
    this.#at = location.hash;
    const wanted = location.hash.slice(1);
    this.settings = settingsAt(wanted);
    this.place = places.find(place => place === wanted) ?? 'live';
    document.title = `${t(this.settings ? `admin.nav.settings.${this.settings.id}` : `admin.nav.${this.place}`)} · ${t('admin.title')}`;
    if (this.place !== 'live') {
      void this.#loadPlace();
    }
  };

  /** What the place needs that is not there from the start. */
  #loadPlace = async (): Promise<void> => {
    const { place } = this;
    this.stage = 'loading';
    const loaded = await this.#load(place);
    if (this.place === place) {
      this.stage = loaded ? 'there' : 'failed';
    }
  };

  async #load(place: Place): Promise<unknown> {
    switch (place) {
      case 'live':
        return true;
      case 'log':
        return this.#supervise();
      case 'reports':
        return loadPart(() => import('./reports/lc-reports.js'));
      case 'audit':
        return loadPart(() => import('./audit/lc-audit-place.js'));
    }
  }

  async #supervise(): Promise<typeof import('./supervision/supervision.js') | undefined> {
    const part = await loadPart(() => import('./supervision/supervision.js'));
    this.session ??= part?.superviseAt(this.#base);
    return part;
  }

  #view = async (event: CustomEvent<AdminChatDto>): Promise<void> => {
    const place = this.renderRoot.querySelector('.dialogs');
    const part = await this.#supervise();
    if (place && this.session) {
      part?.viewLive(place, this.session, event.detail);
    }
  };
}

/** The place of the settings an address means: `settings/queues/support`. What stood there before the settings leads there as well. */
function settingsAt(address: string): { readonly id: string; readonly name: string } | undefined {
  const [, id, name = ''] =
    /^settings\/([^/]+)(?:\/(.*))?$/.exec(
      address === 'queues' || address === 'widgets' ? `settings/${address}` : address,
    ) ?? [];
  return id === undefined || !settingsPlaces.some(entry => entry.id === id) ? undefined : { id, name: nameOf(name) };
}

function nameOf(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}

define('livechat-admin', LivechatAdmin);

declare global {
  interface HTMLElementTagNameMap {
    'livechat-admin': LivechatAdmin;
  }
}
