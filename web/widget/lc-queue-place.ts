import { css, html, LitElement, nothing, svg, type TemplateResult } from 'lit';
import { t } from '../core/i18n.js';
import { define } from '../kit/define.js';
import { sheet } from '../kit/sheet.js';
import type { WaitDto } from '../protocol/contract.gen.js';
import { placeInWords, waitInWords } from './place-in-words.js';

/** The place in the queue: the arc with the number in it, and the words. */
export class LcQueuePlace extends LitElement {
  static override readonly properties = {
    position: { type: Number },
    wait: { attribute: false },
    muted: { type: Boolean },
  };

  /** From 1; nothing when it is not shown. */
  declare position: number | undefined;
  /** How long it may take; nothing when that is not known. */
  declare wait: WaitDto | undefined;
  /** Whether sounds are off; then none is promised. */
  declare muted: boolean;

  constructor() {
    super();
    this.muted = false;
  }

  static override readonly styles = [
    sheet,
    css`
      :host {
        display: flex;
        align-items: center;
        gap: var(--lc-space-3);
        padding: var(--lc-space-3);
        border-radius: var(--lc-radius-m);
        background: var(--lc-accent-soft);
        font-size: var(--lc-size-s);
        line-height: var(--lc-line-s);
      }

      .ring {
        position: relative;
        display: grid;
        place-items: center;
        flex: none;
        inline-size: 44px;
        block-size: 44px;
        font-size: var(--lc-size-l);
        font-weight: var(--lc-weight-strong);
        color: var(--lc-accent-text);
      }

      svg {
        position: absolute;
        inset: 0;
        fill: none;
        stroke: var(--lc-accent-line);
        stroke-width: 1.5;
      }

      .part {
        stroke: currentColor;
        stroke-linecap: round;
      }

      .words {
        display: block;
        font-size: var(--lc-size-chat);
        line-height: var(--lc-line-chat);
        font-weight: var(--lc-weight-strong);
      }

      .hint {
        color: var(--lc-text-muted);
      }
    `,
  ];

  protected override render(): TemplateResult {
    // The nearer the turn, the fuller the ring; it never closes, for it is an arc.
    const share = this.position === undefined ? 66 : Math.max(8, 88 * 0.75 ** (this.position - 1));
    return html`<span class="ring num" aria-hidden="true">
        <svg viewBox="0 0 20 20" width="44" height="44">
          <circle cx="10" cy="10" r="8.5" />
          ${svg`<circle class="part" cx="10" cy="10" r="8.5" pathLength="100" stroke-dasharray="${share} 100" transform="rotate(-90 10 10)" />`}
        </svg>
        ${this.position ?? nothing}
      </span>
      <p class="grow">
        <span class="words" data-position=${this.position ?? nothing}>${placeInWords(this.position)}</span>
        ${this.position === undefined || !this.wait ? nothing : html`<span class="wait">${waitInWords(this.wait)}</span> `}<span class="hint">${t(this.muted ? 'queue.hintMuted' : 'queue.hint')}</span>
      </p>`;
  }
}

define('lc-queue-place', LcQueuePlace);

declare global {
  interface HTMLElementTagNameMap {
    'lc-queue-place': LcQueuePlace;
  }
}
