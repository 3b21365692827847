import { css, html, LitElement, type TemplateResult } from 'lit';
import { define } from './define.js';
import { sheet } from './sheet.js';

/**
 * A small label for a state: always a word, mostly with an icon.
 *
 * @slot - icon and word
 */
export class LcChip extends LitElement {
  static override readonly properties = { tone: { reflect: true } };

  declare tone: 'neutral' | 'ok' | 'warn' | 'danger';

  constructor() {
    super();
    this.tone = 'neutral';
  }

  static override readonly styles = [
    sheet,
    css`
      :host {
        display: inline-flex;
        align-items: center;
        gap: var(--lc-space-1);
        block-size: 1.25rem;
        padding-inline: 6px;
        border-radius: var(--lc-radius-xs);
        background: var(--lc-surface-3);
        color: var(--lc-text-muted);
        font-size: var(--lc-size-2xs);
        line-height: 1;
        font-weight: var(--lc-weight-medium);
        white-space: nowrap;
      }

      :host([tone='ok']) {
        background: var(--lc-ok-soft);
        color: var(--lc-ok);
      }

      :host([tone='warn']) {
        background: var(--lc-warn-soft);
        color: var(--lc-warn);
      }

      :host([tone='danger']) {
        background: var(--lc-danger-soft);
        color: var(--lc-danger);
      }
    `,
  ];

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}

define('lc-chip', LcChip);

declare global {
  interface HTMLElementTagNameMap {
    'lc-chip': LcChip;
  }
}
