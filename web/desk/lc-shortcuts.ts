import { css, html, LitElement, type TemplateResult } from 'lit';
import { t } from '../core/i18n.js';
import { define } from '../kit/define.js';
import '../kit/lc-button.js';
import '../kit/lc-dialog.js';
import '../kit/lc-keys.js';
import { sheet } from '../kit/sheet.js';
import { shortcuts } from './keymap.js';

/** The keyboard shortcuts of the desk, as a dialog. */
export class LcShortcuts extends LitElement {
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

  show(): void {
    this.renderRoot.querySelector('lc-dialog')?.show();
  }

  protected override render(): TemplateResult {
    return html`<lc-dialog .heading=${t('desk.keys.title')}>
      <dl>${shortcuts.map(([keys, text]) => html`<dt>${t(text)}</dt><dd><lc-keys .keys=${keys}></lc-keys></dd>`)}</dl>
      <lc-button slot="actions" data-safe @click=${this.#close}>${t('desk.keys.close')}</lc-button>
    </lc-dialog>`;
  }

  #close = (): void => {
    this.renderRoot.querySelector('lc-dialog')?.close();
  };
}

define('lc-shortcuts', LcShortcuts);

declare global {
  interface HTMLElementTagNameMap {
    'lc-shortcuts': LcShortcuts;
  }
}
