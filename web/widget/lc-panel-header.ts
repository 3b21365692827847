import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { t } from '../core/i18n.js';
import { define } from '../kit/define.js';
import { fire } from '../kit/fire.js';
import { icon } from '../kit/icons.js';
import '../kit/lc-avatar.js';
import '../kit/lc-button.js';
import { sheet } from '../kit/sheet.js';

/**
 * Who one talks to, the chat menu, and the way out. What the menu and the presence are drawn with comes with the first chat.
 *
 * @fires lc-minimise - the panel shall close
 */
export class LcPanelHeader extends LitElement {
  static override readonly properties = {
    company: {},
    logo: {},
    agent: {},
    subtitle: {},
    menu: { attribute: false },
    full: { type: Boolean },
  };

  declare company: string;
  /** The address of its logo, in place of its letter where the picture comes; nothing where there is none. */
  declare logo: string | undefined;
  /** The agent in the chat; empty while there is none. */
  declare agent: string;
  declare subtitle: string;
  /** What can be done with the chat; nothing while there is none. */
  declare menu: TemplateResult | undefined;
  /** Whether the panel has the whole screen: then the way out is a cross. */
  declare full: boolean;

  /** The logo that did not come. */
  #lost: string | undefined;

  constructor() {
    super();
    this.company = '';
    this.agent = '';
    this.subtitle = '';
    this.full = false;
  }

  static override readonly styles = [
    sheet,
    css`
      :host {
        display: flex;
        align-items: center;
        gap: var(--lc-space-3);
        min-block-size: var(--lc-header, 64px);
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

      img {
        display: block;
        inline-size: 2.5rem;
        block-size: 2.5rem;
        object-fit: contain;
      }

      /* In large letters a long name would leave no room to write. */
      h1,
      p {
        display: -webkit-box;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 3;
        overflow: hidden;
      }

      h1 {
        font-size: var(--lc-size-chat);
        line-height: var(--lc-line-m);
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
        ${this.logo && this.logo !== this.#lost && this.agent === '' ? html`<img src=${this.logo} alt="" @error=${this.#lose} />` : html`<lc-avatar size="xl" ?brand=${this.agent === ''} .name=${name}></lc-avatar>`}
        ${this.agent === '' ? nothing : html`<lc-presence state="available"></lc-presence>`}
      </div>
      <div class="grow">
        <h1 id="title" tabindex="-1" title=${name}>${name}</h1>
        ${this.subtitle === '' ? nothing : html`<p title=${this.subtitle}>${this.subtitle}</p>`}
      </div>
      <div class="actions">
        ${this.menu ?? nothing}
        <lc-button variant="quiet" size="l" square label=${t(this.full ? 'panel.close' : 'panel.minimise')} data-action="minimise" @click=${this.#minimise}>
          ${icon(this.full ? 'close' : 'minimise')}
        </lc-button>
      </div>`;
  }

  #lose = (): void => {
    this.#lost = this.logo;
    this.requestUpdate();
  };

  #minimise = (): void => {
    fire(this, 'lc-minimise');
  };
}

define('lc-panel-header', LcPanelHeader);

declare global {
  interface HTMLElementTagNameMap {
    'lc-panel-header': LcPanelHeader;
  }
}
