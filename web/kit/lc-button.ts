import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { define } from './define.js';
import { sheet } from './sheet.js';

/** How a button looks; `primary` at most once per view. `danger` is red text, `destroy` the red fill of a confirming dialog. */
export type ButtonVariant = 'primary' | 'default' | 'quiet' | 'danger' | 'destroy';

/**
 * A button. `label` names an icon that stands alone (and is its tooltip); otherwise the slotted words are the name.
 * While `busy` it keeps its width and ignores presses. Inside a form, `type="submit"` submits it.
 *
 * @slot - icon and words
 * @csspart button - the button itself
 */
export class LcButton extends LitElement {
  static override readonly shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  static override readonly properties = {
    variant: { reflect: true },
    size: { reflect: true },
    type: {},
    label: {},
    square: { type: Boolean, reflect: true },
    wide: { type: Boolean, reflect: true },
    disabled: { type: Boolean, reflect: true },
    busy: { type: Boolean, reflect: true },
  };

  declare variant: ButtonVariant;
  declare size: 's' | 'm' | 'l';
  declare type: 'button' | 'submit';
  declare label: string;
  /** As wide as high, for an icon alone. */
  declare square: boolean;
  /** Takes the whole width of what it is in. */
  declare wide: boolean;
  declare disabled: boolean;
  declare busy: boolean;

  constructor() {
    super();
    this.variant = 'default';
    this.size = 'm';
    this.type = 'button';
    this.label = '';
    this.square = false;
    this.wide = false;
    this.disabled = false;
    this.busy = false;
  }

  static override readonly styles = [
    sheet,
    css`
      :host {
        display: inline-flex;
        flex: none;
        vertical-align: middle;
        border-radius: var(--lc-radius-s);
      }

      :host([wide]) {
        display: flex;
        inline-size: 100%;
      }

      button {
        flex: 1;
        display: inline-flex;
        align-items: center;
        justify-content: center;
        gap: var(--lc-space-2);
        min-block-size: var(--lc-control-m);
        padding-inline: var(--lc-space-3);
        border-radius: inherit;
        font-size: var(--lc-size-s);
        line-height: var(--lc-line-s);
        font-weight: var(--lc-weight-medium);
        white-space: nowrap;
        transition: background-color var(--lc-motion-fast);
      }

      :host([size='s']) button {
        min-block-size: var(--lc-control-s);
        padding-inline: 10px;
      }

      :host([size='l']) {
        max-inline-size: 100%;
        border-radius: var(--lc-radius-m);
      }

      :host([size='l']) button {
        min-block-size: var(--lc-control-l);
        padding: var(--lc-space-1) var(--lc-space-4);
        font-size: var(--lc-size-chat);
        line-height: var(--lc-line-chat);
        white-space: normal;
        overflow-wrap: break-word;
      }

      :host([square]) button {
        padding: 0;
        min-inline-size: var(--lc-control-m);
        color: var(--lc-text-muted);
      }

      :host([square][size='s']) button {
        min-inline-size: var(--lc-control-s);
      }

      :host([square][size='l']) button {
        min-inline-size: var(--lc-control-l);
      }

      :host([variant='default']) button {
        background-color: var(--lc-raised);
        box-shadow: inset 0 0 0 1px var(--lc-border), var(--lc-shadow-s);
      }

      :host([variant='primary']) button {
        background-color: var(--lc-accent);
        color: var(--lc-on-accent);
      }

      :host([variant='danger']) button {
        color: var(--lc-danger);
      }

      :host([variant='destroy']) button {
        background-color: var(--lc-danger-fill);
        color: var(--lc-on-fill);
      }

      :host([variant='primary']) button:active {
        background-color: var(--lc-accent-active);
      }

      :host([variant='destroy']) button:active {
        background-color: color-mix(in oklab, var(--lc-danger-fill), #000 20%);
      }

      :host(:is([variant='default'], [variant='quiet'], [variant='danger'])) button:active {
        background-image: linear-gradient(var(--lc-pressed), var(--lc-pressed));
      }

      @media (hover: hover) {
        :host([variant='primary']) button:hover:not(:active, [aria-disabled='true'], :disabled) {
          background-color: var(--lc-accent-hover);
        }

        :host([variant='destroy']) button:hover:not(:active, [aria-disabled='true'], :disabled) {
          background-color: color-mix(in oklab, var(--lc-danger-fill), #000 10%);
        }

        :host(:is([variant='default'], [variant='quiet'], [variant='danger'])) button:hover:not(:active, :disabled) {
          background-image: linear-gradient(var(--lc-hover), var(--lc-hover));
        }

        :host([square]:not([variant='primary'])) button:hover {
          color: var(--lc-text);
        }
      }

      :host([disabled]) button {
        background: var(--lc-surface-3);
        box-shadow: none;
        color: var(--lc-text-disabled);
        cursor: default;
      }

      :host([busy]) button {
        cursor: progress;
      }

      @media (forced-colors: active) {
        button {
          border: 1px solid ButtonText;
        }
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('click', this.#swallow, { capture: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('click', this.#swallow, { capture: true });
  }

  protected override render(): TemplateResult {
    return html`<button
      part="button"
      type="button"
      ?disabled=${this.disabled}
      aria-disabled=${this.busy ? 'true' : nothing}
      aria-label=${this.label || nothing}
      title=${this.square && this.label ? this.label : nothing}
      @click=${this.#submit}
    ><slot></slot></button>`;
  }

  #swallow = (event: Event): void => {
    if (!this.busy && !this.disabled) {
      return;
    }
    event.stopImmediatePropagation();
    event.preventDefault();
  };

  #submit = (): void => {
    if (this.type === 'submit') {
      this.closest('form')?.requestSubmit();
    }
  };
}

define('lc-button', LcButton);

declare global {
  interface HTMLElementTagNameMap {
    'lc-button': LcButton;
  }
}
