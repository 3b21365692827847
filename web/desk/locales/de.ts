import { chatTexts } from '../../core/locales/de.js';
import { deskTexts } from '../../core/locales/desk-de.js';

/** Everything the desk says in German. */
export const texts = { ...chatTexts, ...deskTexts };
