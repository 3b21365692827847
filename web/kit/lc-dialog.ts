import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { define } from './define.js';
import { fire } from './fire.js';
import { sheet } from './sheet.js';

/** Those that are open: what lies below them is out of reach, also for shortcuts. */
const shown = new Set<HTMLDialogElement>();

/**
 * A question in a modal dialog: the heading is the question, the default slot its consequence, the actions its answers.
 * It opens with the focus on the element marked `data-safe` among the actions, and gives the focus back where it was.
 * Esc, or `close()`, dismisses it and fires `lc-close`.
 *
 * @slot - the consequence, in one or two sentences
 * @slot actions - the buttons, the safe one first and marked `data-safe`
 * @fires lc-close - it is closed, however that came about
 */
export class LcDialog extends LitElement {
  static override readonly properties = {
    open: { type: Boolean, reflect: true },
    form: { type: Boolean },
    heading: {},
  };

  declare open: boolean;
  /** Whether there is more to fill in than to read: then it is not read out as a whole. */
  declare form: boolean;
  declare heading: string;

  #before: HTMLElement | undefined;

  constructor() {
    super();
    this.open = false;
    this.form = false;
    this.heading = '';
  }

  static override readonly styles = [
    sheet,
    css`
      :host {
        display: contents;
      }

      dialog {
        inline-size: min(var(--lc-dialog-size, 400px), calc(100vi - var(--lc-space-6)));
        max-block-size: calc(100dvb - var(--lc-space-6));
        padding: var(--lc-space-5);
        border: 0;
        border-radius: var(--lc-radius-l);
        background: var(--lc-raised);
        color: var(--lc-text);
        box-shadow: var(--lc-shadow-l);
        font-size: var(--lc-size-m);
        line-height: var(--lc-line-m);
        overflow-y: auto;
      }

      dialog[open] {
        animation: arrive var(--lc-motion-slow) var(--lc-ease-out);
      }

      dialog::backdrop {
        background: var(--lc-scrim);
      }

      h2 {
        font-size: var(--lc-size-l);
        line-height: var(--lc-line-l);
        overflow-wrap: anywhere;
      }

      .body {
        margin-block-start: var(--lc-space-2);
        overflow-wrap: anywhere;
      }

      .actions {
        display: flex;
        flex-wrap: wrap;
        justify-content: flex-end;
        gap: var(--lc-space-2);
        margin-block-start: var(--lc-space-5);
      }

      @keyframes arrive {
        from {
          opacity: 0;
          transform: translateY(8px);
        }
      }

      @media (forced-colors: active) {
        dialog {
          border: 1px solid CanvasText;
        }
      }
    `,
  ];

  /** Opens it. `returnTo` gets the focus back when it is not the element that has it now. */
  show(returnTo?: HTMLElement): void {
    this.#before = returnTo;
    this.open = true;
  }

  /** Closes it, as Esc does. */
  close(): void {
    this.renderRoot.querySelector('dialog')?.close();
  }

  protected override render(): TemplateResult {
    return html`<dialog aria-labelledby="heading" aria-describedby=${this.form ? nothing : 'body'} @close=${this.#closed}>
      <h2 id="heading">${this.heading}</h2>
      <div class="body" id="body"><slot></slot></div>
      <div class="actions"><slot name="actions"></slot></div>
    </dialog>`;
  }

  protected override updated(changed: Map<string, unknown>): void {
    if (!changed.has('open')) {
      return;
    }
    const dialog = this.renderRoot.querySelector('dialog');
    if (!dialog) {
      return;
    }
    if (this.open && !dialog.open) {
      dialog.showModal();
      shown.add(dialog);
      this.querySelector<HTMLElement>('[data-safe]')?.focus();
    } else if (!this.open && dialog.open) {
      dialog.close();
    }
  }

  #closed = (): void => {
    this.open = false;
    this.#before?.focus();
    this.#before = undefined;
    fire(this, 'lc-close');
  };
}

/** Whether a dialog is open, wherever on the page it is. One that was closed is so at once, and hears of it a moment later. */
export function isDialogOpen(): boolean {
  for (const dialog of shown) {
    if (dialog.open && dialog.isConnected) {
      return true;
    }
    shown.delete(dialog);
  }
  return false;
}

define('lc-dialog', LcDialog);

declare global {
  interface HTMLElementTagNameMap {
    'lc-dialog': LcDialog;
  }
}
