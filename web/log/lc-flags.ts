import { html, LitElement, type TemplateResult } from 'lit';
import { addTexts, currentLocale, t } from '../core/i18n.js';
import { flagTexts as german } from '../core/locales/flags-de.js';
import { flagTexts as english } from '../core/locales/flags-en.js';
import { define } from '../kit/define.js';
import { icon } from '../kit/icons.js';
import '../kit/lc-chip.js';
import { detectorName } from './detector-name.js';

/** What detectors found in a message, in words. */
export class LcFlags extends LitElement {
  static override readonly properties = { found: { attribute: false } };

  /** The names of detectors. */
  declare found: readonly string[];

  constructor() {
    super();
    this.found = [];
  }

  protected override render(): TemplateResult {
    addTexts(currentLocale().startsWith('de') ? german : english);
    return html`<lc-chip tone="warn">${icon('alert', 14)}${t('message.flags', { what: this.found.map(detectorName).join(', ') })}</lc-chip>`;
  }
}

define('lc-flags', LcFlags);

declare global {
  interface HTMLElementTagNameMap {
    'lc-flags': LcFlags;
  }
}
