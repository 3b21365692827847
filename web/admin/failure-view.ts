import { html, type TemplateResult } from 'lit';
import { t } from '../core/i18n.js';
import { arePartsGone } from '../core/load-part.js';
import { icon } from '../kit/icons.js';
import '../kit/lc-button.js';

/** What failed, in words, and the way to try again, in the place of the content. */
export function failureView(what: string, hint: string, retryWord: string, retry: () => void): TemplateResult {
  return html`<div class="wait" role="alert"><span class="muted">${icon('alert', 24)}</span>
    <p><span class="strong">${what}</span><br />${hint}</p>
    <lc-button data-action="retry" @click=${retry}>${retryWord}</lc-button></div>`;
}

/** A page of the console did not come. One of an older build comes only with the console that is loaded anew. */
export function partFailed(what: string, retry: () => void): TemplateResult {
  return arePartsGone()
    ? failureView(what, t('admin.part.gone'), t('admin.reload'), () => location.reload())
    : failureView(what, t('admin.load.failed.hint'), t('admin.retry'), retry);
}
