import { html, type TemplateResult } from 'lit';
import { icon } from '../kit/icons.js';
import '../kit/lc-button.js';

/** What failed, in words, and the way to try again, in the place of the content. */
export function failureView(what: string, hint: string, retryWord: string, retry: () => void): TemplateResult {
  return html`<div class="wait" role="alert"><span class="muted">${icon('alert', 24)}</span>
    <p><span class="strong">${what}</span><br />${hint}</p>
    <lc-button data-action="retry" @click=${retry}>${retryWord}</lc-button></div>`;
}
