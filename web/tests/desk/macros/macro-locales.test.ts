import { expect, it } from 'vitest';
import { macroTexts as german } from '../../../core/locales/desk-macros-de.js';
import { macroTexts as english } from '../../../core/locales/desk-macros-en.js';

const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(match => match[1]).sort();

it('says in German what it says in English, with the same values', () => {
  expect(Object.keys(german)).toEqual(Object.keys(english));
  for (const [key, text] of Object.entries(english)) {
    expect([key, new Set(names(german[key] ?? ''))]).toEqual([key, new Set(names(text))]);
    expect([key, (german[key] ?? '').split(' | ').length]).toEqual([key, text.split(' | ').length]);
  }
});
