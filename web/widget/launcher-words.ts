import { hasText, t } from '../core/i18n.js';
import type { LauncherWords } from '../protocol/frame-port.js';

/** What the launcher says in the panel's language. */
export function launcherWords(): LauncherWords {
  const label = 'launcher.label';
  return {
    open: t('launcher.open'),
    close: t('launcher.close'),
    unread: t('launcher.unread'),
    dismiss: t('launcher.dismiss'),
    ...(hasText(label) ? { label: t(label) } : {}),
  };
}
