import { addTexts, currentLocale } from '../../core/i18n.js';
import { macroTexts as german } from '../../core/locales/desk-macros-de.js';
import { macroTexts as english } from '../../core/locales/desk-macros-en.js';

/** Adds what only the macros say, in the desk's language. */
export function useMacroTexts(): void {
  addTexts(currentLocale().startsWith('de') ? german : english);
}
