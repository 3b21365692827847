import { html, type TemplateResult } from 'lit';
import { hasText, t } from '../../core/i18n.js';
import { icon } from '../../kit/icons.js';
import type { CopyReceiptDto } from '../../protocol/contract.gen.js';

/** What a redaction did to each copy. */
export function receiptView({ copies }: { readonly copies: readonly CopyReceiptDto[] }): TemplateResult {
  return copies.length === 0
    ? html`<p>${t('redact.done.before')}</p>`
    : html`<p class="muted" id="copies">${t('redact.copies')}</p>
      <dl class="receipt" aria-labelledby="copies">${copies.map(
        copy =>
          html`<div data-copy=${copy.copy} data-outcome=${copy.outcome}><dt>${icon(copy.outcome === 'gone' ? 'check' : 'alert', 16)}${nameOf(copy)}</dt><dd>${outcomeOf(copy)}</dd></div>`,
      )}</dl>`;
}

/** A host may have copies of its own. */
function nameOf({ copy }: CopyReceiptDto): string {
  const [kind = copy, name = ''] = copy.split('/');
  const key = `redact.copy.${kind}`;
  return hasText(key) ? t(key, { name }) : copy;
}

function outcomeOf({ copy, outcome, count }: CopyReceiptDto): string {
  switch (outcome) {
    case 'gone':
      return count === 0 ? t('redact.gone.none') : t('redact.gone', { count });
    case 'pending':
      return t('redact.pending');
    case 'outOfReach': {
      const own = `redact.outOfReach.${copy.split('/')[0]}`;
      return t(hasText(own) ? own : 'redact.outOfReach', { count });
    }
  }
}
