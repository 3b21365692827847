import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Hello } from '../../protocol/frame-port.js';
import { askOpener, isPoppedOut, popOut } from '../../widget/pop-out.js';
import { standaloneHello } from '../../widget/standalone.js';
import { tellOver } from '../../widget/visitor-over.js';

const origin = 'https://chat.example';

/** A window of which only the two things are there that are used here: messages, and opening another one. */
class FakeWindow {
  readonly heard: unknown[] = [];
  readonly #listeners = new Set<(event: unknown) => void>();
  readonly location = { href: `${origin}/frame/key`, origin };
  name = '';
  opener: unknown = null;
  opened: FakeWindow | null = null;
  closed = false;

  open(_: string, name: string): FakeWindow | null {
    if (this.opened) {
      this.opened.name = name;
    }
    return this.opened;
  }

  close(): void {
    this.closed = true;
  }

  addEventListener(_: string, listener: (event: unknown) => void): void {
    this.#listeners.add(listener);
  }

  removeEventListener(_: string, listener: (event: unknown) => void): void {
    this.#listeners.delete(listener);
  }

  get page(): Window {
    return this as unknown as Window;
  }

  postMessage(data: unknown): void {
    this.heard.push(data);
  }

  hears(source: FakeWindow, data: unknown, from = origin): void {
    for (const listener of [...this.#listeners]) {
      listener({ source, origin: from, data });
    }
  }
}

let frame: FakeWindow;
let popup: FakeWindow;

beforeEach(() => {
  frame = new FakeWindow();
  popup = new FakeWindow();
  frame.opened = popup;
  popup.opener = frame;
});

describe('a panel that opens a window of its own', () => {
  it('tells that window who the visitor is, when it asks', () => {
    const hello: Hello = { ...standaloneHello('secret'), tab: '1', calls: [['call', 0, 'setLocale', ['de']]] };
    expect(popOut('key', () => hello, frame.page)).toBe(true);
    frame.hears(popup, 'livechat:hello?');
    expect(popup.heard).toEqual([{ ...hello, tab: undefined }]);
    expect(isPoppedOut('key', popup.page)).toBe(true);
    expect(isPoppedOut('another', popup.page)).toBe(false);
  });

  it('tells nobody else', () => {
    popOut('key', () => standaloneHello('secret'), frame.page);
    const stranger = new FakeWindow();
    frame.hears(stranger, 'livechat:hello?');
    frame.hears(popup, 'livechat:hello?', 'https://evil.example');
    frame.hears(popup, 'anything');
    expect([...stranger.heard, ...popup.heard]).toEqual([]);
  });

  it('closes that window when the visitor is over', () => {
    popOut('key', () => standaloneHello('secret'), frame.page);
    expect(popup.closed).toBe(false);
    tellOver('key', 'secret');
    expect(popup.closed).toBe(true);
  });

  it('says when the browser does not let it', () => {
    frame.opened = null;
    expect(popOut('key', () => standaloneHello('secret'), frame.page)).toBe(false);
  });
});

describe('the window', () => {
  it('asks the panel it came from', async () => {
    const answer = askOpener(popup.page);
    expect(frame.heard).toEqual(['livechat:hello?']);
    popup.hears(frame, standaloneHello('secret'));
    expect((await answer)?.visitor).toBe('secret');
  });

  it('believes nobody else, and does not wait for ever', async () => {
    vi.useFakeTimers();
    const answer = askOpener(popup.page);
    popup.hears(new FakeWindow(), standaloneHello('wrong'));
    popup.hears(frame, standaloneHello('wrong'), 'https://evil.example');
    vi.advanceTimersByTime(2_000);
    vi.useRealTimers();
    expect(await answer).toBeUndefined();
  });

  it('knows at once when nobody has opened it', async () => {
    popup.opener = null;
    expect(await askOpener(popup.page)).toBeUndefined();
  });
});
