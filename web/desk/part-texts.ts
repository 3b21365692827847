import { addTexts, currentLocale, type Texts } from '../core/i18n.js';
import { speakAlso } from './desk-texts.js';

/** The texts of a part of the desk in each language, to be loaded. */
export interface PartTexts {
  readonly en: () => Promise<Texts>;
  readonly de: () => Promise<Texts>;
}

/** What loads and adds the texts of a part that is loaded when it is asked for: in the desk's language, and in whatever comes next. */
export function partTexts({ en, de }: PartTexts): () => Promise<void> {
  const use = async (): Promise<void> => {
    speakAlso(use);
    const locale = currentLocale();
    const texts = await (locale.startsWith('de') ? de() : en());
    // Whoever has changed the language meanwhile asks for them again.
    if (currentLocale() === locale) {
      addTexts(texts);
    }
  };
  return use;
}
