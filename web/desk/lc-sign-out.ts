import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { t } from '../core/i18n.js';
import { define } from '../kit/define.js';
import '../kit/lc-button.js';
import '../kit/lc-dialog.js';
import { sheet } from '../kit/sheet.js';
import { isOffline } from '../protocol/errors.js';
import type { DeskSession } from './desk-session.js';

/** Signs out, and asks first when chats are open. The server is told before the page goes; when it could not be, the agent decides. */
export class LcSignOut extends LitElement {
  static override readonly properties = {
    chats: { type: Number },
    session: { attribute: false },
    url: {},
    busy: { state: true },
    failed: { state: true },
  };

  /** How many chats are open. */
  declare chats: number;
  declare session: Pick<DeskSession, 'signOut'> | undefined;
  /** Where the host signs people out. */
  declare url: string | undefined;
  declare private busy: boolean;
  /** The code of why the server could not be told. */
  declare private failed: string | undefined;

  constructor() {
    super();
    this.chats = 0;
    this.busy = false;
  }

  static override readonly styles = sheet;

  async show(): Promise<void> {
    // How many chats are open it knows with its first drawing.
    await this.updateComplete;
    if (this.busy) {
      return;
    }
    this.failed = undefined;
    if (this.chats === 0) {
      await this.#signOut();
    } else {
      await this.#open();
    }
  }

  protected override render(): TemplateResult {
    const { chats: count, busy, failed } = this;
    const heading = busy ? 'desk.signOut.busy' : failed === undefined ? 'desk.signOut.title' : 'desk.signOut.failed';
    return html`<lc-dialog .heading=${t(heading, { count })}>
      ${
        failed === undefined
          ? html`<p>${count > 0 ? t('desk.signOut.text', { count }) : ''}</p>`
          : html`<p role="alert">${t(`desk.signOut.failed.${isOffline(failed) ? 'offline' : 'refused'}`)}</p>`
      }
      <lc-button slot="actions" data-safe ?busy=${busy} @click=${() => this.renderRoot.querySelector('lc-dialog')?.close()}>${t('desk.signOut.stay')}</lc-button>
      ${failed === undefined ? nothing : html`<lc-button slot="actions" variant="danger" data-action="anyway" @click=${this.#go}>${t('desk.signOut.anyway')}</lc-button>`}
      <lc-button slot="actions" variant="destroy" data-action="sign-out" ?busy=${busy} @click=${this.#signOut}>${t('desk.signOut')}</lc-button>
    </lc-dialog>`;
  }

  async #open(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector('lc-dialog')?.show();
  }

  #signOut = async (): Promise<void> => {
    this.busy = true;
    this.failed = undefined;
    await this.#open();
    this.failed = await this.session?.signOut();
    this.busy = false;
    if (this.failed === undefined) {
      this.#go();
    } else {
      await this.#open();
    }
  };

  #go = (): void => {
    if (this.url !== undefined) {
      location.assign(this.url);
    }
  };
}

define('lc-sign-out', LcSignOut);

declare global {
  interface HTMLElementTagNameMap {
    'lc-sign-out': LcSignOut;
  }
}
