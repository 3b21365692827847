import { css, html, LitElement, type TemplateResult } from 'lit';
import { define } from './define.js';
import { sheet } from './sheet.js';

/** The keys of a shortcut as keycaps; `Alt+A` is drawn as one cap, "Alt A". On a Mac Alt is called Option. */
export class LcKeys extends LitElement {
  static override readonly properties = {
    keys: {},
    tone: { reflect: true },
  };

  declare keys: string;
  /** `accent` on a primary button. */
  declare tone: 'neutral' | 'accent';

  constructor() {
    super();
    this.keys = '';
    this.tone = 'neutral';
  }

  static override readonly styles = [
    sheet,
    css`
      :host {
        display: inline-flex;
      }

      kbd {
        display: inline-grid;
        place-items: center;
        min-inline-size: 1.25rem;
        block-size: 1.25rem;
        padding-inline: 5px;
        border-radius: var(--lc-radius-xs);
        background: var(--lc-surface-3);
        color: var(--lc-text-muted);
        font: var(--lc-weight-medium) var(--lc-size-2xs) / 1 var(--lc-font);
        white-space: nowrap;
      }

      :host([tone='accent']) kbd {
        background: var(--lc-accent-active);
        color: var(--lc-on-accent);
      }
    `,
  ];

  protected override render(): TemplateResult {
    const mac = /Mac|iPad|iPhone/.test(navigator.userAgent);
    return html`<kbd>${this.keys
      .split('+')
      .map(key => (mac && key === 'Alt' ? '⌥' : key))
      .join(' ')}</kbd>`;
  }
}

define('lc-keys', LcKeys);

declare global {
  interface HTMLElementTagNameMap {
    'lc-keys': LcKeys;
  }
}
