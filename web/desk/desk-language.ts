import { browserStorage } from '../core/storage.js';
import { chooseLanguage, speak } from './desk-texts.js';
import { isOnOwnPage } from './own-page.js';

/**
 * Speaks the language of whoever looks: what the agent chose in this browser, the language of the element or of the host's page, the browser's. A page of our own says
 * nothing about it.
 * @param chosen what the agent chooses now; it is kept
 */
export async function speakTo(element: HTMLElement, own: string, chosen?: string): Promise<string> {
  const kept = browserStorage('localStorage');
  const page = isOnOwnPage() ? undefined : document.documentElement.lang;
  const tag = chooseLanguage([chosen, kept.get('desk-language'), own, page, ...navigator.languages]);
  element.dir = await speak(tag);
  element.lang = tag;
  if (chosen !== undefined) {
    kept.set('desk-language', chosen);
  }
  return tag;
}
