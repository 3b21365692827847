import { css, html, LitElement, nothing, svg, type TemplateResult } from 'lit';
import { define } from './define.js';
import { sheet } from './sheet.js';

/**
 * The arc: an open ring for whatever counts down or moves up in place, with the number beside it.
 * The ring is decoration; the number is the information.
 *
 * @slot - the number
 */
export class LcArc extends LitElement {
  static override readonly properties = {
    value: { type: Number },
    size: { type: Number },
    tone: { reflect: true },
  };

  /** How much of the ring is drawn, 0 to 1. */
  declare value: number;
  /** Its diameter: 14, 16 or 20 px. */
  declare size: 14 | 16 | 20;
  declare tone: 'accent' | 'warn' | 'danger';

  constructor() {
    super();
    this.value = 1;
    this.size = 20;
    this.tone = 'accent';
  }

  static override readonly styles = [
    sheet,
    css`
      :host {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        font-variant-numeric: tabular-nums;
      }

      circle {
        fill: none;
        stroke: var(--lc-surface-3);
      }

      .part {
        stroke: var(--lc-accent-text);
        stroke-linecap: round;
      }

      :host([tone='warn']) .part {
        stroke: var(--lc-warn-dot);
      }

      :host([tone='danger']) .part {
        stroke: var(--lc-danger);
      }
    `,
  ];

  protected override render(): TemplateResult {
    const share = Math.min(1, Math.max(0, this.value));
    const width = this.size === 14 ? 3.5 : this.size === 16 ? 3 : 2.5;
    return html`<svg viewBox="0 0 20 20" width=${this.size} height=${this.size} stroke-width=${width} aria-hidden="true">
        <circle cx="10" cy="10" r="8.25" />
        ${
          share > 0
            ? // A full ring keeps a gap: it is an arc.
              svg`<circle class="part" cx="10" cy="10" r="8.25" pathLength="100" stroke-dasharray="${Math.min(share * 100, 88)} 100" transform="rotate(-90 10 10)" />`
            : nothing
        }
      </svg
      ><slot></slot>`;
  }
}

define('lc-arc', LcArc);

declare global {
  interface HTMLElementTagNameMap {
    'lc-arc': LcArc;
  }
}
