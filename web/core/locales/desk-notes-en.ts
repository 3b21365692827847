import type { Texts } from '../i18n.js';

/** What the desk says about notes and the menu of a chat. */
export const deskNotesTexts: Texts = {
  'notes.mode.reply': 'Reply',
  'notes.mode.note': 'Note',
  'notes.mode.draft': '(something is written)',
  'notes.only': 'Note, only for the team',
  'notes.placeholder': 'Write a note. Customers never see it.',
  'notes.add': 'Add note',
  'notes.composer': 'Note about {name}, only for the team',
  'notes.failed': 'Not saved',
  'notes.copied': '(note, {name}) {text}',
  'notes.visitorBlocked': '{name} blocked this visitor',
  'notes.blockedWhy': '{name} blocked this visitor: {reason}',
  'notes.visitorUnblocked': '{name} let this visitor in again',
  'notes.close': 'Close',
  'notes.retry': 'Retry',

  'notes.menu': 'More about this chat',
  'notes.menu.files': 'Enable attachments',
  'notes.menu.transfer': 'Transfer…',
  'notes.menu.copy': 'Copy transcript',
  'notes.menu.copyNotes': 'Copy transcript with notes',
  'notes.menu.info': 'Chat info',
  'notes.menu.block': 'Block this visitor…',
  'notes.menu.blocked': 'Blocked visitors',
  'notes.menu.redact': 'Redact…',
  'notes.copy.done': 'The transcript is in the clipboard.',
  'notes.copy.failed': "The transcript couldn't be copied.",
  'notes.files.failed': "Attachments weren't switched. Try again.",

  'notes.info.browser': 'Browser',

  'desk.transfer.online': '{count} online',
  'desk.transfer.notHere': 'Nothing rings there now',
};
