import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { define } from './define.js';
import { fire } from './fire.js';
import { sheet } from './sheet.js';

/**
 * A button that opens a list of buttons in a popover. It is not `role="menu"`: Tab goes through it like through any
 * buttons, arrow keys move as well, Esc closes it and the focus returns to the button.
 *
 * @slot trigger - what the button shows
 * @slot - `lc-menu-item` elements, rules (`<hr>`) and text
 * @fires lc-toggle - opened or closed; `detail` is whether it is open
 * @csspart trigger - the button
 * @csspart panel - the popover
 */
export class LcMenu extends LitElement {
  static override readonly shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  static override readonly properties = {
    label: {},
    square: { type: Boolean, reflect: true },
    size: { reflect: true },
    open: { state: true },
  };

  /** The name of the list, and of the button when that shows only an icon. */
  declare label: string;
  /** As wide as high, for an icon alone; the label is then its tooltip as well. */
  declare square: boolean;
  declare size: 'm' | 'l';
  declare open: boolean;
  #frame = 0;
  #sight: IntersectionObserver | undefined;

  constructor() {
    super();
    this.label = '';
    this.square = false;
    this.size = 'm';
    this.open = false;
  }

  static override readonly styles = [
    sheet,
    css`
      :host {
        display: inline-flex;
        flex: none;
      }

      .trigger {
        display: inline-flex;
        align-items: center;
        justify-content: center;
        gap: var(--lc-space-2);
        min-block-size: var(--lc-control-m);
        padding-inline: 10px var(--lc-space-2);
        border-radius: var(--lc-radius-s);
        font-size: var(--lc-size-s);
        line-height: var(--lc-line-s);
        font-weight: var(--lc-weight-medium);
        white-space: nowrap;
        transition: background-color var(--lc-motion-fast);
      }

      :host([square]) .trigger {
        padding: 0;
        min-inline-size: var(--lc-control-m);
        color: var(--lc-text-muted);
      }

      :host([size='l']) .trigger {
        min-block-size: var(--lc-control-l);
        border-radius: var(--lc-radius-m);
      }

      :host([size='l'][square]) .trigger {
        min-inline-size: var(--lc-control-l);
      }

      @media (hover: hover) {
        .trigger:hover {
          background-color: var(--lc-hover);
        }

        :host([square]) .trigger:hover {
          color: var(--lc-text);
        }
      }

      .trigger[aria-expanded='true'],
      .trigger:active {
        background-color: var(--lc-pressed);
      }

      .panel {
        position: fixed;
        inset: auto;
        margin: 0;
        border: 0;
        min-inline-size: 220px;
        max-inline-size: calc(100vi - var(--lc-space-4));
        padding: var(--lc-space-1);
        border-radius: var(--lc-radius-m);
        background: var(--lc-raised);
        color: var(--lc-text);
        box-shadow: var(--lc-shadow);
        font-size: var(--lc-size-s);
        line-height: var(--lc-line-s);
        overflow: auto;
      }

      .panel:popover-open {
        animation: arrive var(--lc-motion) var(--lc-ease-out);
      }

      @keyframes arrive {
        from {
          opacity: 0;
          transform: translateY(-4px);
        }
      }

      ::slotted(hr) {
        margin: var(--lc-space-1) 10px;
        border: 0;
        block-size: 1px;
        background: var(--lc-border);
      }

      @media (forced-colors: active) {
        .panel {
          border: 1px solid CanvasText;
        }
      }
    `,
  ];

