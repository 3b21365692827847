import type { Texts } from '../../core/i18n.js';

/** What the panel says before there is a chat. */
export const texts: Texts = {
  'launcher.open': 'Open chat',
  'launcher.close': 'Close chat',
  'launcher.unread': '{count} unread',
  'launcher.dismiss': 'Dismiss',
  'launcher.lost': "The chat can't be reached. Try again.",

  'panel.minimise': 'Minimise',
  'panel.close': 'Close',
  'panel.message': 'Leave a message',
  'panel.loading': 'Loading the conversation',
  'panel.by': 'Powered by LiveChat',

  'form.sending': 'Starting…',
  'form.choose': 'Choose one',
  'form.consentLink': 'Read it here',
  'form.summary': 'One answer needs another look | {count} answers need another look',
  'form.queue_full': 'Too many people wait at the moment. Try again in a few minutes.',
  'form.failed': "The chat didn't start. Try again.",
  'form.not_connected': "You're offline. Try again when you're back.",
  'form.connection_lost': "You're offline. Try again when you're back.",
  'form.rate_limited': 'Too many tries. Wait a moment, then try again.',
  'form.identity_required': 'Sign in first, then you can write to us here.',
  'form.visitor_blocked':
    "No chat can be started and no message left from here. If you think that's a mistake, contact the company another way.",

  closed: 'We are closed at the moment.',
  'closed.until': 'We are closed at the moment. We open again: {day}, {time}.',
  'closed.today': 'Today',
  'closed.tomorrow': 'Tomorrow',

  'field.required': 'Enter an answer',
  'field.requiredChoice': 'Choose one',
  'field.requiredConsent': 'Tick this box to go on',
  'field.too_long': 'At most {max} characters',
  'field.name_too_long': 'At most 100 characters',
  'field.email_invalid': 'Enter an address like name@example.com',
  'field.phone_invalid': 'Enter a number like +49 30 123456',
  'field.number_invalid': 'Enter a number',
  'field.number_range': 'Enter a number from {min} to {max}',
  'field.number_min': 'Enter {min} or more',
  'field.number_max': 'Enter {max} or less',
  'field.date_invalid': 'Choose a day',
  'field.option_unknown': 'Choose one of the list',
  'field.pattern_mismatch': 'This does not have the form that is asked for',
  'field.invalid_unicode': 'This holds a damaged character',
  'field.other': 'This answer was not accepted',

  'offline.nobody': 'Nobody is here at the moment.',
  'offline.noAnswer': 'Nobody was free to answer you.',
  'offline.sending': 'Sending…',
  'offline.failed': "Your message wasn't sent. Try again.",

  'bar.reconnecting': 'Reconnecting…',
  'bar.offline': "You're offline. Messages wait here.",
  'bar.refused': 'This chat is not available here.',
  'bar.lost': "A part of the chat didn't load.",
  'bar.reload': 'Reload',

  'announce.messageLeft': 'Your message was sent',
  'announce.failed': 'A message was not sent',
  'announce.lost': 'The connection is lost',
};

export const chat = () => import('./en-chat.js');
export const uploads = () => import('../../core/locales/upload-en.js');
