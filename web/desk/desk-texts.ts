import { preferredEnglish, useTexts } from '../core/i18n.js';
import { deskTexts } from '../core/locales/desk-en.js';
import { chatTexts } from '../core/locales/en.js';

/** The desk speaks English; times and plurals follow the kind of English the browser prefers. */
export function useDeskTexts(): void {
  useTexts(preferredEnglish(), chatTexts, deskTexts);
}
