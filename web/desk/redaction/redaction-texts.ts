import { partTexts } from '../part-texts.js';

/** Loads and adds what is said when something is redacted. */
export const useRedactionTexts = partTexts({
  en: async () => (await import('../../core/locales/desk-redaction-en.js')).deskRedactionTexts,
  de: async () => (await import('../../core/locales/desk-redaction-de.js')).deskRedactionTexts,
});
