import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { systemClock } from '../../core/clock.js';
import { t } from '../../core/i18n.js';
import { define } from '../../kit/define.js';
import { fire } from '../../kit/fire.js';
import { icon } from '../../kit/icons.js';
import '../../kit/lc-button.js';
import { sheet } from '../../kit/sheet.js';
import type { WidgetSightingDto, WidgetSightingsDto } from '../../protocol/contract.gen.js';
import { pathOf, type SettingsSource } from '../settings/settings-source.js';
import { agoInWords } from './ago.js';

/** More are not shown: whoever has so many pages knows that it works. */
const most = 5;

/**
 * Whether a widget has been asked for by a page, from where and when.
 * @fires lc-allow - An origin that is not allowed is to be; the detail is the origin.
 */
export class LcSiteCheck extends LitElement {
  static override readonly properties = {
    source: { attribute: false },
    siteKey: {},
    version: { type: Number },
    domains: { attribute: false },
    seen: { state: true },
    failed: { state: true },
    busy: { state: true },
  };

  declare source: SettingsSource;
  declare siteKey: string;
  /** The version that is published: with another one others are allowed. */
  declare version: number;
  /** The origins that may have it once it is published. */
  declare domains: readonly string[];
  declare private seen: readonly WidgetSightingDto[] | undefined;
  declare private failed: boolean;
  declare private busy: boolean;

  constructor() {
    super();
    this.siteKey = '';
    this.version = 0;
    this.domains = [];
    this.failed = false;
    this.busy = false;
  }

  static override readonly styles = [
    sheet,
    css`
      :host {
        display: grid;
        justify-items: start;
        gap: var(--lc-space-3);
      }

      [aria-live] {
        display: grid;
        gap: var(--lc-space-3);
        inline-size: 100%;
      }

      ul {
        display: grid;
        gap: var(--lc-space-2);
        margin: 0;
        padding: 0;
        list-style: none;
      }

      li,
      p {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--lc-space-1) var(--lc-space-2);
        margin: 0;
      }

      li > span {
        flex: 1 1 220px;
        min-inline-size: 0;
        overflow-wrap: anywhere;
      }

      li > svg {
        flex: none;
        color: var(--lc-ok);
      }

      li[data-allowed='no'] > svg {
        color: var(--lc-warn);
      }

      .error {
        color: var(--lc-danger);
      }
    `,
  ];

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('siteKey')) {
      this.seen = undefined;
    }
    if (changed.has('siteKey') || changed.has('version')) {
      void this.#check();
    }
  }

  protected override render(): TemplateResult {
    return html`<div aria-live="polite" data-state=${this.#state()}>${this.#result()}</div>
      <lc-button size="s" data-action="check-site" ?busy=${this.busy} @click=${() => void this.#check()}>${t('widgets.check.again')}</lc-button>`;
  }

  #state(): string {
    if (this.failed) {
      return 'error';
    }
    return this.seen ? 'data' : 'loading';
  }

  #result(): TemplateResult {
    if (this.failed) {
      return html`<p class="error">${icon('alert', 16)}${t('widgets.check.failed')}</p>`;
    }
    if (!this.seen) {
      return html`<p class="muted">${t('widgets.check.busy')}</p>`;
    }
    return this.seen.length === 0
      ? html`<p class="muted">${t('widgets.check.never')}</p>`
      : html`<ul>${this.seen.slice(0, most).map(one => this.#sighting(one))}</ul>`;
  }

  #sighting({ origin, at, isAllowed }: WidgetSightingDto): TemplateResult {
    const words = { origin, ago: agoInWords(systemClock.now() - at) };
    if (isAllowed) {
      return html`<li data-allowed="yes">${icon('check', 16)}<span>${t('widgets.check.seen', words)}</span></li>`;
    }
    const wanted = this.domains.includes(origin);
    return html`<li data-allowed="no">${icon('alert', 16)}<span>${t(wanted ? 'widgets.check.unpublished' : 'widgets.check.refused', words)}</span>${
      wanted
        ? nothing
        : html`<lc-button size="s" data-action="allow" @click=${() => this.#allow(origin)}>${t('widgets.check.allow')}</lc-button>`
    }</li>`;
  }

  /** The button goes with that: the focus does not. */
  #allow(origin: string): void {
    fire(this, 'lc-allow', origin);
    this.renderRoot.querySelector<HTMLElement>('[data-action=check-site]')?.focus();
  }

  async #check(): Promise<void> {
    const { siteKey } = this;
    this.busy = true;
    const answer = await this.source.read<WidgetSightingsDto>(`${pathOf('widgets', siteKey)}/sightings`);
    if (siteKey !== this.siteKey) {
      return;
    }
    this.busy = false;
    this.failed = !answer.ok;
    this.seen = answer.ok ? answer.value.seen : this.seen;
  }
}

define('lc-site-check', LcSiteCheck);

declare global {
  interface HTMLElementTagNameMap {
    'lc-site-check': LcSiteCheck;
  }
}
