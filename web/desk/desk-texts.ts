import { directionOf, type Texts, useTexts } from '../core/i18n.js';
import { macroTextsAreUsed, useMacroTexts } from './macros/macro-texts.js';

/** What the desk says in each language; each is loaded when it is spoken. */
const languages = {
  en: () => import('./locales/en.js'),
  de: () => import('./locales/de.js'),
} satisfies Record<string, () => Promise<{ readonly texts: Texts }>>;

const also = new Set<() => Promise<void>>();

/** Has the texts of a part that was loaded added in each language that is spoken from now on. */
export function speakAlso(use: () => Promise<void>): void {
  also.add(use);
}

/** The languages of the desk. */
export const deskLanguages: readonly string[] = Object.keys(languages);

/**
 * The tag of the language to speak: the first wish for one the desk knows, with its region, so that times are written as there; English when there is none.
 * @param wishes the agent's choice first, then the page's, then the browser's
 */
export function chooseLanguage(wishes: readonly (string | undefined)[]): string {
  return wishes.find(tag => tag !== undefined && isSpoken(languageOf(tag))) ?? 'en';
}

/** Speaks a language from now on; answers which way its lines run. */
export async function speak(tag: string): Promise<'ltr' | 'rtl'> {
  const language = languageOf(tag);
  const { texts } = await languages[isSpoken(language) ? language : 'en']();
  useTexts(tag, texts);
  if (macroTextsAreUsed()) {
    await useMacroTexts();
  }
  await Promise.all([...also].map(use => use()));
  return directionOf(tag);
}

function isSpoken(language: string): language is keyof typeof languages {
  return Object.hasOwn(languages, language);
}

function languageOf(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? '';
}
