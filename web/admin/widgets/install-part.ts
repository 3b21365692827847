import { html, type TemplateResult } from 'lit';
import { t } from '../../core/i18n.js';
import type { SettingsSource } from '../settings/settings-source.js';
import './lc-code.js';
import { installOf } from './install.js';
import './lc-site-check.js';
import { linesField, part, type WidgetForm } from './widget-form.js';

/** Where it may be, and what has to be written there. */
export function installPart(
  { view, draft, siteKey, change }: WidgetForm,
  basePath: string,
  source: SettingsSource,
  version: number,
): TemplateResult {
  const { tag, policy } = installOf(siteKey, basePath, location.origin);
  const domains = draft.domains.filter(domain => domain.trim() !== '');
  return part(
    'install',
    view,
    domains.join(', ') || t('widgets.now.ownOrigin'),
    html`${linesField(view, { name: 'domains', help: t('settings.widget.domains.help') }, draft.domains, all => change({ domains: all }))}
      <div class="rows">
        <p class="strong">${t('widgets.install.tag')}</p><p class="muted">${t('widgets.install.tag.help')}</p>
        <lc-code data-code="tag" .code=${tag} .label=${t('widgets.install.tag')}></lc-code>
        <p class="strong">${t('widgets.install.policy')}</p><p class="muted">${t('widgets.install.policy.help')}</p>
        <lc-code data-code="policy" .code=${policy} .label=${t('widgets.install.policy')}></lc-code>
        <p class="strong">${t('widgets.check')}</p><p class="muted">${t('widgets.check.help')}</p>
        <lc-site-check .source=${source} .siteKey=${siteKey} .version=${version} .domains=${domains} @lc-allow=${({ detail }: CustomEvent<string>) => change({ domains: [...domains, detail] })}></lc-site-check>
      </div>`,
  );
}
