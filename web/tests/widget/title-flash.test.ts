import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useTexts } from '../../core/i18n.js';
import { TitleFlash } from '../../widget/title-flash.js';
import { widgetTexts } from '../widget-texts.js';

let hidden: boolean;
let lessMotion: boolean;
let told: unknown[];
let title: TitleFlash;

beforeEach(() => {
  vi.useFakeTimers();
  useTexts('en', widgetTexts);
  hidden = true;
  lessMotion = false;
  told = [];
  vi.spyOn(document, 'hidden', 'get').mockImplementation(() => hidden);
  vi.stubGlobal('matchMedia', () => ({ matches: lessMotion }));
  title = new TitleFlash({ send: ([, text]) => told.push(text), listen: () => {} });
});

afterEach(() => {
  title.update(0);
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the title of a page that nobody looks at', () => {
  it('tells how many messages wait, in turn with its own words', () => {
    title.update(2);
    vi.advanceTimersByTime(2_400);
    expect(told).toEqual(['(2) New message', '', '(2) New message']);
  });

  it('stands still for those who want less motion', () => {
    lessMotion = true;
    title.update(2);
    vi.advanceTimersByTime(6_000);
    expect(told).toEqual(['(2) New message']);
  });

  it('is itself again when the page is looked at or nothing waits', () => {
    title.update(2);
    title.update(3);
    hidden = false;
    title.update(3);
    vi.advanceTimersByTime(6_000);
    expect(told).toEqual(['(2) New message', '(3) New message', '']);
  });

  it('is left alone while there is nothing to tell', () => {
    title.update(0);
    hidden = false;
    title.update(5);
    expect(told).toEqual([]);
  });
});
