import { css, html, LitElement, type TemplateResult } from 'lit';
import { t } from '../core/i18n.js';
import { define } from '../kit/define.js';
import { fire } from '../kit/fire.js';
import '../kit/lc-button.js';
import '../kit/lc-dialog.js';
import { sheet } from '../kit/sheet.js';

/**
 * Asks whether to leave the chat; the focus is on the answer that changes nothing.
 *
 * @fires lc-confirm - the customer leaves
 */
export class LcLeaveDialog extends LitElement {
  static override readonly properties = {
    agent: {},
    busy: { type: Boolean },
  };

  /** Who will be told; empty while waiting. */
  declare agent: string;
  declare busy: boolean;

  constructor() {
    super();
    this.agent = '';
    this.busy = false;
  }

  static override readonly styles = [
    sheet,
    css`
      :host {
        display: contents;
      }

      lc-button {
        flex: 1;
      }
    `,
  ];

  get open(): boolean {
    return this.#dialog?.open ?? false;
  }

  show(): void {
    this.#dialog?.show();
  }

  close(): void {
    this.#dialog?.close();
  }

  protected override render(): TemplateResult {
    const consequence = this.agent === '' ? t('leave.queue') : t('leave.agent', { agent: this.agent });
    return html`<lc-dialog heading=${t('leave.title')}>
      ${consequence} ${t('leave.resume')}
      <lc-button slot="actions" size="l" data-safe data-action="stay" @click=${this.#stay}>${t('leave.stay')}</lc-button>
      <lc-button slot="actions" size="l" variant="destroy" data-action="confirm-leave" .busy=${this.busy} @click=${this.#confirm}>
        ${t(this.busy ? 'leave.busy' : 'leave.confirm')}
      </lc-button>
    </lc-dialog>`;
  }

  #stay = (): void => this.close();

  #confirm = (): void => {
    fire(this, 'lc-confirm');
  };

  get #dialog() {
    return this.renderRoot.querySelector('lc-dialog');
  }
}

define('lc-leave-dialog', LcLeaveDialog);

declare global {
  interface HTMLElementTagNameMap {
    'lc-leave-dialog': LcLeaveDialog;
  }
}
