import { uploadTexts } from '../core/locales/upload-en.js';
import { texts as firstTexts } from '../widget/locales/en.js';
import { texts as chatTexts } from '../widget/locales/en-chat.js';

/** Everything the panel says in English. */
export const widgetTexts = { ...firstTexts, ...chatTexts, ...uploadTexts };
