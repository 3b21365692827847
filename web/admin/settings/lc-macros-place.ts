import { html, type TemplateResult } from 'lit';
import { t } from '../../core/i18n.js';
import { define } from '../../kit/define.js';
import type { TeamDocumentsDto } from '../../protocol/contract.gen.js';
import { FactsPlace } from './facts-place.js';

/** Where macros are written: at the desk, by whoever may use it. */
export class LcMacrosPlace extends FactsPlace<TeamDocumentsDto> {
  protected override readonly place = 'macros';
  protected override readonly path = 'settings/teams';

  protected override body({ teams }: TeamDocumentsDto): TemplateResult {
    return html`<p>${t('settings.macros.text')}</p>
      <ol class="facts">
        <li>${t('settings.macros.own')}</li>
        <li>${t('settings.macros.team')}</li>
      </ol>
      <p><a href="${this.basePath}/desk">${t('settings.macros.desk')}</a> <span class="muted">${t('settings.macros.desk.text')}</span></p>
      ${
        teams.length === 0
          ? html``
          : html`<h2>${t('settings.macros.who')}</h2><ul class="facts">${teams.map(
              ({ name, settings }) =>
                html`<li class="fact" data-team=${name}><a href="#settings/teams/${encodeURIComponent(name)}">${settings.displayName ?? name}</a>
                  <span>${t(settings.membersEditMacros ? 'settings.macros.members' : 'settings.macros.admins')}</span></li>`,
            )}</ul>`
      }`;
  }
}

define('lc-macros-place', LcMacrosPlace);

declare global {
  interface HTMLElementTagNameMap {
    'lc-macros-place': LcMacrosPlace;
  }
}
