import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { loadPart } from '../core/load-part.js';
import { define } from '../kit/define.js';
import { fire } from '../kit/fire.js';
import { sheet } from '../kit/sheet.js';
import type { DeskSession } from './desk-session.js';
import type {} from './log/lc-log-page.js';
import type { LcMacrosPage } from './macros/lc-macros-page.js';
import { useMacroTexts } from './macros/macro-texts.js';
import { isOnOwnPage } from './own-page.js';

/** A page that lies over the chats. */
export type DeskPage = 'macros' | 'log';

/** Whose macros a page shows: the agent's own, or a team's. */
export interface MacroPlaceOnPage {
  readonly team: string | undefined;
}

type Place = MacroPlaceOnPage | 'log';

const personal = '#profile/message-responses';
const ofTeam = /^#settings\/teams\/([^/]+)\/message-responses$/;

/** What is loaded before a page is shown. */
const parts = {
  macros: () => Promise.all([import('./macros/lc-macros-page.js'), useMacroTexts()]),
  log: () => import('./log/lc-log-page.js'),
} satisfies Record<DeskPage, () => Promise<unknown>>;

/**
 * The pages over the chats and below the bar at the top: *Profile › Message responses*, *Settings › Teams › Message responses*, and the activity log. They open on
 * `lc-open-page` from anywhere at the desk, and are loaded then. Where the desk has a page of its own each has an address of its own, too.
 *
 * @fires lc-covers - the page that lies over the chats; none any more without `detail`
 */
export class LcDeskPages extends LitElement {
  static override readonly properties = {
    session: { attribute: false },
    basePath: { attribute: false },
    who: { attribute: false },
    place: { state: true },
  };

  declare session: DeskSession | undefined;
  /** Where LiveChat is mapped. */
  declare basePath: string;
  /** The agent's id, as soon as it is known. */
  declare who: string | undefined;
  declare private place: Place | undefined;
  #desk: EventTarget | undefined;
  #ownsAddress = false;
  /** What was asked for last. */
  #asked: Place | undefined;

  static override readonly styles = [
    sheet,
    css`
      :host {
        grid-area: 3 / 1;
        display: grid;
        min-block-size: 0;
        z-index: 2;
      }

      :host(:not([data-open])) {
        display: none;
      }

      div {
        display: grid;
        min-block-size: 0;
        background: var(--lc-surface);
      }
    `,
  ];

  /** Whether nothing is lost when what is shown goes; asks where something would be. */
  async mayLeave(): Promise<boolean> {
    return (await this.#page?.mayLeave()) ?? true;
  }

  /** Back to the chats; asks first when something is not saved. */
  close(): void {
    if (!this.place) {
      return;
    }
    if (this.#page?.dirty) {
      this.#goTo(undefined);
      return;
    }
    this.#leave();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#ownsAddress = isOnOwnPage();
    this.#desk = this.getRootNode();
    this.#desk.addEventListener('lc-open-page', this.#open);
    window.addEventListener('beforeunload', this.#unload);
    if (this.#ownsAddress) {
      window.addEventListener('hashchange', this.#readAddress);
      this.#readAddress();
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#desk?.removeEventListener('lc-open-page', this.#open);
    window.removeEventListener('hashchange', this.#readAddress);
    window.removeEventListener('beforeunload', this.#unload);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { place, session, basePath } = this;
    if (place === 'log') {
      return html`<div><lc-log-page .session=${session} .basePath=${basePath} .who=${this.who} @lc-close-log=${() => this.close()}></lc-log-page></div>`;
    }
    return place
      ? html`<div><lc-macros-page .book=${session?.macros} .base=${basePath} .team=${place.team}
          @lc-go=${(event: CustomEvent<MacroPlaceOnPage>) => this.#goTo(event.detail)} @lc-close-macros=${() => this.close()}></lc-macros-page></div>`
      : nothing;
  }

  protected override updated(changed: PropertyValues): void {
    const { place } = this;
    this.toggleAttribute('data-open', place !== undefined);
    this.#cover(place !== undefined);
    if (changed.has('place')) {
      fire(this, 'lc-covers', place && pageOf(place));
    }
  }

  /** What lies below is out of reach as long as it cannot be seen. */
  #cover(covered: boolean): void {
    for (const element of this.parentNode?.querySelectorAll<HTMLElement>('.columns') ?? []) {
      element.inert = covered;
    }
  }

  get #page(): LcMacrosPage | null {
    return this.renderRoot?.querySelector('lc-macros-page') ?? null;
  }

  #open = (event: Event): void => {
    this.#goTo(event instanceof CustomEvent && event.detail === 'log' ? 'log' : { team: undefined });
  };

  #goTo(place: Place | undefined): void {
    if (this.#ownsAddress) {
      location.hash = addressOf(place);
    } else {
      void this.#turn(place);
    }
  }

  /** The browser asks before what is not saved goes with the whole desk. */
  #unload = (event: Event): void => {
    if (this.#page?.dirty) {
      event.preventDefault();
    }
  };

  #readAddress = (): void => {
    void this.#turn(placeOf(location.hash));
  };

  async #turn(place: Place | undefined): Promise<void> {
    const before = this.place;
    const stays = typeof place === 'object' && typeof before === 'object' && place.team === before.team;
    if (typeof before === 'object' && !stays && this.#page && !(await this.#page.mayLeave())) {
      this.#goTo(before);
      return;
    }
    this.#asked = place;
    const loaded = place === undefined || (await loadPart<unknown>(parts[pageOf(place)]));
    if (this.#asked !== place) {
      return;
    }
    if (loaded) {
      this.place = place;
    } else {
      this.#leave();
    }
  }

  #leave(): void {
    if (this.#ownsAddress) {
      history.replaceState(history.state, '', location.pathname + location.search);
    }
    this.#asked = undefined;
    this.place = undefined;
    this.#cover(false);
  }
}

function pageOf(place: Place): DeskPage {
  return place === 'log' ? place : 'macros';
}

function addressOf(place: Place | undefined): string {
  if (typeof place !== 'object') {
    return place === 'log' ? '#log' : '';
  }
  return place.team === undefined ? personal : `#settings/teams/${encodeURIComponent(place.team)}/message-responses`;
}

function placeOf(hash: string): Place | undefined {
  const team = ofTeam.exec(hash)?.[1];
  if (team !== undefined) {
    try {
      return { team: decodeURIComponent(team) };
    } catch {
      return undefined;
    }
  }
  return hash === personal ? { team: undefined } : hash === '#log' ? 'log' : undefined;
}

define('lc-desk-pages', LcDeskPages);

declare global {
  interface HTMLElementTagNameMap {
    'lc-desk-pages': LcDeskPages;
  }
}
