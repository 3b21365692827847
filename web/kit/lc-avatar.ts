import { css, html, LitElement, type TemplateResult } from 'lit';
import { define } from './define.js';
import { initials, tintOf } from './initials.js';
import { sheet } from './sheet.js';

/** A person without a picture: initials on a tint. Decoration; the name stands next to it. */
export class LcAvatar extends LitElement {
  static override readonly properties = {
    name: {},
    seed: {},
    size: { reflect: true },
    brand: { type: Boolean, reflect: true },
  };

  declare name: string;
  /**
   * What the tint is chosen by, so that it stays when the name changes and is the same on every screen: of a customer the chat's id,
   * of an agent the agent's; the name itself when left out.
   */
  declare seed: string;
  /** `s` 24 px, `m` 28, `l` 32 (rows), `xl` 40. */
  declare size: 's' | 'm' | 'l' | 'xl';
  /** The company instead of a person: one letter, in ink. */
  declare brand: boolean;

  constructor() {
    super();
    this.name = '';
    this.seed = '';
    this.size = 'l';
    this.brand = false;
  }

  static override readonly styles = [
    sheet,
    css`
      :host {
        display: inline-block;
        flex: none;
      }

      span {
        display: grid;
        place-items: center;
        inline-size: 2rem;
        block-size: 2rem;
        border-radius: var(--lc-radius-full);
        font-size: var(--lc-size-xs);
        line-height: 1;
        font-weight: var(--lc-weight-strong);
        letter-spacing: 0.01em;
        user-select: none;
      }

      :host([size='s']) span {
        inline-size: 1.5rem;
        block-size: 1.5rem;
        font-size: var(--lc-size-2xs);
      }

      :host([size='m']) span {
        inline-size: 1.75rem;
        block-size: 1.75rem;
        font-size: var(--lc-size-2xs);
      }

      :host([size='xl']) span {
        inline-size: 2.5rem;
        block-size: 2.5rem;
        font-size: var(--lc-size-m);
      }

      .t1 { background: var(--lc-tint-1); color: var(--lc-on-tint-1); }
      .t2 { background: var(--lc-tint-2); color: var(--lc-on-tint-2); }
      .t3 { background: var(--lc-tint-3); color: var(--lc-on-tint-3); }
      .t4 { background: var(--lc-tint-4); color: var(--lc-on-tint-4); }
      .t5 { background: var(--lc-tint-5); color: var(--lc-on-tint-5); }
      .t6 { background: var(--lc-tint-6); color: var(--lc-on-tint-6); }
      .brand { background: var(--lc-text); color: var(--lc-surface); }

      @media (forced-colors: active) {
        span {
          border: 1px solid CanvasText;
        }
      }
    `,
  ];

  protected override render(): TemplateResult {
    const letters = this.brand ? [...initials(this.name)].slice(0, 1) : initials(this.name);
    return html`<span class=${this.brand ? 'brand' : `t${tintOf(this.seed || this.name)}`} aria-hidden="true">${letters}</span>`;
  }
}

define('lc-avatar', LcAvatar);

declare global {
  interface HTMLElementTagNameMap {
    'lc-avatar': LcAvatar;
  }
}
