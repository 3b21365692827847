import { html, type TemplateResult } from 'lit';
import { duration, t } from '../../core/i18n.js';
import { define } from '../../kit/define.js';
import { icon } from '../../kit/icons.js';
import type { AdminTranscriptsDto } from '../../protocol/contract.gen.js';
import { tableStyles } from '../table-styles.js';
import { FactsPlace } from './facts-place.js';
import { fact } from './fields.js';

/** How transcripts are mailed: what code says, and which widgets send them. */
export class LcTranscriptsPlace extends FactsPlace<AdminTranscriptsDto> {
  protected override readonly place = 'transcripts';
  protected override readonly path = 'transcripts';

  static override readonly styles = [...FactsPlace.styles, tableStyles];

  protected override body(facts: AdminTranscriptsDto): TemplateResult {
    return html`<div class="note" data-note="code">${icon('details', 16)}<p><span class="strong">${t('settings.code')}</span> ${t('settings.transcripts.code')}</p></div>
      ${facts.hasSender ? html`` : html`<div class="note" data-note="sender">${icon('alert', 16)}<p><span class="strong">${t('settings.transcripts.noSender')}</span> ${t('settings.transcripts.noSender.text')}</p></div>`}
      <div class="facts">
        ${fact(t('settings.transcripts.sender'), t(facts.hasSender ? 'settings.yes' : 'settings.no'))}
        ${fact(t('settings.transcripts.from'), facts.fromAddress)}
        ${fact(t('settings.transcripts.fromName'), facts.fromName ?? t('settings.transcripts.fromName.usual'))}
        ${fact(t('settings.transcripts.subject'), facts.subject ?? t('settings.transcripts.subject.usual'))}
        ${fact(t('settings.transcripts.delay'), facts.sendDelay === 0 ? t('settings.transcripts.atOnce') : t('settings.transcripts.after', { time: duration(facts.sendDelay * 1_000) }))}
        ${fact(t('settings.transcripts.timeZone'), facts.timeZone)}
        ${fact(t('settings.transcripts.excluded'), facts.excludedDomains.join(', '))}
      </div>
      <div class="scroll" tabindex="0" role="region" aria-label=${t('settings.transcripts.widgets')}><table aria-label=${t('settings.transcripts.widgets')}>
        <thead><tr><th scope="col">${t('settings.transcripts.widget')}</th><th scope="col">${t('settings.transcripts.email')}</th><th scope="col">${t('settings.transcripts.download')}</th></tr></thead>
        <tbody>${facts.widgets.map(
          ({ siteKey, name, email, download }) =>
            html`<tr data-widget=${siteKey}><td dir="auto">${name}</td><td>${t(email ? 'settings.yes' : 'settings.no')}</td><td>${t(download ? 'settings.yes' : 'settings.no')}</td></tr>`,
        )}</tbody></table></div>`;
  }
}

define('lc-transcripts-place', LcTranscriptsPlace);

declare global {
  interface HTMLElementTagNameMap {
    'lc-transcripts-place': LcTranscriptsPlace;
  }
}
