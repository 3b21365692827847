import { deskTexts } from '../../core/locales/desk-en.js';
import { chatTexts } from '../../core/locales/en.js';

/** Everything the desk says in English. */
export const texts = { ...chatTexts, ...deskTexts };
