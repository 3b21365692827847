import type { Texts } from '../i18n.js';

/** What detectors find, in English. */
export const flagTexts: Texts = {
  'message.flags': 'May contain: {what}',
  'detector.card': 'Payment card numbers',
  'detector.cvv': 'Card codes (CVV)',
  'detector.ssn': 'Social security numbers (US)',
  'detector.iban': 'Bank accounts (IBAN)',
  'detector.phone': 'Phone numbers',
  'detector.email': 'E-mail addresses',
  'detector.ip': 'IP addresses',
};