  /** What is taken out of the page is closed by that, and says nothing of it. */
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#toggling();
    this.open = false;
  }

  /** Opens the list and puts the focus on its chosen item, or the first. */
  show(): void {
    this.#panel.showPopover();
    const items = this.#items;
    (items.find(item => item.hasAttribute('checked')) ?? items[0])?.focus();
  }

  /** Closes the list; the focus returns to the button when it was inside. */
  hide(): void {
    this.#panel.hidePopover();
  }

  protected override render(): TemplateResult {
    return html`<button
        class="trigger"
        part="trigger"
        type="button"
        aria-expanded=${this.open ? 'true' : 'false'}
        aria-controls="panel"
        aria-label=${(this.square && this.label) || nothing}
        title=${this.square && this.label ? this.label : nothing}
        @click=${this.#press}
        @pointerdown=${this.#remember}
      ><slot name="trigger"></slot></button>
      <div
        class="panel"
        part="panel"
        id="panel"
        popover
        role="group"
        aria-label=${this.label || nothing}
        @beforetoggle=${this.#toggling}
        @toggle=${this.#toggled}
        @keydown=${this.#move}
        @click=${{ handleEvent: this.#chosen, capture: true }}
      ><slot></slot></div>`;
  }

  /** A press on the button of an open popover dismisses it first; without this note the click would open it again. */
  #wasOpen = false;

  #remember = (): void => {
    this.#wasOpen = this.open;
  };

  #press = (event: MouseEvent): void => {
    const pointer = event.detail > 0;
    if (pointer ? this.#wasOpen : this.open) {
      this.hide();
    } else {
      this.show();
    }
    this.#wasOpen = false;
  };

  #toggled = (event: ToggleEvent): void => {
    this.open = event.newState === 'open';
    fire(this, 'lc-toggle', this.open);
  };

  /** Before it is opened it has to be in its place; the event is none when it is taken out of the page. */
  #toggling = (event?: ToggleEvent): void => {
    cancelAnimationFrame(this.#frame);
    this.#sight?.disconnect();
    if (event?.newState === 'open') {
      this.#follow();
      this.#sight = new IntersectionObserver(seen => seen.every(part => part.isIntersecting) || this.hide());
      this.#sight.observe(this.#trigger);
    }
  };

  /** Its button moves when something scrolls, and when there is more or less of what it stands in: no event says both. */
  #follow = (): void => {
    this.#frame = requestAnimationFrame(this.#follow);
    const button = this.#trigger.getBoundingClientRect();
    const { style } = this.#panel;
    const above = button.bottom + 280 > innerHeight && button.top > innerHeight / 2;
    style.top = above ? 'auto' : `${button.bottom + 4}px`;
    style.bottom = above ? `${innerHeight - button.top + 4}px` : 'auto';
    style.maxHeight = `${(above ? button.top : innerHeight - button.bottom) - 12}px`;
    const toRight = button.left < innerWidth / 2;
    style.left = toRight ? `${Math.max(8, button.left)}px` : 'auto';
    style.right = toRight ? 'auto' : `${Math.max(8, innerWidth - button.right)}px`;
  };

  #move = (event: KeyboardEvent): void => {
    const items = this.#items;
    const at = items.findIndex(item => item.matches(':focus, :focus-within'));
    const targets: Readonly<Record<string, number>> = {
      ArrowDown: (at + 1) % items.length,
      ArrowUp: (at - 1 + items.length) % items.length,
      Home: 0,
      End: items.length - 1,
    };
    const to = targets[event.key];
    if (to === undefined) {
      return;
    }
    event.preventDefault();
    items[to]?.focus();
  };

  /** Before the item does what it says: a dialog that it opens gives the focus back to where it was then. */
  #chosen = (event: Event): void => {
    if (!event.composedPath().some(node => node instanceof Element && node.localName === 'lc-menu-item')) {
      return;
    }
    this.hide();
    this.#trigger.focus();
  };

  get #items(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('lc-menu-item:not([hidden])')];
  }

  get #trigger(): HTMLElement {
    return this.#part('.trigger');
  }

  get #panel(): HTMLElement {
    return this.#part('.panel');
  }

  #part(selector: string): HTMLElement {
    const part = this.renderRoot.querySelector<HTMLElement>(selector);
    if (!part) {
      throw new Error(`lc-menu has no ${selector} yet`);
    }
    return part;
  }
}

define('lc-menu', LcMenu);

declare global {
  interface HTMLElementTagNameMap {
    'lc-menu': LcMenu;
  }
}
