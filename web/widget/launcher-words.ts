import { currentLocale, hasText, t } from '../core/i18n.js';
import type { LauncherWords } from '../protocol/frame-port.js';

/** What the launcher says in the panel's language. */
export function launcherWords(): LauncherWords {
  const label = 'launcher.label';
  return {
    lang: currentLocale(),
    open: t('launcher.open'),
    close: t('launcher.close'),
    unread: t('launcher.unread'),
    dismiss: t('launcher.dismiss'),
    lost: t('launcher.lost'),
    ...(hasText(label) ? { label: t(label) } : {}),
  };
}
