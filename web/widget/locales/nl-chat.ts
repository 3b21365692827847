import type { Texts } from '../../core/i18n.js';
import { chatTexts } from '../../core/locales/nl.js';

/** What the panel says once there is a chat. */
export const texts: Texts = {
  'title.newMessage': 'Nieuw bericht',

  ...chatTexts,

  'panel.menu': 'Chatmenu',
  'panel.agentOnline': '{company} · Online',
  'panel.finding': 'We zoeken iemand voor u',
  'panel.ended': 'Chat beëindigd',
  'panel.messageLeft': 'Bericht verzonden',

  'menu.mute': 'Geluid uitzetten',
  'menu.unmute': 'Geluid aanzetten',
  'menu.download': 'Transcript downloaden',
  'menu.popOut': 'Openen in een eigen venster',
  'menu.leave': 'Chat verlaten',

  'leave.title': 'Deze chat verlaten?',
  'leave.agent': 'We laten het {agent} weten.',
  'leave.queue': 'U verliest uw plaats in de wachtrij.',
  'leave.resume': 'U kunt de chat later hervatten.',
  'leave.stay': 'Blijven',
  'leave.confirm': 'Chat verlaten',
  'leave.busy': 'Verlaten…',

  'queue.first': 'U bent als volgende aan de beurt',
  'queue.second': 'U bent de tweede in de wachtrij',
  'queue.third': 'U bent de derde in de wachtrij',
  'queue.position': 'U bent nummer {position} in de wachtrij',
  'queue.waiting': 'U staat in de wachtrij',
  'queue.wait': 'Ongeveer {from} tot {count} minuten.',
  'queue.waitTo': 'Maximaal {count} minuut. | Maximaal {count} minuten.',
  'queue.hint': 'Laat dit venster open. We laten een geluid horen.',
  'queue.hintMuted': 'U kunt schrijven terwijl u wacht.',

  'ended.resumeUntil': 'U kunt deze chat tot {time} uur hervatten.',
  'ended.another': 'Nog een vraag? Start een nieuwe chat.',
  'ended.resume': 'Chat hervatten',
  'ended.new': 'Nieuwe chat starten',
  'ended.resuming': 'Hervatten…',
  'ended.resumeFailed': 'De chat kon niet worden hervat. Probeer het opnieuw.',
  'ended.resumeExpired': 'Deze chat is te lang geleden beëindigd en kan niet meer worden hervat.',
  'ended.messageLeft': 'We antwoorden u per e-mail.',
  'ended.newMessage': 'Nog een bericht achterlaten',

  'rating.title': 'Hoe was deze chat?',
  'rating.stars': '{count} ster | {count} sterren',
  'rating.comment': 'Wilt u nog iets zeggen?',
  'rating.send': 'Beoordeling versturen',
  'rating.sending': 'Versturen…',
  'rating.failed': 'Uw beoordeling is niet verstuurd. Probeer het opnieuw.',
  'entry.rated': 'U gaf deze chat {score} van 5',
  'entry.filesOn': 'U kunt nu afbeeldingen sturen',
  'entry.filesOff': 'Er kunnen geen afbeeldingen meer worden gestuurd',
  'entry.redacted': 'Er is een bericht verwijderd',
  'entry.redactedWhole': 'Het gesprek is verwijderd',

  'turn.back': 'Er is nu iemand aanwezig.',
  'turn.chat': 'Chat starten',

  'bar.leaveFailed': 'De chat is niet beëindigd. Probeer het opnieuw.',
  'bar.downloadFailed': 'Het transcript kon niet worden gedownload. Probeer het opnieuw.',

  'announce.joined': '{agent} neemt deel aan de chat',
  'announce.ended': 'De chat is beëindigd',
};
