import { describe, expect, it } from 'vitest';
import { type DeskSettings, KeptSettings, keysOfSettings, usualSettings } from '../../desk/desk-settings.js';
import { defaultKeys } from '../../desk/keymap.js';
import { memoryStorage } from '../memory-storage.js';

function kept(storage = memoryStorage()) {
  const told: DeskSettings[] = [];
  const settings = new KeptSettings(storage, value => told.push(value));
  return { storage, settings, told };
}

describe('the settings of an agent', () => {
  it('come back for the same agent in the same browser, and not for another', () => {
    const { storage, settings } = kept();
    settings.use('ana');
    settings.change({ ring: 'phone', volume: 30, keys: { accept: 'F8' } });
    const again = kept(storage);
    again.settings.use('ana');
    expect(again.settings.value).toMatchObject({ ring: 'phone', volume: 30, message: 'chime' });
    expect(keysOfSettings(again.settings.value)).toEqual({ ...defaultKeys, accept: 'F8' });
    again.settings.use('ben');
    expect(again.settings.value).toEqual(usualSettings);
  });

  it('are heard of in other pages of the browser', () => {
    const { storage, settings } = kept();
    settings.use('ana');
    const other = kept(storage);
    other.settings.start();
    other.settings.use('ana');
    settings.change({ muted: true });
    window.dispatchEvent(new StorageEvent('storage', { key: 'livechat:desk-settings:ana' }));
    expect(other.told.at(-1)?.muted).toBe(true);
    other.settings.stop();
  });

  it('are the usual ones where what was kept is not understood', () => {
    const storage = memoryStorage();
    storage.set(
      'desk-settings:ana',
      JSON.stringify({
        ring: 'toString',
        volume: 900,
        repeat: 'x',
        message: 7,
        keys: { accept: 3, palette: '' },
        sendWith: 'modEnter',
      }),
    );
    const { settings } = kept(storage);
    settings.use('ana');
    expect(settings.value).toEqual({ ...usualSettings, sendWith: 'modEnter', keys: { palette: '' } });
    storage.set('desk-settings:ben', '{damaged');
    settings.use('ben');
    expect(settings.value).toEqual(usualSettings);
  });
});
