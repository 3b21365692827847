import type { Texts } from '../i18n.js';

/** What the admin console says when a customer is erased, beside what it says of every redaction. */
export const erasureTexts: Texts = {
  'erase.title': 'Erase {name}',
  'erase.hint':
    'Everything in these chats goes, and who the customer was is forgotten: name, address, number, sign-in. Nobody can bring it back. Whoever comes back from the same browser is somebody new.',
  'erase.loading': 'Looking for the chats',
  'erase.chats': '{count} chat or message goes | {count} chats and messages go',
  'erase.more': '{count} older one stays: erase again for it. | {count} older ones stay: erase again for them.',
  'erase.open': 'goes on, and ends',
  'erase.redacted': 'gone already',
  'erase.word': 'ERASE',
  'erase.do': 'Erase',
  'erase.failed': 'Nothing is certain. Erase again: what is gone stays gone.',
  'erase.failed.chat_not_found': 'This chat is not there any more.',
  'erase.failed.not_in_chat': 'You may not look into this chat.',
  'erase.failed.not_allowed': 'You may not erase customers.',
  'erase.failed.reason_invalid': 'The reason is too long, or holds a damaged character.',
  'erase.failed.target_not_found': 'The chats have changed meanwhile. Close this and begin again.',
  'erase.failed.not_connected': "You're offline. Nothing was erased.",
  'erase.done': 'Erased',
  'erase.done.chats': 'Nothing is left of {count} chat. | Nothing is left of {count} chats.',
  'erase.done.left':
    '{count} was not on the list, and is as it was. | {count} were not on the list, and are as they were.',
};
