// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { activityTexts as german } from '../../core/locales/activity-de.js';
import { activityTexts as english } from '../../core/locales/activity-en.js';

const sources = import.meta.glob<string>('../../log/*.ts', { query: '?raw', import: 'default', eager: true });
const namesIn = (text: string) => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(match => match[1]))].sort();

describe('what the activity log says', () => {
  it('is the same in every language', () => {
    expect(Object.keys(german)).toEqual(Object.keys(english));
    const wrong = Object.keys(english).filter(
      key =>
        namesIn(english[key] ?? '').join() !== namesIn(german[key] ?? '').join() ||
        english[key]?.split(' | ').length !== german[key]?.split(' | ').length,
    );
    expect(wrong).toEqual([]);
  });

  it('is all there', () => {
    const used = Object.values(sources).flatMap(source =>
      [...source.matchAll(/'(activity\.[\w.]+)'/g)].map(match => match[1] ?? ''),
    );
    expect(used.length).toBeGreaterThan(30);
    expect(used.filter(key => !Object.hasOwn(english, key))).toEqual([]);
  });
});
