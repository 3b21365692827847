import { addTexts, currentLocale } from '../../core/i18n.js';
import { speakAlso } from '../desk-texts.js';

/** Loads and adds what the activity log says, with why chats rang where they did, in the desk's language and in whatever comes next. */
export async function useLogTexts(): Promise<void> {
  speakAlso(useLogTexts);
  const locale = currentLocale();
  const { activityTexts } = await (locale.startsWith('de')
    ? import('../../core/locales/activity-de.js')
    : import('../../core/locales/activity-en.js'));
  // Whoever has changed the language meanwhile asks for them again.
  if (currentLocale() === locale) {
    addTexts(activityTexts);
  }
}
