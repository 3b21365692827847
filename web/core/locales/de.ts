import type { Texts } from '../i18n.js';

/** What the conversation says, in the widget and at the desk. */
export const chatTexts: Texts = {
  'day.today': 'Heute',
  'day.yesterday': 'Gestern',

  'log.label': 'Unterhaltung',
  'log.earlier': 'Frühere Nachrichten anzeigen',
  'log.new': '{count} neue Nachricht | {count} neue Nachrichten',
  'log.toEnd': 'Zur neuesten Nachricht',

  'message.sent': 'Gesendet',
  'message.delivered': 'Zugestellt',
  'message.read': 'Gelesen',
  'message.sending': 'Wird gesendet …',
  'message.waiting': 'Ausstehend',
  'message.failed': 'Nicht gesendet',
  'message.retry': 'Erneut senden',
  'message.retryText': 'Erneut senden: {text}',
  'message.automatic': 'Automatisch',
  'message.you': 'Sie',
  'message.by': '{name}:',
  'message.redacted': 'Entfernt',
  'message.redactedPart': 'Teilweise entfernt',

  'reason.message_too_long': 'Länger als 4.000 Zeichen',
  'reason.message_empty': 'Die Nachricht ist leer',
  'reason.invalid_unicode': 'Enthält ein beschädigtes Zeichen',
  'reason.chat_ended': 'Der Chat ist beendet',
  'reason.chat_ended_by_agent': 'Der Chat ist beendet',
  'reason.chat_not_found': 'Diesen Chat gibt es nicht mehr',
  'reason.not_in_chat': 'Sie sind nicht mehr in diesem Chat',
  'reason.rate_limited': 'Zu viele auf einmal',
  'reason.timed_out': 'Keine Antwort vom Server',

  'file.open': 'Öffnet in einem neuen Tab',
  'file.save': 'Speichern',
  'file.saveName': '{name} speichern',
  'file.show': 'Bild anzeigen',
  'file.gone': 'Diese Datei gibt es nicht mehr',
  'file.failed': 'Das Bild konnte nicht geladen werden',
  'file.retry': 'Erneut versuchen',
  'file.line': '[Datei: {name}, {size}]',
  'file.redacted': 'Diese Datei wurde entfernt',

  'form.heading': 'Ihre Angaben',

  'entry.joined': '{agent} ist dem Chat beigetreten',
  'entry.returned': '{agent} hat die Verbindung verloren. Der Chat ist wieder in der Warteschlange',
  'entry.transferred': '{agent} verbindet Sie mit jemandem aus dem Team',
  'entry.endedByCustomer': 'Sie haben den Chat verlassen',
  'entry.endedByAgent': '{agent} hat den Chat beendet',
  'entry.endedIdle': 'Der Chat wurde beendet, weil eine Weile niemand geschrieben hat',
  'entry.endedNoAnswer': 'Der Chat wurde beendet, weil niemand für Sie frei war',
  'entry.ended': 'Der Chat ist beendet',
  'entry.messageLeft': 'Sie haben eine Nachricht hinterlassen',
  'entry.resumed': 'Chat fortgesetzt',
  'entry.transcript': 'Chatverlauf gesendet',
  'entry.transcriptTo': 'an {to}',

  'typing.one': '{name} schreibt',

  'composer.label': 'Nachricht',
  'composer.placeholder': 'Nachricht schreiben',
  'composer.send': 'Senden',
  'composer.left': 'Noch {count} Zeichen',
  'composer.over': '{count} Zeichen zu viel',
};
