import { html, type TemplateResult } from 'lit';
import { t } from '../../core/i18n.js';
import { define } from '../../kit/define.js';
import { icon } from '../../kit/icons.js';
import '../../kit/lc-presence.js';
import type { AdminAgentDto, AdminAgentsDto } from '../../protocol/contract.gen.js';
import { tableStyles } from '../table-styles.js';
import { FactsPlace } from './facts-place.js';

/** The agents who were ever seen. Who is one, and who may what, the host says. */
export class LcAgentsPlace extends FactsPlace<AdminAgentsDto> {
  protected override readonly place = 'agents';
  protected override readonly path = 'agents';

  static override readonly styles = [...FactsPlace.styles, tableStyles];

  protected override body({ agents }: AdminAgentsDto): TemplateResult {
    return html`<div class="note" data-note="host">${icon('user', 16)}<p><span class="strong">${t('settings.agents.host')}</span> ${t('settings.agents.host.text')}</p></div>
      ${
        agents.length === 0
          ? html`<p class="none">${t('settings.agents.none')}</p>`
          : html`<div class="scroll" tabindex="0" role="region" aria-label=${t('admin.nav.settings.agents')}><table aria-label=${t('admin.nav.settings.agents')}>
            <thead><tr><th scope="col">${t('settings.agents.name')}</th><th scope="col">${t('settings.agents.id')}</th><th scope="col">${t('settings.agents.teams')}</th>
              <th scope="col">${t('settings.agents.availability')}</th><th scope="col" class="end">${t('settings.agents.chats')}</th></tr></thead>
            <tbody>${agents.map(row)}</tbody></table></div>`
      }`;
  }
}

function row(agent: AdminAgentDto): TemplateResult {
  // Who chose to be there and has no desk open is not.
  const state = agent.isPresent ? agent.availability : 'offline';
  return html`<tr data-agent=${agent.id}><td dir="auto">${agent.name}</td><td class="muted">${agent.id}</td>
    <td>${agent.teams.join(', ') || t('settings.none')}</td><td><lc-presence state=${state}>${t(`settings.agents.${state}`)}</lc-presence></td>
    <td class="num end">${t('settings.agents.places', { chats: agent.chats, capacity: agent.capacity })}</td></tr>`;
}

define('lc-agents-place', LcAgentsPlace);

declare global {
  interface HTMLElementTagNameMap {
    'lc-agents-place': LcAgentsPlace;
  }
}
