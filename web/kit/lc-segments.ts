import { css, html, LitElement, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { define } from './define.js';
import { fire } from './fire.js';
import { type IconName, icon } from './icons.js';
import { sheet } from './sheet.js';

export interface Segment {
  readonly value: string;
  readonly label: string;
  /** Drawn in place of the label, which stays its name. */
  readonly icon?: IconName;
}

/**
 * One of a few, all of them seen at once: native radio buttons drawn as one bar.
 *
 * @fires lc-change - another one is chosen; `detail` is its value
 */
export class LcSegments extends LitElement {
  static override readonly properties = {
    label: {},
    value: {},
    options: { attribute: false },
  };

  /** What is chosen, for those who do not see it. */
  declare label: string;
  declare value: string;
  declare options: readonly Segment[];

  constructor() {
    super();
    this.label = '';
    this.value = '';
    this.options = [];
  }

  static override readonly styles = [
    sheet,
    css`
      :host {
        display: inline-flex;
        flex: none;
        font-size: var(--lc-size-s);
        line-height: var(--lc-line-s);
      }

      fieldset {
        display: flex;
        gap: 2px;
        padding: 2px;
        border-radius: calc(var(--lc-radius-s) + 2px);
        background: var(--lc-surface-3);
      }

      label {
        position: relative;
        display: flex;
        align-items: center;
        min-block-size: var(--lc-control-s);
        padding-inline: 10px;
        border-radius: var(--lc-radius-s);
        color: var(--lc-text-muted);
        cursor: pointer;
      }

      label.sign {
        padding-inline: 6px;
      }

      label:has(:checked) {
        background: var(--lc-thumb);
        color: var(--lc-text);
        box-shadow: var(--lc-shadow-s);
        font-weight: var(--lc-weight-medium);
      }

      label:has(:focus-visible) {
        outline: 2px solid var(--lc-focus);
        outline-offset: 2px;
      }

      input {
        position: absolute;
        inset: 0;
        margin: 0;
        opacity: 0;
        cursor: pointer;
      }

      @media (hover: hover) {
        label:hover {
          color: var(--lc-text);
        }
      }

      @media (forced-colors: active) {
        label:has(:checked) {
          outline: 1px solid CanvasText;
        }
      }
    `,
  ];

  protected override render(): TemplateResult {
    return html`<fieldset role="radiogroup" aria-label=${this.label}>${this.options.map(
      option => html`<label class=${option.icon ? 'sign' : ''} title=${option.icon ? option.label : ''}>
        <input type="radio" name="one" value=${option.value} .checked=${live(option.value === this.value)} @change=${() => this.#choose(option.value)} />
        ${option.icon ? html`${icon(option.icon, 16)}<span class="vh">${option.label}</span>` : option.label}</label>`,
    )}</fieldset>`;
  }

  #choose(value: string): void {
    this.value = value;
    fire(this, 'lc-change', value);
  }
}

define('lc-segments', LcSegments);

declare global {
  interface HTMLElementTagNameMap {
    'lc-segments': LcSegments;
  }
}
