import type { Texts } from '../i18n.js';

/** What detectors find, in German. */
export const flagTexts: Texts = {
  'message.flags': 'Enthält vielleicht: {what}',
  'detector.card': 'Kartennummern',
  'detector.cvv': 'Kartenprüfnummern (CVV)',
  'detector.ssn': 'Sozialversicherungsnummern (USA)',
  'detector.iban': 'Bankkonten (IBAN)',
  'detector.phone': 'Telefonnummern',
  'detector.email': 'E-Mail-Adressen',
  'detector.ip': 'IP-Adressen',
};
