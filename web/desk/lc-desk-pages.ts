import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { define } from '../kit/define.js';
import { fire } from '../kit/fire.js';
import { sheet } from '../kit/sheet.js';
import type { DeskSession } from './desk-session.js';
import type {} from './log/lc-log-page.js';
import type { LcMacrosPage } from './macros/lc-macros-page.js';
import { useMacroTexts } from './macros/macro-texts.js';

/** A page that lies over the chats. */
export type DeskPage = 'macros' | 'log';

/** Whose macros a page shows: the agent's own, or a team's. */
export interface MacroPlaceOnPage {
  readonly team: string | undefined;
}

const personal = '#profile/message-responses';
const ofTeam = /^#settings\/teams\/([^/]+)\/message-responses$/;

/**
 * The pages over the chats and below the bar at the top, each with an address of its own: *Profile › Message responses*, *Settings › Teams › Message responses*, and the
 * activity log. They open on `lc-open-page` from anywhere at the desk, and are loaded then.
 *
 * @fires lc-covers - the page that lies over the chats; none any more without `detail`
 */
export class LcDeskPages extends LitElement {
  static override readonly properties = {
    session: { attribute: false },
    basePath: { attribute: false },
    who: { attribute: false },
    place: { state: true },
    loaded: { state: true },
  };

  declare session: DeskSession | undefined;
  /** Where LiveChat is mapped. */
  declare basePath: string;
  /** The agent's id, as soon as it is known. */
  declare who: string | undefined;
  declare private place: MacroPlaceOnPage | 'log' | undefined;
  declare private loaded: boolean;
  #desk: EventTarget | undefined;

  constructor() {
    super();
    this.loaded = false;
  }

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
      location.hash = '';
      return;
    }
    history.replaceState(history.state, '', location.pathname + location.search);
    this.place = undefined;
    this.#cover(false);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#desk = this.getRootNode();
    this.#desk.addEventListener('lc-open-page', this.#open);
    window.addEventListener('hashchange', this.#go);
    this.#go();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#desk?.removeEventListener('lc-open-page', this.#open);
    window.removeEventListener('hashchange', this.#go);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { place, session, basePath } = this;
    if (place === 'log') {
      return html`<div><lc-log-page .session=${session} .basePath=${basePath} .who=${this.who} @lc-close-log=${() => this.close()}></lc-log-page></div>`;
    }
    return place && this.loaded
      ? html`<div><lc-macros-page .book=${session?.macros} .base=${basePath} .team=${place.team}
          @lc-go=${(event: CustomEvent<MacroPlaceOnPage>) => this.#show(event.detail)} @lc-close-macros=${() => this.close()}></lc-macros-page></div>`
      : nothing;
  }

  protected override updated(changed: PropertyValues): void {
    const { place } = this;
    this.toggleAttribute('data-open', place !== undefined);
    this.#cover(place !== undefined);
    if (changed.has('place')) {
      fire(this, 'lc-covers', place === 'log' ? place : place && 'macros');
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
    location.hash = event instanceof CustomEvent && event.detail === 'log' ? '#log' : personal;
  };

  #show(place: MacroPlaceOnPage): void {
    location.hash =
      place.team === undefined ? personal : `#settings/teams/${encodeURIComponent(place.team)}/message-responses`;
  }

  #go = async (): Promise<void> => {
    const place = placeOf(location.hash);
    const before = this.place;
    const stays = typeof place === 'object' && typeof before === 'object' && place.team === before.team;
    if (typeof before === 'object' && !stays && this.#page && !(await this.#page.mayLeave())) {
      this.#show(before);
      return;
    }
    this.place = place;
    if (place === 'log') {
      await import('./log/lc-log-page.js');
    } else if (place && !this.loaded) {
      await Promise.all([import('./macros/lc-macros-page.js'), useMacroTexts()]);
      this.loaded = true;
    }
  };
}

function placeOf(hash: string): MacroPlaceOnPage | 'log' | undefined {
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
