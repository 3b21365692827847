import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Alarm } from '../../desk/alarm.js';
import type { DeskSettings } from '../../desk/desk-settings.js';
import { ringSounds } from '../../desk/desk-sounds.js';
import type { DeskRing } from '../../desk/desk-state.js';
import { settle } from '../fake-clock.js';
import { FakeChannels, FakeLocks } from './fake-tabs.js';
import { ring } from './samples.js';

/** What a browser lets out: the pitch and the peak of every tone, by the page it came from. */
let tones: { page: FakeAudio; hertz: number; peak: number }[];
let contexts: FakeAudio[];
let alarms: Alarm[];
let focused: boolean;

/** A context that is blocked until something is pressed. */
class FakeAudio extends EventTarget {
  state = 'suspended';
  readonly currentTime = 0;
  readonly destination = {};
  #peak = 0;

  constructor() {
    super();
    contexts.push(this);
  }

  async resume(): Promise<void> {
    this.state = 'running';
    this.dispatchEvent(new Event('statechange'));
  }

  createGain() {
    const linearRampToValueAtTime = (value: number) => {
      this.#peak = value;
    };
    return { gain: { setValueAtTime() {}, linearRampToValueAtTime, exponentialRampToValueAtTime() {} }, connect() {} };
  }

  createOscillator() {
    const frequency = { value: 0 };
    return {
      type: '',
      frequency,
      connect: () => ({ connect() {} }),
      start: () => void tones.push({ page: this, hertz: frequency.value, peak: this.#peak }),
      stop() {},
    };
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  [tones, contexts, alarms, focused] = [[], [], [], false];
  const channels = new FakeChannels();
  vi.stubGlobal('AudioContext', FakeAudio);
  vi.stubGlobal('BroadcastChannel', function channelOfPage() {
    return channels.open();
  });
  Object.defineProperty(navigator, 'locks', { value: new FakeLocks(), configurable: true });
  vi.spyOn(document, 'hasFocus').mockImplementation(() => focused);
});

afterEach(() => {
  for (const alarm of alarms) {
    alarm.stop();
  }
  Reflect.deleteProperty(navigator, 'locks');
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** Another page of the browser. */
function page(hearsMessages = true) {
  let rings: readonly DeskRing[] = [];
  const alarm = new Alarm({
    basePath: '/livechat',
    rings: () => rings,
    now: () => 2_000 + Date.now() - started,
    onSigns: () => {},
    onShowRing: () => {},
    hearsMessages,
    onMessage: () => {},
  });
  const started = Date.now();
  alarms.push(alarm);
  alarm.start();
  const context = contexts.at(-1);
  return {
    alarm,
    rings(...names: readonly string[]) {
      rings = names.map(name => ({ ring: ring(name, { until: 90_000 }), phase: 'ringing' }));
      alarm.update();
    },
    /** The pitches that came from here. */
    heard: () => tones.filter(tone => tone.page === context).map(tone => tone.hertz),
  };
}

/** A page that can sound, with settings. */
async function sounding(settings: Partial<DeskSettings> = {}) {
  const made = page();
  made.alarm.change(settings);
  await made.alarm.unlock();
  return made;
}

const hertz = (name: keyof typeof ringSounds) => ringSounds[name].map(tone => tone.hertz);

describe('which of several pages rings', () => {
  it('is one that can sound, wherever it stands in line', async () => {
    const [first, second, third] = [page(), page(), page()];
    await third.alarm.unlock();
    await settle();
    expect([first, second, third].map(({ alarm }) => alarm.leads)).toEqual([false, false, true]);
  });

  it('is another that can sound when that one is closed and one that cannot was next', async () => {
    const [first, second] = [page(), page()];
    await first.alarm.unlock();
    await settle();
    expect(first.alarm.leads).toBe(true);
    const third = page();
    await third.alarm.unlock();
    await settle();

    first.alarm.stop();
    await settle();

    expect([second.alarm.leads, third.alarm.leads]).toEqual([false, true]);
    third.rings('a');
    second.rings('a');
    expect([second.heard(), third.heard()]).toEqual([[], hertz('bells')]);
  });

  it('does not move as long as no page can sound', async () => {
    const [first, second] = [page(), page()];
    await settle();
    expect([first.alarm.leads, second.alarm.leads]).toEqual([true, false]);
  });

  it('is for messages a page that hears them', async () => {
    const [desk, ringer] = [page(), page(false)];
    await ringer.alarm.unlock();
    await settle();
    expect([desk.alarm.leads, ringer.alarm.leads]).toEqual([false, true]);
    await desk.alarm.unlock();
    desk.alarm.chime();
    expect(desk.heard()).toHaveLength(2);
  });
});

describe('the sound of messages', () => {
  it('comes from one of two pages, once for several at once, and never where there is to be none', async () => {
    const [first, second] = [await sounding(), await sounding()];
    for (const { alarm } of [first, second, first]) {
      alarm.chime();
    }
    expect([first.heard().length, second.heard().length]).toEqual([2, 0]);
    await vi.advanceTimersByTimeAsync(1_500);
    first.alarm.change({ message: 'none' });
    first.alarm.chime();
    first.alarm.change({ message: 'tap', muted: true });
    first.alarm.chime();
    expect(first.heard()).toHaveLength(2);
    first.alarm.change({ muted: false });
    first.alarm.chime();
    expect(first.heard().slice(2)).toEqual([622.3]);
  });
});

describe('a ring', () => {
  it('sounds as it was chosen and as loud', async () => {
    const { rings, heard, alarm } = await sounding({ ring: 'marimba', volume: 70 });
    rings('a');
    expect(heard()).toEqual(hertz('marimba'));
    const usual = tones.at(-1)?.peak ?? 0;
    alarm.change({ volume: 35, ring: 'calm' });
    await vi.advanceTimersByTimeAsync(3_000);
    expect(heard().slice(4)).toEqual(hertz('calm'));
    expect(tones.at(-1)?.peak).toBeCloseTo(usual / 2);
  });

  it.each([
    ['often', 4],
    ['seldom', 2],
    ['once', 1],
  ] as const)('is heard again %s', async (repeat, times) => {
    const { rings, heard } = await sounding({ ring: 'calm', repeat });
    rings('a');
    await vi.advanceTimersByTimeAsync(9_000);
    expect(heard()).toHaveLength(2 * times);
  });

  it('is not heard on the page in use where that is not wished for, and as soon as another is', async () => {
    const { rings, heard } = await sounding({ ring: 'calm', ringInFocus: false });
    focused = true;
    rings('a');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(heard()).toEqual([]);
    focused = false;
    await vi.advanceTimersByTimeAsync(1_000);
    expect(heard()).toEqual(hertz('calm'));
  });

  it('is silent where sounds are off, and can be tried there all the same', async () => {
    const { rings, heard, alarm } = await sounding({ ring: 'calm', muted: true });
    rings('a');
    await vi.advanceTimersByTimeAsync(3_000);
    expect(heard()).toEqual([]);
    await alarm.test();
    expect(heard()).toEqual(hertz('calm'));
  });
});
