import type { Texts } from '../../core/i18n.js';
import { chatTexts } from '../../core/locales/de.js';

/** What the panel says once there is a chat. */
export const texts: Texts = {
  'title.newMessage': 'Neue Nachricht',

  ...chatTexts,

  'panel.menu': 'Chat-Menü',
  'panel.agentOnline': '{company} · Online',
  'panel.finding': 'Wir suchen jemanden für Sie',
  'panel.ended': 'Chat beendet',
  'panel.messageLeft': 'Nachricht gesendet',

  'menu.mute': 'Ton ausschalten',
  'menu.unmute': 'Ton einschalten',
  'menu.download': 'Chatverlauf herunterladen',
  'menu.popOut': 'In eigenem Fenster öffnen',
  'menu.leave': 'Chat verlassen',

  'leave.title': 'Diesen Chat verlassen?',
  'leave.agent': 'Wir geben {agent} Bescheid.',
  'leave.queue': 'Sie verlieren Ihren Platz in der Warteschlange.',
  'leave.resume': 'Sie können den Chat später fortsetzen.',
  'leave.stay': 'Bleiben',
  'leave.confirm': 'Chat verlassen',
  'leave.busy': 'Wird beendet …',

  'queue.first': 'Sie sind als Nächstes dran',
  'queue.second': 'Platz 2 in der Warteschlange',
  'queue.third': 'Platz 3 in der Warteschlange',
  'queue.position': 'Platz {position} in der Warteschlange',
  'queue.waiting': 'Sie sind in der Warteschlange',
  'queue.wait': 'Etwa {from} bis {count} Minuten.',
  'queue.waitTo': 'Höchstens {count} Minute. | Höchstens {count} Minuten.',
  'queue.hint': 'Bitte lassen Sie das Fenster offen. Wir melden uns mit einem Ton.',
  'queue.hintMuted': 'Sie können schon schreiben, während Sie warten.',

  'ended.resumeUntil': 'Sie können diesen Chat bis {time} Uhr fortsetzen.',
  'ended.another': 'Noch eine Frage? Starten Sie einen neuen Chat.',
  'ended.resume': 'Chat fortsetzen',
  'ended.new': 'Neuen Chat starten',
  'ended.resuming': 'Wird fortgesetzt …',
  'ended.resumeFailed': 'Der Chat konnte nicht fortgesetzt werden. Bitte noch einmal versuchen.',
  'ended.resumeExpired': 'Dieser Chat liegt zu lange zurück, um ihn fortzusetzen.',
  'ended.messageLeft': 'Wir antworten Ihnen per E-Mail.',
  'ended.newMessage': 'Weitere Nachricht hinterlassen',

  'rating.title': 'Wie war dieser Chat?',
  'rating.stars': '{count} Stern | {count} Sterne',
  'rating.comment': 'Möchten Sie etwas dazu sagen?',
  'rating.send': 'Bewertung senden',
  'rating.sending': 'Wird gesendet…',
  'rating.failed': 'Ihre Bewertung wurde nicht gesendet. Versuchen Sie es noch einmal.',
  'entry.rated': 'Sie haben diesen Chat bewertet: {score} von 5',
  'entry.filesOn': 'Sie können jetzt Bilder senden',
  'entry.filesOff': 'Bilder können nicht mehr gesendet werden',
  'entry.redacted': 'Eine Nachricht wurde entfernt',
  'entry.redactedWhole': 'Das Gespräch wurde entfernt',

  'turn.back': 'Jetzt ist jemand da.',
  'turn.chat': 'Chat starten',

  'bar.leaveFailed': 'Der Chat wurde nicht beendet. Bitte noch einmal versuchen.',
  'bar.downloadFailed': 'Der Chatverlauf konnte nicht heruntergeladen werden. Bitte noch einmal versuchen.',

  'announce.joined': '{agent} ist dem Chat beigetreten',
  'announce.ended': 'Der Chat ist beendet',
};
