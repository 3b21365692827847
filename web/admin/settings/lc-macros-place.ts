import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { systemClock } from '../../core/clock.js';
import { addTexts, t } from '../../core/i18n.js';
import { adminSettingsTexts } from '../../core/locales/admin-settings-en.js';
import { macroTexts } from '../../core/locales/desk-macros-en.js';
import { define } from '../../kit/define.js';
import '../../kit/lc-bar.js';
import '../../kit/lc-skeleton.js';
import { sheet } from '../../kit/sheet.js';
import type { AgentClient, AgentHub, MacroTeamDto } from '../../protocol/contract.gen.js';
import { consoleTransport } from '../../protocol/hubs.js';
import type { ChatTransport, ConnectionState } from '../../protocol/transport.js';
import type { LcMacroBoard } from '../../staff/macros/lc-macro-board.js';
import '../../staff/macros/lc-macro-board.js';
import { MacroBook } from '../../staff/macros/macro-book.js';
import { keep } from './leave-guard.js';
import { settingsPlaceStyles } from './settings-place-styles.js';
import { notLoaded, wayOn, wordsOfFailure } from './settings-views.js';

/** The macros of the teams, with what the desk has for them. They come over the agent hub, as the log does. */
export class LcMacrosPlace extends LitElement {
  static override readonly properties = {
    basePath: {},
    name: {},
    connection: { state: true },
  };

  declare basePath: string;
  /** The team of the address; empty for none. */
  declare name: string;
  declare private connection: ConnectionState | undefined;
  #hub: ChatTransport<AgentHub, AgentClient> | undefined;
  #book: MacroBook | undefined;
  #ends: readonly (() => void)[] = [];
  /** The team that is open. */
  #team: MacroTeamDto | undefined;

  static override readonly styles = [
    sheet,
    settingsPlaceStyles,
    css`
      :host {
        block-size: 100%;
      }

      .cols {
        min-block-size: 0;
        grid-template-rows: minmax(0, 1fr);
      }

      .list ul {
        margin-block-start: 0;
      }

      .cols .detail {
        display: grid;
        min-block-size: 0;
        padding: 0;
        container-type: inline-size;
      }

      .cols .detail > * {
        max-inline-size: none;
      }

      .cols .detail > .hint {
        padding: var(--lc-space-5);
      }

      @media (max-width: 960px) {
        .cols {
          grid-template-rows: auto minmax(0, 1fr);
          align-content: stretch;
        }
      }
    `,
  ];

  constructor() {
    super();
    this.basePath = '';
    this.name = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addTexts(adminSettingsTexts, macroTexts);
    const hub = consoleTransport(this.basePath);
    const book = new MacroBook(hub, systemClock);
    this.#hub = hub;
    this.#book = book;
    this.#ends = [
      ...book.start(),
      book.watch(() => this.requestUpdate()),
      hub.onState(state => {
        this.connection = state;
      }),
      keep({
        dirty: () => this.#board?.dirty ?? false,
        ask: go => void this.#board?.mayLeave().then(may => may && go()),
      }),
    ];
    hub.start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const end of this.#ends) {
      end();
    }
    this.#ends = [];
    void this.#hub?.stop();
  }

  /** A team that is not there any more stays open as long as something is written there that is not saved. */
  protected override willUpdate(): void {
    const team = this.#book?.teams.find(one => one.name === this.name);
    if (team || this.#team?.name !== this.name || !this.#board?.dirty) {
      this.#team = team;
    }
  }

  protected override render(): TemplateResult {
    const team = this.#team;
    const place = t('admin.nav.settings.macros');
    return html`<header class="head">${
      team
        ? html`<h1><a href="#settings/macros">${place}</a> <span class="sep" aria-hidden="true">›</span> ${team.displayName}</h1>`
        : html`<h1>${place}</h1>`
    }</header>${this.#content(team)}`;
  }

  #content(team: MacroTeamDto | undefined): TemplateResult {
    const book = this.#book;
    if (!book?.loaded) {
      const code = this.#failure;
      return code === undefined
        ? html`<div class="body" data-state="loading"><span class="vh" role="status">${t('admin.load.busy')}</span><lc-skeleton row="item" .rows=${5}></lc-skeleton></div>`
        : notLoaded(code, this.#retry);
    }
    return html`${this.#lost()}<div class="cols ${team ? 'opened' : ''}" data-state="data">
      <nav class="list" aria-label=${t('admin.nav.settings.teams')}>
        ${book.teams.length === 0 ? html`<p class="hint">${t('settings.macros.empty')}</p>` : nothing}
        <ul>${book.teams.map(one => this.#item(one, one.name === team?.name))}</ul>
      </nav>
      <div class="detail">${
        team
          ? html`<lc-macro-board .book=${book} .base=${this.basePath} .team=${team.name} .heading=${t('macros.title')}></lc-macro-board>`
          : html`<p class="hint">${t('settings.macros.choose')}</p>`
      }</div>
    </div>`;
  }

  #lost(): TemplateResult | typeof nothing {
    const { phase, code } = this.connection ?? {};
    if (phase === 'refused') {
      // It does not come back by itself.
      return html`<lc-bar tone="danger" data-bar="connection">${wordsOfFailure(code ?? '')}<span slot="action">${wayOn(code ?? '', this.#retry)}</span></lc-bar>`;
    }
    return phase === 'online'
      ? nothing
      : html`<lc-bar icon="retry" data-bar="connection">${t('settings.macros.lost')}</lc-bar>`;
  }

  #item({ name, displayName, mayEdit }: MacroTeamDto, here: boolean): TemplateResult {
    return html`<li><a href="#settings/macros/${encodeURIComponent(name)}" aria-current=${here ? 'page' : nothing} data-document=${name}>
      <span class="first"><span class="grow clip" dir="auto">${displayName}</span></span>
      ${mayEdit ? nothing : html`<span class="second clip">${t('settings.macros.readOnly')}</span>`}</a></li>`;
  }

  /** Why nothing is there yet; it is tried again by itself all the same. */
  get #failure(): string | undefined {
    const { connection } = this;
    if (connection?.phase === 'refused') {
      return connection.code ?? '';
    }
    return connection && connection.phase !== 'online' && connection.attempt > 0
      ? 'connection_lost'
      : this.#book?.failure;
  }

  get #board(): LcMacroBoard | null {
    return this.renderRoot.querySelector('lc-macro-board');
  }

  #retry = async (): Promise<void> => {
    await this.#hub?.stop();
    this.#hub?.start();
  };
}

define('lc-macros-place', LcMacrosPlace);

declare global {
  interface HTMLElementTagNameMap {
    'lc-macros-place': LcMacrosPlace;
  }
}
