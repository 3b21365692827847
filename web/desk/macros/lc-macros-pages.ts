import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { define } from '../../kit/define.js';
import { fire } from '../../kit/fire.js';
import { sheet } from '../../kit/sheet.js';
import type { LcMacrosPage } from './lc-macros-page.js';
import type { MacroBook } from './macro-book.js';
import { useMacroTexts } from './macro-texts.js';

/** Whose macros a page shows: the agent's own, or a team's. */
export interface MacroPlaceOnPage {
  readonly team: string | undefined;
}

const personal = '#profile/message-responses';
const ofTeam = /^#settings\/teams\/([^/]+)\/message-responses$/;

/**
 * The pages *Profile › Message responses* and *Settings › Teams › Message responses*, over the chats and below the bar at the top, each with an address of its own. They
 * open on `lc-open-macros` from anywhere at the desk, and are loaded then.
 */
export class LcMacrosPages extends LitElement {
  static override readonly properties = {
    book: { attribute: false },
    basePath: { attribute: false },
    place: { state: true },
    loaded: { state: true },
  };

  declare book: MacroBook | undefined;
  /** Where LiveChat is mapped. */
  declare basePath: string;
  declare private place: MacroPlaceOnPage | undefined;
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
    this.#desk.addEventListener('lc-open-macros', this.#open);
    window.addEventListener('hashchange', this.#go);
    this.#go();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#desk?.removeEventListener('lc-open-macros', this.#open);
    window.removeEventListener('hashchange', this.#go);
  }

  protected override render(): TemplateResult | typeof nothing {
    return this.place && this.loaded
      ? html`<div><lc-macros-page .book=${this.book} .base=${this.basePath} .team=${this.place.team}
          @lc-go=${(event: CustomEvent<MacroPlaceOnPage>) => this.#show(event.detail)} @lc-close-macros=${() => this.close()}></lc-macros-page></div>`
      : nothing;
  }

  protected override updated(changed: PropertyValues): void {
    this.toggleAttribute('data-open', this.place !== undefined);
    this.#cover(this.place !== undefined);
    if (changed.has('place')) {
      fire(this, 'lc-covers', this.place !== undefined);
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

  #open = (): void => this.#show({ team: undefined });

  #show(place: MacroPlaceOnPage): void {
    location.hash =
      place.team === undefined ? personal : `#settings/teams/${encodeURIComponent(place.team)}/message-responses`;
  }

  #go = async (): Promise<void> => {
    const place = placeOf(location.hash);
    const stays = place !== undefined && place.team === this.place?.team;
    if (this.place && !stays && this.#page && !(await this.#page.mayLeave())) {
      this.#show(this.place);
      return;
    }
    this.place = place;
    if (place && !this.loaded) {
      await Promise.all([import('./lc-macros-page.js'), useMacroTexts()]);
      this.loaded = true;
    }
  };
}

function placeOf(hash: string): MacroPlaceOnPage | undefined {
  const team = ofTeam.exec(hash)?.[1];
  if (team !== undefined) {
    try {
      return { team: decodeURIComponent(team) };
    } catch {
      return undefined;
    }
  }
  return hash === personal ? { team: undefined } : undefined;
}

define('lc-macros-pages', LcMacrosPages);

declare global {
  interface HTMLElementTagNameMap {
    'lc-macros-pages': LcMacrosPages;
  }
}
