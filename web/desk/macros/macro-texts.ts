import { addTexts, currentLocale } from '../../core/i18n.js';

/** Loads and adds what only the macros say, in the desk's language. */
export async function useMacroTexts(): Promise<void> {
  const { macroTexts } = await (currentLocale().startsWith('de')
    ? import('../../core/locales/desk-macros-de.js')
    : import('../../core/locales/desk-macros-en.js'));
  addTexts(macroTexts);
}
