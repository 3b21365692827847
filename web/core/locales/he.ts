import type { Texts } from '../i18n.js';

/** What the conversation says, in the widget and at the desk. */
export const chatTexts: Texts = {
  'day.today': 'היום',
  'day.yesterday': 'אתמול',

  'log.label': 'שיחה',
  'log.earlier': 'הצגת הודעות קודמות',
  'log.new': 'הודעה חדשה אחת | שתי הודעות חדשות | {count} הודעות חדשות',
  'log.toEnd': 'מעבר להודעה האחרונה',

  'message.sent': 'נשלחה',
  'message.delivered': 'נמסרה',
  'message.read': 'נקראה',
  'message.sending': 'נשלחת…',
  'message.waiting': 'ממתינה לשליחה',
  'message.failed': 'לא נשלחה',
  'message.retry': 'שליחה חוזרת',
  'message.retryText': 'שליחה חוזרת: {text}',
  'message.automatic': 'הודעה אוטומטית',
  'message.you': 'אני',
  'message.by': '{name}:',
  'message.redacted': 'הוסר',
  'message.redactedPart': 'הוסר בחלקו',

  'reason.message_too_long': 'יותר מ־4,000 תווים',
  'reason.message_empty': 'ההודעה ריקה',
  'reason.invalid_unicode': 'מכילה תו פגום',
  'reason.chat_ended': 'הצ׳אט הסתיים',
  'reason.chat_ended_by_agent': 'הצ׳אט הסתיים',
  'reason.chat_not_found': 'הצ׳אט הזה כבר לא קיים',
  'reason.not_in_chat': 'אתם כבר לא בצ׳אט הזה',
  'reason.rate_limited': 'יותר מדי הודעות בבת אחת',
  'reason.timed_out': 'אין תשובה מהשרת',

  'file.open': 'נפתח בכרטיסייה חדשה',
  'file.save': 'שמירה',
  'file.saveName': 'שמירת {name}',
  'file.show': 'הצגת התמונה',
  'file.gone': 'הקובץ הזה כבר לא זמין',
  'file.failed': 'לא ניתן היה לטעון את התמונה',
  'file.retry': 'ניסיון נוסף',
  'file.line': '[קובץ: {name}, {size}]',
  'file.redacted': 'הקובץ הזה הוסר',

  'form.heading': 'הפרטים ששלחתם',

  'entry.joined': '{agent} איתכם בצ׳אט',
  'entry.returned': 'החיבור של {agent} נותק. הצ׳אט חזר לתור',
  'entry.transferred': 'הצ׳אט מועבר על ידי {agent} למישהו אחר בצוות',
  'entry.endedByCustomer': 'יצאתם מהצ׳אט',
  'entry.endedByAgent': 'הצ׳אט נסגר על ידי {agent}',
  'entry.endedIdle': 'הצ׳אט הסתיים כי לא נכתבו בו הודעות במשך זמן מה',
  'entry.endedNoAnswer': 'הצ׳אט הסתיים כי אף אחד לא היה פנוי לענות',
  'entry.ended': 'הצ׳אט הסתיים',
  'entry.messageLeft': 'השארתם הודעה',
  'entry.resumed': 'הצ׳אט חודש',
  'entry.transcript': 'התמליל נשלח',
  'entry.transcriptTo': 'אל {to}',

  'typing.one': '{name} מקליד/ה',

  'composer.label': 'הודעה',
  'composer.placeholder': 'כתיבת הודעה',
  'composer.send': 'שליחה',
  'composer.left': 'נותר תו אחד | נותרו שני תווים | נותרו {count} תווים',
  'composer.over': 'תו אחד יותר מדי | שני תווים יותר מדי | {count} תווים יותר מדי',
};
