import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { flashTitle } from '../../loader/title.js';

let hidden: boolean;
let lessMotion: boolean;

beforeEach(() => {
  vi.useFakeTimers();
  hidden = true;
  lessMotion = false;
  vi.spyOn(document, 'hidden', 'get').mockImplementation(() => hidden);
  vi.stubGlobal('matchMedia', () => ({ matches: lessMotion }));
  document.title = 'Shop';
});

afterEach(() => {
  flashTitle(0);
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the title of a page that nobody looks at', () => {
  it('tells how many messages wait, in turn with its own words', () => {
    flashTitle(2);
    expect(document.title).toBe('(2) New message');
    vi.advanceTimersByTime(1_200);
    expect(document.title).toBe('Shop');
    vi.advanceTimersByTime(1_200);
    expect(document.title).toBe('(2) New message');
  });

  it('stands still for those who want less motion', () => {
    lessMotion = true;
    flashTitle(2);
    vi.advanceTimersByTime(6_000);
    expect(document.title).toBe('(2) New message');
  });

  it('is itself again when the page is looked at or nothing waits', () => {
    flashTitle(2);
    flashTitle(3);
    hidden = false;
    flashTitle(3);
    expect(document.title).toBe('Shop');
    vi.advanceTimersByTime(6_000);
    expect(document.title).toBe('Shop');
  });
});
