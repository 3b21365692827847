import { css, html, LitElement, type TemplateResult } from 'lit';
import { t } from '../core/i18n.js';
import { define } from '../kit/define.js';
import { fire } from '../kit/fire.js';
import '../kit/lc-button.js';
import '../kit/lc-dialog.js';
import '../kit/lc-keys.js';
import { sheet } from '../kit/sheet.js';
import { DeskCommands } from './desk-commands.js';
import type { DeskSettings } from './desk-settings.js';
import { defaultKeys, type Keys, keysInWords } from './keymap.js';

/**
 * The keyboard shortcuts of the desk as they are now, as a dialog.
 *
 * @fires lc-show - they are to be changed; `detail` is `settings`
 */
export class LcShortcuts extends LitElement {
  static override readonly properties = {
    keys: { attribute: false },
    sendWith: {},
  };

  declare keys: Keys;
  declare sendWith: DeskSettings['sendWith'];

  #change = false;

  constructor() {
    super();
    this.keys = defaultKeys;
    this.sendWith = 'enter';
  }

  static override readonly styles = [
    sheet,
    css`
      dl {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: var(--lc-space-2) var(--lc-space-4);
        font-size: var(--lc-size-s);
        line-height: var(--lc-line-s);
      }

      dd {
        justify-self: end;
      }
    `,
  ];

  async show(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector('lc-dialog')?.show();
  }

  protected override render(): TemplateResult {
    const send = this.sendWith === 'enter' ? ['Enter', 'Shift+Enter'] : ['Mod+Enter', 'Enter'];
    return html`<lc-dialog .heading=${t('desk.keys.title')} @lc-close=${this.#closed}>
      <dl>${DeskCommands.all.map(kind => this.#row(t(`desk.keys.${kind}`), this.keys[kind]))}
        ${this.#row(t('desk.keys.send'), send[0] ?? '')}${this.#row(t('desk.keys.newline'), send[1] ?? '')}</dl>
      <lc-button slot="actions" @click=${this.#toSettings}>${t('desk.keys.edit')}</lc-button>
      <lc-button slot="actions" data-safe @click=${this.#close}>${t('desk.keys.close')}</lc-button>
    </lc-dialog>`;
  }

  #row(words: string, keys: string): TemplateResult {
    const cap =
      keys === ''
        ? html`<span class="muted">${t('desk.keys.off')}</span>`
        : html`<lc-keys .keys=${keysInWords(keys)}></lc-keys>`;
    return html`<dt>${words}</dt><dd>${cap}</dd>`;
  }

  #toSettings = (): void => {
    this.#change = true;
    this.#close();
  };

  #close = (): void => {
    this.renderRoot.querySelector('lc-dialog')?.close();
  };

  #closed = (): void => {
    if (this.#change) {
      this.#change = false;
      fire(this, 'lc-show', 'settings');
    }
  };
}

define('lc-shortcuts', LcShortcuts);

declare global {
  interface HTMLElementTagNameMap {
    'lc-shortcuts': LcShortcuts;
  }
}
