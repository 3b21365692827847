import { css, html, LitElement, type TemplateResult } from 'lit';
import { t } from '../core/i18n.js';
import { define } from '../kit/define.js';
import { fire } from '../kit/fire.js';
import { icon } from '../kit/icons.js';
import '../kit/lc-button.js';
import '../kit/lc-skeleton.js';
import { sheet } from '../kit/sheet.js';

/**
 * The desk before it has anything to show: it loads, or could not.
 *
 * @fires lc-retry-load - try again
 */
export class LcDeskWait extends LitElement {
  static override readonly properties = { failed: { type: Boolean } };

  declare failed: boolean;

  constructor() {
    super();
    this.failed = false;
  }

  static override readonly styles = [
    sheet,
    css`
      :host {
        align-self: center;
        justify-self: center;
        padding: var(--lc-space-6);
        text-align: center;
        font-size: var(--lc-size-m);
        line-height: var(--lc-line-m);
      }

      div {
        display: grid;
        justify-items: center;
        gap: var(--lc-space-4);
      }

      lc-skeleton {
        inline-size: min(440px, 80cqi);
      }
    `,
  ];

  protected override render(): TemplateResult {
    return this.failed
      ? html`<div role="alert"><span class="muted">${icon('alert', 24)}</span><p>${t('desk.load.failed')}</p>
          <lc-button @click=${() => fire(this, 'lc-retry-load')}>${t('desk.load.retry')}</lc-button></div>`
      : html`<div><span class="vh">${t('desk.load.busy')}</span><lc-skeleton row="tile"></lc-skeleton></div>`;
  }
}

define('lc-desk-wait', LcDeskWait);

declare global {
  interface HTMLElementTagNameMap {
    'lc-desk-wait': LcDeskWait;
  }
}
