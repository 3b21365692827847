import { partTexts } from './part-texts.js';

/** Loads and adds what the dialogs of the desk say. */
export const useDialogTexts = partTexts({
  en: async () => (await import('../core/locales/desk-dialogs-en.js')).deskDialogTexts,
  de: async () => (await import('../core/locales/desk-dialogs-de.js')).deskDialogTexts,
});
