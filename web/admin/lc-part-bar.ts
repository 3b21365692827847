import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { t } from '../core/i18n.js';
import { onPartLost, type PartLost } from '../core/load-part.js';
import { define } from '../kit/define.js';
import { icon } from '../kit/icons.js';
import '../kit/lc-bar.js';
import '../kit/lc-button.js';
import { sheet } from '../kit/sheet.js';

/** Says that a part of the console that somebody asked for did not come, and what helps. */
export class LcPartBar extends LitElement {
  static override readonly properties = { lost: { state: true } };

  declare private lost: PartLost | undefined;
  #endListening: (() => void) | undefined;

  static override readonly styles = [
    sheet,
    css`
      :host {
        display: block;
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    this.#endListening = onPartLost(why => {
      this.lost = why;
    });
    window.addEventListener('online', this.#online);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#endListening?.();
    window.removeEventListener('online', this.#online);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { lost } = this;
    if (lost === undefined) {
      return nothing;
    }
    return lost === 'offline'
      ? html`<lc-bar tone="danger" data-lost=${lost}>${t('admin.part.offline')}
        <lc-button slot="action" size="s" variant="quiet" square .label=${t('admin.part.close')} @click=${this.#close}>${icon('close', 16)}</lc-button></lc-bar>`
      : html`<lc-bar icon="retry" data-lost=${lost}>${t(lost === 'gone' ? 'admin.part.gone' : 'admin.part.offline')}
        <lc-button slot="action" size="s" @click=${() => location.reload()}>${t('admin.reload')}</lc-button></lc-bar>`;
  }

  #close = (): void => {
    this.lost = undefined;
  };

  #online = (): void => {
    if (this.lost === 'offline') {
      this.lost = undefined;
    }
  };
}

define('lc-part-bar', LcPartBar);

declare global {
  interface HTMLElementTagNameMap {
    'lc-part-bar': LcPartBar;
  }
}
