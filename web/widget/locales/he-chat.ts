import type { Texts } from '../../core/i18n.js';
import { chatTexts } from '../../core/locales/he.js';

/** What the panel says once there is a chat. */
export const texts: Texts = {
  'title.newMessage': 'הודעה חדשה',

  ...chatTexts,

  'panel.menu': 'תפריט הצ׳אט',
  'panel.agentOnline': '{company} · מחוברים',
  'panel.finding': 'מחפשים מי שיענה לכם',
  'panel.ended': 'הצ׳אט הסתיים',
  'panel.messageLeft': 'ההודעה נשלחה',

  'menu.mute': 'השתקת צלילים',
  'menu.unmute': 'הפעלת צלילים',
  'menu.download': 'הורדת תמליל',
  'menu.popOut': 'פתיחה בחלון נפרד',
  'menu.leave': 'יציאה מהצ׳אט',

  'leave.title': 'לצאת מהצ׳אט הזה?',
  'leave.agent': 'נעדכן את {agent}.',
  'leave.queue': 'תאבדו את המקום בתור.',
  'leave.resume': 'אפשר יהיה להמשיך את הצ׳אט אחר כך.',
  'leave.stay': 'להישאר',
  'leave.confirm': 'לצאת',
  'leave.busy': 'יוצאים…',

  'queue.first': 'אתם הבאים בתור',
  'queue.second': 'אתם במקום השני בתור',
  'queue.third': 'אתם במקום השלישי בתור',
  'queue.position': 'אתם במקום {position} בתור',
  'queue.waiting': 'אתם בתור',
  'queue.wait': 'דקה בערך. | דקה או שתיים. | בערך {from} עד {count} דקות.',
  'queue.waitTo': 'עד דקה אחת. | עד שתי דקות. | עד {count} דקות.',
  'queue.hint': 'השאירו את החלון פתוח. נשמיע צליל.',
  'queue.hintMuted': 'אפשר לכתוב בזמן ההמתנה.',

  'ended.resumeUntil': 'אפשר להמשיך את הצ׳אט הזה עד {time}.',
  'ended.another': 'יש עוד שאלה? התחילו צ׳אט חדש.',
  'ended.resume': 'המשך הצ׳אט',
  'ended.new': 'צ׳אט חדש',
  'ended.resuming': 'ממשיכים…',
  'ended.resumeFailed': 'לא הצלחנו להמשיך את הצ׳אט. נסו שוב.',
  'ended.resumeExpired': 'הצ׳אט הזה הסתיים לפני זמן רב מדי, ואי אפשר להמשיך אותו.',
  'ended.messageLeft': 'נחזור אליכם במייל.',
  'ended.newMessage': 'השארת הודעה נוספת',

  'rating.title': 'איך היה הצ׳אט?',
  'rating.stars': 'כוכב אחד | {count} כוכבים',
  'rating.comment': 'רוצים להוסיף משהו?',
  'rating.send': 'שליחת הדירוג',
  'rating.sending': 'שולחים…',
  'rating.failed': 'הדירוג לא נשלח. נסו שוב.',
  'entry.rated': 'דירגתם את הצ׳אט: {score} מתוך 5',
  'entry.filesOn': 'אפשר לשלוח תמונות עכשיו',
  'entry.filesOff': 'אי אפשר יותר לשלוח תמונות',
  'entry.redacted': 'הודעה הוסרה',
  'entry.redactedWhole': 'השיחה הוסרה',

  'turn.back': 'יש כאן מישהו עכשיו.',
  'turn.chat': 'התחלת צ׳אט',

  'bar.leaveFailed': 'לא הצלחנו לסיים את הצ׳אט. נסו שוב.',
  'bar.downloadFailed': 'לא הצלחנו להוריד את התמליל. נסו שוב.',

  'announce.joined': '{agent} איתכם בצ׳אט',
  'announce.ended': 'הצ׳אט הסתיים',
};
