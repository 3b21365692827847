import type { Texts } from '../../core/i18n.js';

/** What the panel says before there is a chat. */
export const texts: Texts = {
  'launcher.open': 'Chat öffnen',
  'launcher.close': 'Chat schließen',
  'launcher.unread': '{count} ungelesen',
  'launcher.dismiss': 'Ausblenden',
  'launcher.lost': 'Der Chat ist nicht erreichbar. Bitte noch einmal versuchen.',

  'panel.minimise': 'Minimieren',
  'panel.close': 'Schließen',
  'panel.message': 'Nachricht hinterlassen',
  'panel.loading': 'Unterhaltung wird geladen',
  'panel.by': 'Bereitgestellt mit LiveChat',

  'form.sending': 'Chat startet …',
  'form.choose': 'Bitte wählen',
  'form.consentLink': 'Hier nachlesen',
  'form.summary': 'Bitte prüfen Sie eine Angabe | Bitte prüfen Sie {count} Angaben',
  'form.queue_full': 'Im Moment warten sehr viele Menschen. Bitte versuchen Sie es in ein paar Minuten noch einmal.',
  'form.failed': 'Der Chat wurde nicht gestartet. Bitte noch einmal versuchen.',
  'form.not_connected': 'Sie sind offline. Bitte versuchen Sie es wieder, wenn Sie online sind.',
  'form.connection_lost': 'Sie sind offline. Bitte versuchen Sie es wieder, wenn Sie online sind.',
  'form.rate_limited': 'Zu viele Versuche. Bitte warten Sie kurz und versuchen Sie es dann noch einmal.',
  'form.identity_required': 'Melden Sie sich zuerst an, dann können Sie uns hier schreiben.',
  'form.visitor_blocked':
    'Von hier aus kann kein Chat begonnen und keine Nachricht hinterlassen werden. Wenn das ein Irrtum ist, wenden Sie sich auf anderem Weg an das Unternehmen.',

  closed: 'Wir haben zurzeit geschlossen.',
  'closed.until': 'Wir haben zurzeit geschlossen. Wieder für Sie da: {day}, {time} Uhr.',
  'closed.today': 'heute',
  'closed.tomorrow': 'morgen',

  'field.required': 'Bitte ausfüllen',
  'field.requiredChoice': 'Bitte auswählen',
  'field.requiredConsent': 'Bitte ankreuzen, um fortzufahren',
  'field.too_long': 'Höchstens {max} Zeichen',
  'field.name_too_long': 'Höchstens 100 Zeichen',
  'field.email_invalid': 'Bitte eine Adresse wie name@example.com eingeben',
  'field.phone_invalid': 'Bitte eine Nummer wie +49 30 123456 eingeben',
  'field.number_invalid': 'Bitte eine Zahl eingeben',
  'field.number_range': 'Bitte eine Zahl von {min} bis {max} eingeben',
  'field.number_min': 'Bitte mindestens {min} eingeben',
  'field.number_max': 'Bitte höchstens {max} eingeben',
  'field.date_invalid': 'Bitte einen Tag auswählen',
  'field.option_unknown': 'Bitte aus der Liste auswählen',
  'field.pattern_mismatch': 'Das hat nicht das gewünschte Format',
  'field.invalid_unicode': 'Das enthält ein beschädigtes Zeichen',
  'field.other': 'Diese Angabe wurde nicht angenommen',

  'offline.nobody': 'Im Moment ist niemand da.',
  'offline.noAnswer': 'Leider war niemand für Sie frei.',
  'offline.sending': 'Wird gesendet …',
  'offline.failed': 'Ihre Nachricht wurde nicht gesendet. Bitte noch einmal versuchen.',

  'bar.reconnecting': 'Verbindung wird wiederhergestellt …',
  'bar.offline': 'Sie sind offline. Nachrichten werden später gesendet.',
  'bar.refused': 'Dieser Chat ist hier nicht verfügbar.',
  'bar.lost': 'Ein Teil des Chats wurde nicht geladen.',
  'bar.reload': 'Neu laden',

  'announce.messageLeft': 'Ihre Nachricht wurde gesendet',
  'announce.failed': 'Eine Nachricht wurde nicht gesendet',
  'announce.lost': 'Die Verbindung ist unterbrochen',
};

export const chat = () => import('./de-chat.js');
export const uploads = () => import('../../core/locales/upload-de.js');
