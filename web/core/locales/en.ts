import type { Texts } from '../i18n.js';

/** What the conversation says, in the widget and at the desk. */
export const chatTexts: Texts = {
  'day.today': 'Today',
  'day.yesterday': 'Yesterday',

  'log.label': 'Conversation',
  'log.earlier': 'Show earlier messages',
  'log.new': '{count} new message | {count} new messages',
  'log.toEnd': 'Go to the newest message',

  'message.sent': 'Sent',
  'message.delivered': 'Delivered',
  'message.read': 'Read',
  'message.sending': 'Sending…',
  'message.waiting': 'Waiting to send',
  'message.failed': 'Not sent',
  'message.retry': 'Retry',
  'message.retryText': 'Retry: {text}',
  'message.automatic': 'Automatic',
  'message.you': 'You',
  'message.by': '{name}:',
  'message.redacted': 'Redacted',
  'message.redactedPart': 'Partly redacted',

  'reason.message_too_long': 'Longer than 4,000 characters',
  'reason.message_empty': 'Nothing to read in it',
  'reason.invalid_unicode': 'Holds a damaged character',
  'reason.chat_ended': 'The chat has ended',
  'reason.chat_ended_by_agent': 'The chat has ended',
  'reason.chat_not_found': 'This chat is not there any more',
  'reason.not_in_chat': 'You are not in this chat any more',
  'reason.rate_limited': 'Too many at once',
  'reason.timed_out': 'No answer from the server',

  'file.open': 'Opens in a new tab',
  'file.save': 'Save',
  'file.saveName': 'Save {name}',
  'file.show': 'Show picture',
  'file.gone': 'This file is not available any more',
  'file.failed': "The picture couldn't be loaded",
  'file.retry': 'Try again',
  'file.line': '[File: {name}, {size}]',
  'file.redacted': 'This file was removed',

  'form.heading': 'What you sent us',

  'entry.joined': '{agent} joined the chat',
  'entry.returned': '{agent} lost the connection. The chat is back in the queue',
  'entry.transferred': '{agent} is passing you on to a colleague',
  'entry.endedByCustomer': 'You left the chat',
  'entry.endedByAgent': '{agent} ended the chat',
  'entry.endedIdle': 'The chat ended because nobody wrote for a while',
  'entry.endedNoAnswer': 'The chat ended because nobody was free to answer',
  'entry.ended': 'The chat has ended',
  'entry.messageLeft': 'You left a message',
  'entry.resumed': 'Chat resumed',
  'entry.transcript': 'Transcript sent',
  'entry.transcriptTo': 'to {to}',

  'typing.one': '{name} is typing',

  'composer.label': 'Message',
  'composer.placeholder': 'Type a message',
  'composer.send': 'Send',
  'composer.left': '{count} character left | {count} characters left',
  'composer.over': '{count} character too many | {count} characters too many',
};
