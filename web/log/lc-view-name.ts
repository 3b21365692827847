import { css, html, LitElement, type TemplateResult } from 'lit';
import { t } from '../core/i18n.js';
import { define } from '../kit/define.js';
import { fire } from '../kit/fire.js';
import '../kit/lc-button.js';
import '../kit/lc-dialog.js';
import '../kit/lc-field.js';
import { sheet } from '../kit/sheet.js';

/**
 * Asks for the name of a view.
 *
 * @fires lc-name - `detail` is the name
 */
export class LcViewName extends LitElement {
  static override readonly properties = { name: { state: true } };

  declare private name: string;

  constructor() {
    super();
    this.name = '';
  }

  static override readonly styles = [
    sheet,
    css`
      lc-field {
        margin-block-start: var(--lc-space-3);
      }
    `,
  ];

  async show(): Promise<void> {
    this.name = '';
    this.renderRoot.querySelector('lc-dialog')?.show();
    await this.updateComplete;
    this.renderRoot.querySelector('lc-field')?.focus();
  }

  protected override render(): TemplateResult {
    return html`<lc-dialog form .heading=${t('activity.views.title')}>
      <lc-field name="view" .label=${t('activity.views.name')} .value=${this.name}
        @keydown=${(event: KeyboardEvent) => event.key === 'Enter' && !event.isComposing && this.#save()}
        @lc-input=${(event: CustomEvent<string>) => {
          this.name = event.detail;
        }}></lc-field>
      <lc-button slot="actions" @click=${this.#close}>${t('activity.cancel')}</lc-button>
      <lc-button slot="actions" variant="primary" data-action="save-view" ?disabled=${this.name.trim() === ''} @click=${this.#save}>${t('activity.views.save')}</lc-button>
    </lc-dialog>`;
  }

  #save = (): void => {
    if (this.name.trim() !== '') {
      this.#close();
      fire(this, 'lc-name', this.name);
    }
  };

  #close = (): void => {
    this.renderRoot.querySelector('lc-dialog')?.close();
  };
}

define('lc-view-name', LcViewName);

declare global {
  interface HTMLElementTagNameMap {
    'lc-view-name': LcViewName;
  }
}
