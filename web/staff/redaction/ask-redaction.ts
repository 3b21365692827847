import './lc-redact-dialog.js';
import type { RedactionSource } from './redaction-source.js';

/** Asks at a place what of a chat is to go, and takes it out. Answers, once that is closed, whether something went. */
export function askRedaction(
  place: Element | DocumentFragment,
  chatId: string,
  redactions: RedactionSource,
): Promise<boolean> {
  const dialog = document.createElement('lc-redact-dialog');
  dialog.chatId = chatId;
  dialog.redactions = redactions;
  place.append(dialog);
  return new Promise(resolve => {
    dialog.addEventListener('lc-close', event => {
      // It is this one that closes, not what it may stand in.
      event.stopPropagation();
      dialog.remove();
      resolve(dialog.done);
    });
    void dialog.show();
  });
}
