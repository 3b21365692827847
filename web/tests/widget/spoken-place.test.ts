import { beforeEach, describe, expect, it } from 'vitest';
import type { Announcer } from '../../core/announce.js';
import { useTexts } from '../../core/i18n.js';
import { chatTexts } from '../../core/locales/en.js';
import { SpokenPlace } from '../../widget/spoken-place.js';
import { FakeClock } from '../fake-clock.js';
import { widgetTexts } from '../widget-texts.js';

let clock: FakeClock;
let said: string[];
let place: SpokenPlace;

beforeEach(() => {
  useTexts('en', chatTexts, widgetTexts);
  clock = new FakeClock();
  said = [];
  const announcer = { say: (words: string) => said.push(words) } as unknown as Announcer; // all that is used of it
  place = new SpokenPlace(announcer, clock);
});

describe('the place in the queue', () => {
  it('is said when it is known, once', async () => {
    place.update(undefined);
    place.update(3);
    place.update(3);
    await clock.advance(60_000);
    expect(said).toEqual(["You're third in line"]);
  });

  it('is said at most every 15 seconds, as it is then', async () => {
    place.update(5);
    place.update(4);
    place.update(2);
    expect(said).toEqual(["You're number 5 in line"]);
    await clock.advance(14_999);
    expect(said).toHaveLength(1);
    await clock.advance(1);
    expect(said).toEqual(["You're number 5 in line", "You're second in line"]);
    place.update(1);
    await clock.advance(14_999);
    expect(said).toHaveLength(2);
    await clock.advance(1);
    expect(said.at(-1)).toBe("You're next");
  });

  it('is not said any more when the wait is over', async () => {
    place.update(2);
    place.update(1);
    place.update(undefined);
    await clock.advance(15_000);
    expect(said).toEqual(["You're second in line"]);
  });
});
