import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createScreen } from '../../loader/screen.js';

/** What a phone shows of the page: less when its keyboard is up, and further down when the page was moved for it. */
class FakeViewport extends EventTarget {
  height = 844;
  offsetTop = 0;

  shows(height: number, offsetTop: number, event: string): void {
    Object.assign(this, { height, offsetTop });
    this.dispatchEvent(new Event(event));
  }
}

let viewport: FakeViewport;
let wide: EventTarget & { matches: boolean };
let panel: HTMLElement;
let open: boolean;

beforeEach(() => {
  viewport = new FakeViewport();
  wide = Object.assign(new EventTarget(), { matches: true });
  panel = document.createElement('div');
  open = true;
  vi.stubGlobal('visualViewport', viewport);
  vi.stubGlobal('matchMedia', () => wide);
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  document.documentElement.removeAttribute('style');
  document.body.removeAttribute('inert');
});

const create = () => createScreen(panel, () => open, vi.fn());

describe('a panel in full screen', () => {
  it('is as large as what the keyboard of a phone leaves, and where that is', () => {
    const screen = create();
    screen.fit();
    expect(panel.style.height).toBe('844px');
    viewport.shows(500, 0, 'resize');
    expect(panel.style.height).toBe('500px');
    viewport.shows(500, 120, 'scroll');
    expect(panel.style.top).toBe('120px');
    open = false;
    screen.fit();
    expect([panel.style.height, panel.style.top]).toEqual(['', '']);
  });

  it('does not follow the keyboard any more when it has ended', () => {
    const screen = create();
    screen.fit();
    open = false;
    screen.end();
    open = true;
    viewport.shows(500, 0, 'resize');
    expect(panel.style.height).toBe('');
  });

  it('is left alone by the keyboard where it does not take the whole screen', () => {
    wide.matches = false;
    create().fit();
    viewport.shows(500, 0, 'resize');
    expect(panel.style.height).toBe('');
    expect(document.body.hasAttribute('inert')).toBe(false);
  });

  it('keeps the focus out of whatever body the page has', () => {
    const screen = create();
    screen.fit();
    const old = document.body;
    expect(old.hasAttribute('inert')).toBe(true);
    old.replaceWith(document.createElement('body'));
    screen.fit();
    expect(document.body.hasAttribute('inert')).toBe(true);
    expect(old.hasAttribute('inert')).toBe(false);
    open = false;
    screen.fit();
    expect(document.body.hasAttribute('inert')).toBe(false);
    expect(document.documentElement.style.overflow).toBe('');
  });

  it('may be there before the page has a body', () => {
    const body = vi.spyOn(document, 'body', 'get').mockReturnValue(null as unknown as HTMLElement);
    const screen = create();
    screen.fit();
    expect(document.documentElement.style.overflow).toBe('hidden');
    body.mockRestore();
    screen.fit();
    expect(document.body.hasAttribute('inert')).toBe(true);
  });
});
