import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { currentLocale, t } from '../core/i18n.js';
import { define } from '../kit/define.js';
import { fire } from '../kit/fire.js';
import { icon } from '../kit/icons.js';
import '../kit/lc-avatar.js';
import '../kit/lc-button.js';
import '../kit/lc-menu.js';
import '../kit/lc-menu-item.js';
import { sheet } from '../kit/sheet.js';
import type { AgentDto } from '../protocol/contract.gen.js';
import { deskLanguages } from './desk-texts.js';
import { type CommandKind, defaultKeys, type Keys, keysInWords } from './keymap.js';
import type { DeskPage } from './lc-desk-pages.js';
import './lc-status-menu.js';
import { languageName } from '../core/language-name.js';

/**
 * The bar at the top of the desk: where the agent is, the agent's status, sounds, help.
 *
 * @fires lc-availability - see `lc-status-menu`
 * @fires lc-mute - turn the sounds on or off
 * @fires lc-test-ring - let it ring once
 * @fires lc-open-page - show a page over the chats; `detail` is its name
 * @fires lc-show - show a dialog; `detail` is its name
 * @fires lc-language - speak another language; `detail` is its tag
 * @fires lc-leave - the agent wants to sign out
 */
export class LcDeskTop extends LitElement {
  static override readonly properties = {
    agent: { attribute: false },
    taken: { type: Number },
    muted: { type: Boolean },
    blocked: { type: Boolean },
    keys: { attribute: false },
    signsOut: { type: Boolean },
    shows: { attribute: false },
  };

  declare agent: AgentDto | undefined;
  declare taken: number;
  declare muted: boolean;
  /** Whether the browser blocks sound. */
  declare blocked: boolean;
  declare keys: Keys;
  /** What is on the screen, when it is not the chats. */
  declare shows: DeskPage | undefined;
  /** Whether the host said where one signs out. */
  declare signsOut: boolean;

  constructor() {
    super();
    this.taken = 0;
    this.muted = false;
    this.blocked = false;
    this.keys = defaultKeys;
    this.signsOut = false;
  }

  static override readonly styles = [
    sheet,
    css`
      header {
        display: flex;
        align-items: center;
        gap: var(--lc-space-2);
        min-block-size: 48px;
        padding-inline: var(--lc-space-4) var(--lc-space-3);
        border-block-end: 1px solid var(--lc-border);
        background: var(--lc-surface-2);
        font-size: var(--lc-size-s);
        line-height: var(--lc-line-s);
      }

      .brand {
        display: flex;
        align-items: center;
        gap: var(--lc-space-2);
        inline-size: 120px;
        font-weight: var(--lc-weight-strong);
        font-size: var(--lc-size-m);
      }

      .brand svg {
        color: var(--lc-accent-text);
        stroke-width: 2.25;
      }

      nav {
        flex: 1;
      }

      nav > * {
        display: inline-flex;
        align-items: center;
        block-size: 32px;
        padding-inline: 10px;
        border-radius: var(--lc-radius-s);
        font-weight: var(--lc-weight-medium);
      }

      nav [aria-current] {
        background: var(--lc-pressed);
      }

      @media (hover: hover) {
        nav button:hover {
          background: var(--lc-hover);
        }
      }

      .rule {
        inline-size: 1px;
        block-size: 20px;
        margin-inline: var(--lc-space-1);
        background: var(--lc-border);
      }

      .me::part(trigger) {
        min-inline-size: var(--lc-control-m);
        padding: 0;
      }

      .who {
        padding: var(--lc-space-1) 10px;
        max-inline-size: 260px;
        overflow-wrap: anywhere;
      }

      .narrow {
        display: none;
      }

      @container (max-width: 720px) {
        .brand {
          inline-size: auto;
        }

        nav span {
          display: none;
        }
      }

      @container (max-width: 400px) {
        .help {
          display: none;
        }

        .narrow {
          display: block;
        }

        /* Text that is twice as large has no room in one line. */
        header {
          flex-wrap: wrap;
          gap: 0;
          padding-inline: var(--lc-space-3) var(--lc-space-2);
        }

        .rule {
          display: none;
        }

        .brand span {
          position: absolute;
          inline-size: 1px;
          block-size: 1px;
          overflow: hidden;
          clip-path: inset(50%);
        }
      }
    `,
  ];

