import { html, nothing, type TemplateResult } from 'lit';
import { t } from '../core/i18n.js';
import '../kit/lc-bar.js';
import type { ConnectionState } from '../protocol/transport.js';

/** What the panel shows. */
export type View = 'loading' | 'form' | 'queue' | 'active' | 'ended';

/** The line below the name. */
export function subtitle(view: View, company: string): string {
  switch (view) {
    case 'queue':
      return t('panel.finding');
    case 'active':
      return t('panel.agentOnline', { company });
    case 'ended':
      return t('panel.ended');
    default:
      return '';
  }
}

/** The bar below the header, when something lasts. */
export function bars(
  connection: ConnectionState | undefined,
  view: View,
  leaveFailed: boolean,
): TemplateResult | typeof nothing {
  const late = connection?.phase === 'connecting' && connection.attempt > 0 && view !== 'form';
  if (connection?.phase === 'refused') {
    return html`<lc-bar tone="danger" data-bar="refused">${t('bar.refused')}</lc-bar>`;
  }
  if (connection?.phase === 'offline') {
    return html`<lc-bar icon="retry" data-bar="offline">${t('bar.offline')}</lc-bar>`;
  }
  if (connection?.phase === 'reconnecting' || late) {
    return html`<lc-bar icon="retry" data-bar="reconnecting">${t('bar.reconnecting')}</lc-bar>`;
  }
  return leaveFailed ? html`<lc-bar tone="danger" data-bar="leave-failed">${t('bar.leaveFailed')}</lc-bar>` : nothing;
}

/** Why the chat did not start, when it is not about a field. */
export function startErrorText(code: string): string {
  switch (code) {
    case 'not_connected':
    case 'connection_lost':
      return t('form.offline');
    case 'rate_limited':
      return t('form.slow');
    default:
      return t('form.failed');
  }
}
