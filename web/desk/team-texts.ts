import { partTexts } from './part-texts.js';

/** Loads and adds what is said about tags, other chats, blocks and why it rang. */
export const useTeamTexts = partTexts({
  en: async () => (await import('../core/locales/desk-team-en.js')).deskTeamTexts,
  de: async () => (await import('../core/locales/desk-team-de.js')).deskTeamTexts,
});
