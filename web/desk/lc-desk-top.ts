import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { t } from '../core/i18n.js';
import { define } from '../kit/define.js';
import { fire } from '../kit/fire.js';
import { icon } from '../kit/icons.js';
import '../kit/lc-avatar.js';
import '../kit/lc-button.js';
import '../kit/lc-menu.js';
import '../kit/lc-menu-item.js';
import { sheet } from '../kit/sheet.js';
import type { AgentDto } from '../protocol/contract.gen.js';
import './lc-status-menu.js';

/**
 * The bar at the top of the desk: where the agent is, the agent's status, sounds, help.
 *
 * @fires lc-availability - see `lc-status-menu`
 * @fires lc-mute - turn the sounds on or off
 * @fires lc-test-ring - let it ring once
 * @fires lc-open-macros - show the pages where macros are edited
 * @fires lc-help - show the keyboard shortcuts
 */
export class LcDeskTop extends LitElement {
  static override readonly properties = {
    agent: { attribute: false },
    taken: { type: Number },
    muted: { type: Boolean },
    blocked: { type: Boolean },
  };

  declare agent: AgentDto | undefined;
  declare taken: number;
  declare muted: boolean;
  /** Whether the browser blocks sound. */
  declare blocked: boolean;

  constructor() {
    super();
    this.taken = 0;
    this.muted = false;
    this.blocked = false;
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

      .me {
        display: grid;
        place-items: center;
        min-inline-size: var(--lc-control-m);
        min-block-size: var(--lc-control-m);
      }

      @media (max-width: 720px) {
        .brand {
          inline-size: auto;
        }

        nav span {
          display: none;
        }
      }

      @media (max-width: 400px) {
        header {
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
      <nav aria-label=${t('desk.nav')}><span aria-current="page">${t('desk.nav.chats')}</span>
        <button type="button" data-macros @click=${() => fire(this, 'lc-open-macros')}>${t('desk.nav.macros')}</button></nav>
      <lc-status-menu .agent=${this.agent} .taken=${this.taken}></lc-status-menu>
      <span class="rule"></span>
      <lc-menu square .label=${t('desk.sounds')} data-muted=${String(this.muted)}>
        <span slot="trigger">${icon(quiet ? 'bell-off' : 'bell')}</span>
        <lc-menu-item choice ?checked=${!this.muted} @click=${() => fire(this, 'lc-mute')}>
          <span slot="icon">${icon('bell')}</span>${t('desk.sounds.ring')}<span slot="hint">Alt M</span>
        </lc-menu-item>
        <lc-menu-item @click=${() => fire(this, 'lc-test-ring')}>
          <span slot="icon">${icon('sound')}</span>${t('desk.sounds.test')}
        </lc-menu-item>
      </lc-menu>
      <lc-button variant="quiet" square .label=${t('desk.keys.title')} @click=${() => fire(this, 'lc-help')}>${icon('help')}</lc-button>
      ${
        this.agent
          ? html`<span class="me" title=${t('desk.signedIn', { name: this.agent.name })}><lc-avatar size="m" .name=${this.agent.name} .seed=${this.agent.id}></lc-avatar><span class="vh">${t('desk.signedIn', { name: this.agent.name })}</span></span>`
          : nothing
      }
    </header>`;
  }
}

define('lc-desk-top', LcDeskTop);

declare global {
  interface HTMLElementTagNameMap {
    'lc-desk-top': LcDeskTop;
  }
}
