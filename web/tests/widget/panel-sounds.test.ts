import { afterEach, describe, expect, it, vi } from 'vitest';
import { PanelSounds } from '../../widget/panel-sounds.js';
import { memoryStorage } from '../memory-storage.js';

afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
});

describe('the sounds of a panel', () => {
  it('are muted for one site of several, and stay so', () => {
    const page = memoryStorage();
    new PanelSounds('lamps', page, true).mute(true);
    expect(new PanelSounds('lamps', page, true).muted).toBe(true);
    expect(new PanelSounds('garden', page, true).muted).toBe(false);
  });

  it('are as the company wants them until the customer says otherwise', () => {
    expect(new PanelSounds('lamps', memoryStorage(), false).muted).toBe(true);
    new PanelSounds('lamps', memoryStorage(), false).mute(false);
    expect(new PanelSounds('lamps', memoryStorage(), false).muted).toBe(false);
  });

  it('stay muted with the help of the page where a frame may keep nothing', () => {
    vi.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
      throw new DOMException('Access is denied for this document.', 'SecurityError');
    });
    const page = memoryStorage();
    new PanelSounds('lamps', page, true).mute(true);
    expect(new PanelSounds('lamps', page, true).muted).toBe(true);
  });
});
