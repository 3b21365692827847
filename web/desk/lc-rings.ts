import { css, html, LitElement, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { t } from '../core/i18n.js';
import { define } from '../kit/define.js';
import { sheet } from '../kit/sheet.js';
import type { DeskRing } from './desk-state.js';
import type { Keys } from './keymap.js';
import './lc-ring-card.js';
import { oldest } from './rings.js';

const overList = css`
  inset-block-end: var(--lc-space-2);
  inset-inline: var(--lc-space-2) auto;
  inline-size: 264px;
`;

/** The stack of ring cards: the oldest ring whole at the bottom, the others small above it. */
export class LcRings extends LitElement {
  static override readonly properties = {
    rings: { attribute: false },
    now: { type: Number },
    keys: { attribute: false },
    overList: { type: Boolean, attribute: 'over-list', reflect: true },
  };

  declare rings: readonly DeskRing[];
  declare now: number;
  /** The shortcuts; without any, cards show none. */
  declare keys: Keys | undefined;
  /** Whether there is no column of details they can stand over. */
  declare overList: boolean;

  constructor() {
    super();
    this.rings = [];
    this.now = 0;
    this.overList = false;
  }

  static override readonly styles = [
    sheet,
    css`
      :host {
        position: absolute;
        /* Over everything the desk shows, its pages too. */
        z-index: 3;
        inset-block-end: var(--lc-space-4);
        inset-inline-end: var(--lc-space-4);
        inline-size: 312px;
        max-inline-size: calc(100cqi - var(--lc-space-6));
      }

      section {
        container-type: inline-size;
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--lc-space-2);
      }

      :host([empty]) {
        display: none;
      }

      /* Without the details column the cards stand over the list, so that neither End nor the composer is covered. */
      :host([over-list]) {
        ${overList}
      }

      @container (max-width: 1180px) {
        :host {
          ${overList}
        }
      }

      @container (max-width: 720px) {
        :host,
        :host([over-list]) {
          inset-block: 56px auto;
          inset-inline: var(--lc-space-2);
          inline-size: auto;
          max-inline-size: none;
        }
      }
    `,
  ];

  /** Puts the focus on Accept of a card, when a notification was clicked. */
  focusRing(offerId: string): void {
    const card = [...this.renderRoot.querySelectorAll('lc-ring-card')].find(
      other => other.ring?.ring.offerId === offerId,
    );
    card?.renderRoot.querySelector<HTMLElement>('lc-button[variant="primary"], .quick lc-button:last-child')?.focus();
  }

  protected override willUpdate(): void {
    this.toggleAttribute('empty', this.rings.length === 0);
  }

  protected override render(): TemplateResult {
    const first = oldest(this.rings) ?? this.rings.find(ring => ring.phase !== 'over');
    const stack = this.rings.toReversed();
    return html`<section aria-label=${t('desk.rings')}>${repeat(
      first ? [...stack.filter(ring => ring !== first), first] : stack,
      ring => ring.ring.offerId,
      ring =>
        html`<lc-ring-card .ring=${ring} .now=${this.now} ?small=${ring !== first} .keys=${ring === first ? this.keys : undefined}></lc-ring-card>`,
    )}</section>`;
  }
}

define('lc-rings', LcRings);

declare global {
  interface HTMLElementTagNameMap {
    'lc-rings': LcRings;
  }
}
