import { askRedaction } from '../../staff/redaction/ask-redaction.js';
import { useRedactionTexts } from './redaction-texts.js';
import type { Redactions } from './redactions.js';

// The desk is there before this. Said to the bundler, what both need stays in one file.
import '../livechat-desk.js';

/** Asks at a place what of a chat is to go, and takes it out. Answers, once that is closed, whether something went. */
export async function showRedaction(
  place: Element | DocumentFragment,
  chatId: string,
  redactions: Redactions,
): Promise<boolean> {
  await useRedactionTexts();
  return askRedaction(place, chatId, redactions);
}
