import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { t } from '../core/i18n.js';
import { define } from '../kit/define.js';
import { fire } from '../kit/fire.js';
import { icon } from '../kit/icons.js';
import '../kit/lc-keys.js';
import '../kit/lc-menu.js';
import '../kit/lc-menu-item.js';
import '../kit/lc-presence.js';
import { sheet } from '../kit/sheet.js';
import type { AgentDto, AvailabilityDto } from '../protocol/contract.gen.js';

const choices: readonly AvailabilityDto[] = ['available', 'away', 'offline'];

/**
 * The agent's own status, and the menu that changes it.
 *
 * @fires lc-availability - the agent chose; `detail` is the choice
 */
export class LcStatusMenu extends LitElement {
  static override readonly properties = {
    agent: { attribute: false },
    taken: { type: Number },
    keys: {},
  };

  declare agent: AgentDto | undefined;
  /** How many chats the agent has. */
  declare taken: number;
  /** What opens the menu, in words; empty when no keys do. */
  declare keys: string;

  constructor() {
    super();
    this.taken = 0;
    this.keys = '';
  }

  static override readonly styles = [
    sheet,
    css`
      :host {
        display: inline-flex;
      }

      .foot {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: var(--lc-space-2);
        padding: var(--lc-space-1) 10px;
        font-size: var(--lc-size-xs);
        line-height: var(--lc-line-xs);
        color: var(--lc-text-muted);
      }

      lc-menu-item {
        inline-size: 272px;
        max-inline-size: 100%;
      }

      lc-presence[slot='icon'] {
        margin-inline: 4px;
      }

      .load {
        color: var(--lc-text-muted);
        font-weight: var(--lc-weight);
        font-variant-numeric: tabular-nums;
      }

      .chevron {
        color: var(--lc-text-muted);
      }

      @container (max-width: 560px) {
        .load {
          display: none;
        }
      }
    `,
  ];

  /** Opens the menu. */
  show(): void {
    this.renderRoot.querySelector('lc-menu')?.show();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { agent } = this;
    if (!agent) {
      return nothing;
    }
    const word = t(`desk.status.${agent.availability}`);
    const load = t('desk.load', { count: this.taken, capacity: agent.capacity });
    return html`<lc-menu .label=${t('desk.status')} data-availability=${agent.availability}>
      <span slot="trigger" class="vh">${t('desk.status')}:</span>
      <lc-presence slot="trigger" .state=${agent.availability}>${word}</lc-presence>
      <span slot="trigger" class="load">${load}</span>
      <span slot="trigger" class="chevron">${icon('minimise', 16)}</span>
      ${choices.map(
        choice => html`<lc-menu-item choice ?checked=${choice === agent.availability} @click=${() => this.#choose(choice)}>
          <lc-presence slot="icon" .state=${choice}></lc-presence>${t(`desk.status.${choice}`)}
          <span slot="hint">${t(`desk.status.${choice}.hint`)}</span>
        </lc-menu-item>`,
      )}
      ${this.keys === '' ? nothing : html`<hr /><p class="foot"><span>${t('desk.status.shortcut')}</span><lc-keys .keys=${this.keys}></lc-keys></p>`}
    </lc-menu>`;
  }

  #choose(choice: AvailabilityDto): void {
    fire(this, 'lc-availability', choice);
  }
}

define('lc-status-menu', LcStatusMenu);

declare global {
  interface HTMLElementTagNameMap {
    'lc-status-menu': LcStatusMenu;
  }
}
