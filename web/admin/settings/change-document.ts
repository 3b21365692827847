import { same } from './same.js';
import { failed, type SettingsAnswer, type SettingsDocument, type SettingsSource } from './settings-source.js';

const mostTries = 3;

/**
 * Changes one thing in a document that is not open: as it is now, so that what somebody else changes in it at the same time stays.
 * @param path where the document is, below `api/admin/`
 * @param change answers the settings as they are to be, or the code of why they have to stay
 */
export async function changeDocument<TSettings extends object>(
  source: SettingsSource,
  path: string,
  change: (settings: TSettings) => TSettings | string,
): Promise<SettingsAnswer<SettingsDocument<TSettings>>> {
  for (let n = 0; n < mostTries; n++) {
    const now = await source.read<SettingsDocument<TSettings>>(path);
    if (!now.ok) {
      return now;
    }
    const { settings, etag } = now.value;
    const next = change(settings);
    if (typeof next === 'string') {
      return failed(next);
    }
    if (same(next, settings)) {
      return now;
    }
    const saved = await source.save<SettingsDocument<TSettings>>(path, next, etag);
    if (saved.ok || saved.failure.code !== 'settings_changed') {
      return saved;
    }
  }
  return failed('try_again');
}
