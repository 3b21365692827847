// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest';
import { useTexts } from '../../core/i18n.js';
import { waitInWords } from '../../widget/place-in-words.js';
import { widgetTexts } from '../widget-texts.js';

beforeEach(() => useTexts('en', widgetTexts));

describe('the wait in words', () => {
  it('is in whole minutes, and says no more than is known', () => {
    expect(waitInWords({ from: 3, to: 12 })).toBe('Up to 1 minute.');
    expect(waitInWords({ from: 20, to: 100 })).toBe('Up to 2 minutes.');
    expect(waitInWords({ from: 130, to: 290 })).toBe('About 2 to 5 minutes.');
    expect(waitInWords({ from: 60, to: 60 })).toBe('Up to 1 minute.');
  });
});