  /** Opens the status menu. */
  showStatus(): void {
    this.renderRoot.querySelector('lc-status-menu')?.show();
  }

  protected override render(): TemplateResult {
    const quiet = this.muted || this.blocked;
    return html`<header>
      <h1 class="brand">${icon('brand')}<span>${t('desk.title')}</span></h1>
      <nav aria-label=${t('desk.nav')}><span aria-current=${this.shows ? nothing : 'page'}>${t('desk.nav.chats')}</span>${(
        ['macros', 'log'] as const
      ).map(
        page =>
          html`<button type="button" data-page=${page} aria-current=${this.shows === page ? 'page' : nothing} @click=${() => fire(this, 'lc-open-page', page)}>${t(`desk.nav.${page}`)}</button>`,
      )}</nav>
      <lc-status-menu .agent=${this.agent} .taken=${this.taken} .keys=${this.#hint('status')}></lc-status-menu>
      <span class="rule"></span>
      <lc-menu square .label=${t('desk.sounds')} data-muted=${String(this.muted)}>
        <span slot="trigger">${icon(quiet ? 'bell-off' : 'bell')}</span>
        <lc-menu-item choice ?checked=${!this.muted} @click=${() => fire(this, 'lc-mute')}>
          <span slot="icon">${icon('bell')}</span>${t('desk.sounds.ring')}<span slot="hint">${this.#hint('mute').replaceAll('+', ' ')}</span>
        </lc-menu-item>
        <lc-menu-item @click=${() => fire(this, 'lc-test-ring')}>
          <span slot="icon">${icon('sound')}</span>${t('desk.sounds.test')}
        </lc-menu-item>
        <hr />
        <lc-menu-item @click=${() => fire(this, 'lc-show', 'settings')}>
          <span slot="icon">${icon('menu')}</span>${t('desk.sounds.settings')}
        </lc-menu-item>
      </lc-menu>
      <lc-button class="help" variant="quiet" square .label=${t('desk.keys.title')} @click=${() => fire(this, 'lc-show', 'help')}>${icon('help')}</lc-button>
      ${this.agent ? this.#me(this.agent) : nothing}
    </header>`;
  }

  /** The agent's own menu. */
  #me(agent: AgentDto): TemplateResult {
    const name = t('desk.signedIn', { name: agent.name });
    const spoken = currentLocale().split('-')[0];
    return html`<lc-menu class="me" .label=${name}>
      <lc-avatar slot="trigger" size="m" .name=${agent.name} .seed=${agent.id}></lc-avatar><span slot="trigger" class="vh">${name}</span>
      <p class="who"><b class="strong"><bdi>${agent.name}</bdi></b></p>
      <hr />
      <lc-menu-item data-item="settings" @click=${() => fire(this, 'lc-show', 'settings')}>
        <span slot="icon">${icon('menu')}</span>${t('desk.settings')}<span slot="hint">${this.#hint('settings').replaceAll('+', ' ')}</span>
      </lc-menu-item>
      <lc-menu-item data-item="palette" @click=${() => fire(this, 'lc-show', 'palette')}>
        <span slot="icon">${icon('search')}</span>${t('desk.palette')}<span slot="hint">${this.#hint('palette').replaceAll('+', ' ')}</span>
      </lc-menu-item>
      <lc-menu-item class="narrow" data-item="help" @click=${() => fire(this, 'lc-show', 'help')}>
        <span slot="icon">${icon('help')}</span>${t('desk.keys.title')}
      </lc-menu-item>
      <hr />
      ${deskLanguages.map(
        tag => html`<lc-menu-item choice data-language=${tag} lang=${tag} ?checked=${tag === spoken} @click=${() => fire(this, 'lc-language', tag)}>
          ${languageName(tag, tag)}</lc-menu-item>`,
      )}
      ${
        this.signsOut
          ? html`<hr /><lc-menu-item data-item="sign-out" @click=${() => fire(this, 'lc-leave')}><span slot="icon">${icon('leave')}</span>${t('desk.signOut')}</lc-menu-item>`
          : nothing
      }
    </lc-menu>`;
  }

  #hint(kind: CommandKind): string {
    return this.keys[kind] === '' ? '' : keysInWords(this.keys[kind]);
  }
}

define('lc-desk-top', LcDeskTop);

declare global {
  interface HTMLElementTagNameMap {
    'lc-desk-top': LcDeskTop;
  }
}
