import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { t } from '../core/i18n.js';
import { define } from '../kit/define.js';
import { fire } from '../kit/fire.js';
import { type IconName, icon } from '../kit/icons.js';
import '../kit/lc-avatar.js';
import '../kit/lc-button.js';
import { sheet } from '../kit/sheet.js';

/**
 * Who one talks to, the chat menu, and the way out. Menu and presence are drawn by elements that come with the first chat.
 *
 * @fires lc-minimise - the panel shall close
 * @fires lc-mute - sounds shall be on or off; `detail` is whether they are off
 * @fires lc-download - the customer wants the transcript as a file
 * @fires lc-pop-out - the customer wants the panel in a window of its own
 * @fires lc-leave - the customer wants to leave the chat
 */
export class LcPanelHeader extends LitElement {
  static override readonly properties = {
    company: {},
    agent: {},
    subtitle: {},
    menu: { type: Boolean },
    canDownload: { type: Boolean },
    canPopOut: { type: Boolean },
    canLeave: { type: Boolean },
    muted: { type: Boolean },
    full: { type: Boolean },
  };

  declare company: string;
  /** The agent in the chat; empty while there is none. */
  declare agent: string;
  declare subtitle: string;
  declare menu: boolean;
  declare canDownload: boolean;
  declare canPopOut: boolean;
  declare canLeave: boolean;
  declare muted: boolean;
  /** Whether the panel has the whole screen: then the way out is a cross. */
  declare full: boolean;

  constructor() {
    super();
    this.company = '';
    this.agent = '';
    this.subtitle = '';
    this.menu = false;
    this.canDownload = false;
    this.canPopOut = false;
    this.canLeave = false;
    this.muted = false;
    this.full = false;
  }

  static override readonly styles = [
    sheet,
    css`
      :host {
        display: flex;
        align-items: center;
        gap: var(--lc-space-3);
        min-block-size: 64px;
        padding-block: var(--lc-space-2);
        padding-inline: var(--lc-space-4) var(--lc-space-2);
        border-block-end: 1px solid var(--lc-border);
      }

      .who {
        position: relative;
        flex: none;
      }

      .who lc-presence {
        position: absolute;
        inset-block-end: -2px;
        inset-inline-end: -2px;
        padding: 2px;
        border-radius: var(--lc-radius-full);
        background: var(--lc-surface);
      }

      h1 {
        font-size: var(--lc-size-chat);
        line-height: var(--lc-line-m);
        overflow-wrap: anywhere;
      }

      /* Only a screen reader lands here, by program. */
      h1:focus {
        outline: none;
      }

      p {
        font-size: var(--lc-size-xs);
        line-height: var(--lc-line-xs);
        color: var(--lc-text-muted);
      }

      .actions {
        display: flex;
        font-size: var(--lc-size-chat);
      }

      lc-menu-item {
        min-inline-size: 216px;
        font-size: var(--lc-size-chat);
        line-height: var(--lc-line-chat);
      }
    `,
  ];

  get menuOpen(): boolean {
    return this.renderRoot.querySelector('lc-menu')?.open ?? false;
  }

  /** Puts the focus on the name. */
  override focus(): void {
    this.renderRoot.querySelector('h1')?.focus();
  }

  protected override render(): TemplateResult {
    const name = this.agent || this.company;
    return html`<div class="who">
        <lc-avatar size="xl" ?brand=${this.agent === ''} .name=${name}></lc-avatar>
        ${this.agent === '' ? nothing : html`<lc-presence state="available"></lc-presence>`}
      </div>
      <div class="grow">
        <h1 id="title" class="clip" tabindex="-1" title=${name}>${name}</h1>
        ${this.subtitle === '' ? nothing : html`<p class="clip">${this.subtitle}</p>`}
      </div>
      <div class="actions">
        ${this.menu ? this.#menu() : nothing}
        <lc-button variant="quiet" size="l" square label=${t(this.full ? 'panel.close' : 'panel.minimise')} data-action="minimise" @click=${this.#minimise}>
          ${icon(this.full ? 'close' : 'minimise')}
        </lc-button>
      </div>`;
  }

  #menu(): TemplateResult {
    return html`<lc-menu size="l" square label=${t('panel.menu')}>
      <span slot="trigger">${icon('more')}</span>
      <lc-menu-item data-action="mute" @click=${this.#mute}>
        <span slot="icon">${icon(this.muted ? 'bell' : 'bell-off')}</span>${t(this.muted ? 'menu.unmute' : 'menu.mute')}
      </lc-menu-item>
      ${this.canDownload ? this.#item('download', 'page', 'menu.download', this.#download) : nothing}
      ${this.canPopOut ? this.#item('pop-out', 'window', 'menu.popOut', this.#popOut) : nothing}
      ${
        this.canLeave
          ? html`<hr /><lc-menu-item danger data-action="leave" @click=${this.#leave}>
              <span slot="icon">${icon('leave')}</span>${t('menu.leave')}
            </lc-menu-item>`
          : nothing
      }
    </lc-menu>`;
  }

  #item(action: string, picture: IconName, text: string, act: () => void): TemplateResult {
    return html`<lc-menu-item data-action=${action} @click=${act}><span slot="icon">${icon(picture)}</span>${t(text)}</lc-menu-item>`;
  }

  #minimise = (): void => {
    fire(this, 'lc-minimise');
  };

  #mute = (): void => {
    fire(this, 'lc-mute', !this.muted);
  };

  #download = (): void => {
    fire(this, 'lc-download');
  };

  #popOut = (): void => {
    fire(this, 'lc-pop-out');
  };

  #leave = (): void => {
    fire(this, 'lc-leave');
  };
}

define('lc-panel-header', LcPanelHeader);

declare global {
  interface HTMLElementTagNameMap {
    'lc-panel-header': LcPanelHeader;
  }
}
