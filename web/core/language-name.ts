import { currentLocale } from './i18n.js';

/** The name of a language, in the language of the page or another; the tag itself when it has no name. */
export function languageName(tag: string, inLanguage = currentLocale()): string {
  try {
    return new Intl.DisplayNames([inLanguage], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
