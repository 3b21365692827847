import { partTexts } from './part-texts.js';

/** Loads and adds what is said about sending files. */
export const useUploadTexts = partTexts({
  en: async () => (await import('../core/locales/upload-en.js')).uploadTexts,
  de: async () => (await import('../core/locales/upload-de.js')).uploadTexts,
});
