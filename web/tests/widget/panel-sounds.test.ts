import { afterEach, describe, expect, it, vi } from 'vitest';
import { SoundPlayer } from '../../core/sound.js';
import type { EntryDto } from '../../protocol/contract.gen.js';
import { PanelSounds } from '../../widget/panel-sounds.js';
import { message } from '../core/chats.js';
import { memoryStorage } from '../memory-storage.js';

afterEach(() => {
  vi.restoreAllMocks();
  Reflect.deleteProperty(navigator, 'locks');
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

  it('are made by the one tab of several that the customer used last', async () => {
    const play = vi.spyOn(SoundPlayer.prototype, 'play').mockReturnValue(true);
    vi.spyOn(SoundPlayer.prototype, 'unlock').mockResolvedValue(true);
    // Another tab has the turn, until it is taken from it.
    const request = (_: string, { steal }: LockOptions, hold: () => Promise<unknown>) =>
      steal ? hold() : new Promise(() => {});
    Object.defineProperty(navigator, 'locks', { configurable: true, value: { request } });
    const joined: EntryDto = { kind: 'joined', sequence: 2, at: 0, agent: 'Ana' };
    const sounds = new PanelSounds('lamps', memoryStorage(), true);
    sounds.news([message(1)], false);
    sounds.news([joined], false);
    expect(play).not.toHaveBeenCalled();
    sounds.use();
    sounds.news([message(3)], true);
    expect(play).not.toHaveBeenCalled();
    sounds.news([message(4)], false);
    sounds.news([joined], true);
    expect(play.mock.calls).toEqual([['message'], ['joined']]);
  });
});
