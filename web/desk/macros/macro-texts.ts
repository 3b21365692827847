import { addTexts, currentLocale } from '../../core/i18n.js';

let used = false;

/** Whether somebody needed them: then they are needed in the next language, too. */
export function macroTextsAreUsed(): boolean {
  return used;
}

/** Loads and adds what only the macros say, in the desk's language. */
export async function useMacroTexts(): Promise<void> {
  used = true;
  const { macroTexts } = await (currentLocale().startsWith('de')
    ? import('../../core/locales/desk-macros-de.js')
    : import('../../core/locales/desk-macros-en.js'));
  addTexts(macroTexts);
}
