import type { Texts } from '../i18n.js';

/** What the admin console says where an administrator looks on at chats and acts in them. */
export const supervisionTexts: Texts = {
  'supervise.whisper': 'Whisper note',
  'supervise.whisper.label': 'Note for the team',
  'supervise.whisper.help': 'The agent sees it at once. The customer never does.',
  'supervise.whisper.add': 'Add note',
  'supervise.whisper.busy': 'Adding…',
  'supervise.whisper.cancel': 'Cancel',
  'supervise.whisper.empty': 'Write what the agent should know.',
  'supervise.whisper.failed': "The note wasn't added. Try again.",
  'supervise.whisper.failed.message_too_long': 'The note is too long. At most 4,000 characters fit.',
  'supervise.transfer': 'Transfer',
  'supervise.asking': '{name} is being asked',
  'supervise.asking.back': 'Take back',
  'supervise.end': 'End chat',
  'supervise.failed': "That didn't work. Try again.",
  'supervise.redact': 'Redact…',
  'supervise.erase': 'Erase customer…',
  'supervise.notes': 'Team notes',
  'supervise.notes.failed': "The team's notes could not be read.",
  'supervise.lost': 'Connection lost. Trying again.',
  'supervise.load.busy': 'Connecting',
  'supervise.load.failed': "The log couldn't load.",
  'supervise.load.failed.hint': 'Check the connection, then try again.',
  'supervise.load.failed.not_signed_in': 'Your sign-in is over. Sign in again to go on.',
  'supervise.load.failed.not_allowed': 'The log and the live view need access to the desk, which your account has not.',
  'supervise.retry': 'Retry',

  // Whoever looks on was never in the chat.
  'desk.transfer.failed.chat_not_found': 'No agent has this chat any more.',
  'desk.transfer.failed.not_in_chat': 'No agent has this chat any more.',
};
