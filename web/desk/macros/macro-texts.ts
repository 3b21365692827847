import { addTexts, currentLocale } from '../../core/i18n.js';

let used = false;

/** Whether somebody needed them: then they are needed in the next language, too. */
export function macroTextsAreUsed(): boolean {
  return used;
}

/** Loads and adds what only the macros say, in the desk's language. */
export async function useMacroTexts(): Promise<void> {
  used = true;
  const locale = currentLocale();
  const { macroTexts } = await (locale.startsWith('de')
    ? import('../../core/locales/desk-macros-de.js')
    : import('../../core/locales/desk-macros-en.js'));
  // Whoever has changed the language meanwhile asks for them again.
  if (currentLocale() === locale) {
    addTexts(macroTexts);
  }
}
