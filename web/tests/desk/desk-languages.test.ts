// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { deskTexts as germanDesk } from '../../core/locales/desk-de.js';
import { deskDialogTexts as germanDialogs } from '../../core/locales/desk-dialogs-de.js';
import { deskDialogTexts as englishDialogs } from '../../core/locales/desk-dialogs-en.js';
import { deskTexts as englishDesk } from '../../core/locales/desk-en.js';
import { chooseLanguage, deskLanguages } from '../../desk/desk-texts.js';

const german = { ...germanDesk, ...germanDialogs };
const english = { ...englishDesk, ...englishDialogs };

const sources = import.meta.glob<string>(['../../desk/*.ts', '../../chat/*.ts'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

const namesIn = (text: string) => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(match => match[1]))].sort();
const forms = (text: string) => text.split(' | ').length;

describe('the languages of the desk', () => {
  it('say the same things: no text is missing, none is left over', () => {
    expect(Object.keys(german).sort()).toEqual(Object.keys(english).sort());
  });

  it('fill in the same values, and have as many forms for numbers', () => {
    const wrong = Object.keys(english).filter(key => {
      const [here, there] = [english[key] ?? '', german[key] ?? ''];
      return forms(here) !== forms(there) || namesIn(here).join() !== namesIn(there).join();
    });
    expect(wrong).toEqual([]);
  });

  it('are not English with another name', () => {
    const same = Object.keys(english).filter(key => english[key] === german[key]);
    expect(same.length).toBeLessThan(20);
  });

  it('have every text the desk asks for', () => {
    const used = Object.entries(sources)
      .filter(([path]) => path.includes('/desk/'))
      .flatMap(([, source]) =>
        [...source.matchAll(/\bt\(\s*'((?:desk|ringer)\.[^']+)'/g)].map(match => match[1] ?? ''),
      );
    expect(used.length).toBeGreaterThan(80);
    expect(used.filter(key => !(key in english))).toEqual([]);
  });

  it('are chosen by the first wish that is spoken, with its region', () => {
    expect(deskLanguages).toEqual(['en', 'de']);
    expect(chooseLanguage(['de-AT', 'en'])).toBe('de-AT');
    expect(chooseLanguage([undefined, 'fr', 'DE'])).toBe('DE');
    expect(chooseLanguage(['fr', ''])).toBe('en');
    expect(chooseLanguage(['constructor'])).toBe('en');
  });
});
