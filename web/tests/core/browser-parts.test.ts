import { html, nothing, render } from 'lit';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Announcer } from '../../core/announce.js';
import { ServerClock } from '../../core/clock.js';
import { SoundPlayer } from '../../core/sound.js';
import { browserStorage, entrustedStorage } from '../../core/storage.js';
import { FakeClock } from '../fake-clock.js';

afterEach(() => {
  vi.unstubAllGlobals();
  localStorage.clear();
});

describe('what is entrusted to the page around a frame', () => {
  it('comes back as it was', () => {
    let kept = '';
    const storage = entrustedStorage('', text => {
      kept = text;
    });
    storage.set('draft', 'Half a');
    storage.set('outbox', '[]');
    storage.remove('outbox');
    const again = entrustedStorage(kept, () => {});
    expect(again.get('draft')).toBe('Half a');
    expect(again.get('outbox')).toBeUndefined();
  });

  it('is empty when it was damaged', () => {
    for (const damaged of ['', '{', '[1]', '{"draft":"x"}', '[["draft",1]]']) {
      expect(entrustedStorage(damaged, () => {}).get('draft')).toBeUndefined();
    }
  });
});

describe('the storage', () => {
  it('keeps values in the browser under its own prefix', () => {
    const storage = browserStorage('localStorage');
    storage.set('a', '1');
    expect(localStorage.getItem('livechat:a')).toBe('1');
    expect(browserStorage('localStorage').get('a')).toBe('1');
    storage.remove('a');
    expect(storage.get('a')).toBeUndefined();
  });

  it('works for the life of the page when the browser blocks it', () => {
    vi.stubGlobal('window', {
      get localStorage(): Storage {
        throw new DOMException('denied', 'SecurityError');
      },
    });
    const storage = browserStorage('localStorage');
    storage.set('a', '1');
    expect(storage.get('a')).toBe('1');
    storage.remove('a');
    expect(storage.get('a')).toBeUndefined();
  });
});

describe('the announcer', () => {
  it('has one polite and one assertive region and says the same words twice', () => {
    const parent = document.createElement('div');
    const announcer = new Announcer(parent);
    const [polite, assertive] = [...parent.children];
    expect([polite, assertive].map(region => region?.getAttribute('aria-live'))).toEqual(['polite', 'assertive']);
    announcer.say('You are next');
    const first = polite?.firstElementChild;
    announcer.say('You are next');
    expect(polite?.textContent).toBe('You are next');
    expect(polite?.firstElementChild).not.toBe(first);
    announcer.alert('Not sent');
    expect(assertive?.textContent).toBe('Not sent');
  });

  it('keeps nothing of what was said a while ago', async () => {
    const parent = document.createElement('div');
    const clock = new FakeClock();
    const announcer = new Announcer(parent, clock);
    announcer.say('photo.png is uploaded');
    await clock.advance(4_000);
    announcer.alert('Not sent');
    await clock.advance(1_000);
    expect(parent.textContent).toBe('Not sent');
    announcer.say('You are next');
    await clock.advance(4_000);
    expect(parent.textContent).toBe('You are next');
  });

  it('stays where an element draws itself into the same place', () => {
    const parent = document.createElement('div');
    render(nothing, parent);
    const announcer = new Announcer(parent);
    render(html`<p>Drawn</p>`, parent);
    announcer.say('You are next');
    expect(parent.textContent).toBe('You are nextDrawn');
  });

  it('never makes markup of what it says', () => {
    const parent = document.createElement('div');
    new Announcer(parent).say('<img src=x onerror=alert(1)>');
    expect(parent.querySelector('img')).toBeNull();
  });
});

class FakeAudio extends EventTarget {
  state: 'suspended' | 'running' = 'suspended';
  currentTime = 0;
  destination = {};
  oscillators = 0;
  readonly peaks: number[] = [];
  async resume(): Promise<void> {
    this.state = 'running';
    this.dispatchEvent(new Event('statechange'));
  }
  createGain() {
    const ramp = {
      setValueAtTime() {},
      linearRampToValueAtTime: (peak: number) => void this.peaks.push(peak),
      exponentialRampToValueAtTime() {},
    };
    return { gain: ramp, connect: () => ({}) };
  }
  createOscillator() {
    this.oscillators++;
    return { frequency: { value: 0 }, type: '', connect: () => ({ connect() {} }), start() {}, stop() {} };
  }
}

describe('sound', () => {
  let audio: FakeAudio;
  let mark: HTMLElement;
  let player: SoundPlayer;

  beforeEach(() => {
    audio = new FakeAudio();
    mark = document.createElement('div');
    player = new SoundPlayer({ createContext: () => audio as unknown as AudioContext, mark });
  });

  it('is blocked until the person has done something, and tells', async () => {
    const states: boolean[] = [];
    player.watch(blocked => states.push(blocked));
    expect(player.play('message')).toBe(false);
    expect(mark.dataset.sounds).toBeUndefined();
    await player.unlock();
    expect(states.at(0)).toBe(true);
    expect(states.at(-1)).toBe(false);
    expect(player.play('message')).toBe(true);
  });

  it('counts each sound that was started', async () => {
    await player.unlock();
    player.play('joined');
    player.play('message');
    expect(mark.dataset.sounds).toBe('2');
    player.muted = true;
    expect(player.play('message')).toBe(false);
    expect(mark.dataset.sounds).toBe('2');
  });

  it('plays tones of its own, as loud as it was told', async () => {
    await player.unlock();
    player.volume = 0.5;
    expect(player.play([{ hertz: 440, at: 0, length: 0.1 }])).toBe(true);
    expect(audio.peaks).toEqual([0.0875]);
  });

  it('does without, where there is no sound at all', () => {
    const silent = new SoundPlayer({
      createContext: () => {
        throw new Error('no audio device');
      },
      mark,
    });
    expect(silent.blocked).toBe(true);
    expect(silent.play('message')).toBe(false);
  });
});

describe('the clock of the server', () => {
  it('is this machine’s clock corrected by what the server said, half the way of the question ago', async () => {
    const clock = new FakeClock();
    const server = new ServerClock(clock);
    await clock.advance(200);
    server.measure(10_100, 0);
    expect(server.now()).toBe(10_200);
  });
});
