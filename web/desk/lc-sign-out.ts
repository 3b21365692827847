import { html, LitElement, type TemplateResult } from 'lit';
import { t } from '../core/i18n.js';
import { define } from '../kit/define.js';
import { fire } from '../kit/fire.js';
import '../kit/lc-button.js';
import '../kit/lc-dialog.js';
import { sheet } from '../kit/sheet.js';

/**
 * Asks whether to sign out although chats are open.
 *
 * @fires lc-sign-out - yes
 */
export class LcSignOut extends LitElement {
  static override readonly properties = { chats: { type: Number } };

  /** How many chats are open. */
  declare chats: number;

  constructor() {
    super();
    this.chats = 0;
  }

  static override readonly styles = sheet;

  async show(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector('lc-dialog')?.show();
  }

  protected override render(): TemplateResult {
    return html`<lc-dialog .heading=${t('desk.signOut.title', { count: this.chats })}>
      <p>${t('desk.signOut.text', { count: this.chats })}</p>
      <lc-button slot="actions" data-safe @click=${() => this.renderRoot.querySelector('lc-dialog')?.close()}>${t('desk.signOut.stay')}</lc-button>
      <lc-button slot="actions" variant="destroy" @click=${() => fire(this, 'lc-sign-out')}>${t('desk.signOut')}</lc-button>
    </lc-dialog>`;
  }
}

define('lc-sign-out', LcSignOut);

declare global {
  interface HTMLElementTagNameMap {
    'lc-sign-out': LcSignOut;
  }
}
