import type { Texts } from '../i18n.js';

/** What the desk says in German about notes and the menu of a chat. */
export const deskNotesTextsDe: Texts = {
  'notes.mode.reply': 'Antwort',
  'notes.mode.note': 'Notiz',
  'notes.mode.draft': '(etwas ist geschrieben)',
  'notes.only': 'Notiz, nur fürs Team',
  'notes.placeholder': 'Notiz schreiben. Kunden sehen sie nie.',
  'notes.add': 'Notiz speichern',
  'notes.composer': 'Notiz zu {name}, nur fürs Team',
  'notes.failed': 'Nicht gespeichert',
  'notes.copied': '(Notiz, {name}) {text}',
  'notes.visitorBlocked': '{name} hat diesen Besucher gesperrt',
  'notes.blockedWhy': '{name} hat diesen Besucher gesperrt: {reason}',
  'notes.visitorUnblocked': '{name} hat diesen Besucher wieder zugelassen',
  'notes.close': 'Schließen',
  'notes.retry': 'Erneut versuchen',

  'notes.menu': 'Mehr zu diesem Chat',
  'notes.menu.files': 'Anhänge erlauben',
  'notes.menu.transfer': 'Weitergeben …',
  'notes.menu.copy': 'Verlauf kopieren',
  'notes.menu.copyNotes': 'Verlauf mit Notizen kopieren',
  'notes.menu.info': 'Chat-Info',
  'notes.menu.block': 'Besucher sperren …',
  'notes.menu.blocked': 'Gesperrte Besucher',
  'notes.menu.redact': 'Inhalte entfernen …',
  'notes.copy.done': 'Der Verlauf ist in der Zwischenablage.',
  'notes.copy.failed': 'Der Verlauf konnte nicht kopiert werden.',
  'notes.files.failed': 'Anhänge wurden nicht umgeschaltet. Versuchen Sie es noch einmal.',

  'notes.info.browser': 'Browser',

  'desk.transfer.online': '{count} online',
  'desk.transfer.notHere': 'Dort klingelt gerade nichts',
};
