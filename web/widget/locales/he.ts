import type { Texts } from '../../core/i18n.js';

/** What the panel says before there is a chat. */
export const texts: Texts = {
  'launcher.open': "פתיחת הצ'אט",
  'launcher.close': "סגירת הצ'אט",
  'launcher.unread': 'לא נקראו: {count}',
  'launcher.dismiss': 'הסתרה',
  'launcher.lost': 'הצ׳אט אינו זמין כרגע. נסו שוב.',

  'panel.minimise': 'מזעור',
  'panel.close': 'סגירה',
  'panel.message': 'השארת הודעה',
  'panel.loading': 'השיחה נטענת',
  'panel.by': 'מופעל באמצעות LiveChat',

  'form.sending': 'מתחילים…',
  'form.choose': 'נא לבחור',
  'form.consentLink': 'לקריאה כאן',
  'form.summary': 'יש לבדוק שוב תשובה אחת | יש לבדוק שוב שתי תשובות | יש לבדוק שוב {count} תשובות',
  'form.queue_full': 'יש כרגע עומס בתור. נסו שוב בעוד כמה דקות.',
  'form.failed': 'הצ׳אט לא התחיל. נסו שוב.',
  'form.not_connected': 'אין חיבור לאינטרנט. נסו שוב כשהחיבור יחזור.',
  'form.connection_lost': 'אין חיבור לאינטרנט. נסו שוב כשהחיבור יחזור.',
  'form.rate_limited': 'יותר מדי ניסיונות. המתינו רגע ונסו שוב.',
  'form.identity_required': 'יש להתחבר תחילה, ואז אפשר לכתוב לנו מכאן.',
  'form.visitor_blocked': 'לא ניתן להתחיל צ׳אט או להשאיר הודעה מכאן. אם לדעתך זו טעות, אפשר לפנות לחברה בדרך אחרת.',

  closed: 'אנחנו סגורים כרגע.',
  'closed.until': 'אנחנו סגורים כרגע. נפתח שוב: {day}, {time}.',
  'closed.today': 'היום',
  'closed.tomorrow': 'מחר',

  'field.required': 'נא למלא תשובה',
  'field.requiredChoice': 'נא לבחור',
  'field.requiredConsent': 'יש לסמן כדי להמשיך',
  'field.too_long': 'עד {max} תווים',
  'field.name_too_long': 'עד 100 תווים',
  'field.email_invalid': 'נא להזין כתובת כמו name@example.com',
  'field.phone_invalid': 'נא להזין מספר כמו 03-1234567',
  'field.number_invalid': 'נא להזין מספר',
  'field.number_range': 'נא להזין מספר בין {min} ל־{max}',
  'field.number_min': 'נא להזין {min} או יותר',
  'field.number_max': 'נא להזין {max} או פחות',
  'field.date_invalid': 'נא לבחור יום',
  'field.option_unknown': 'נא לבחור מהרשימה',
  'field.pattern_mismatch': 'הפורמט לא מתאים',
  'field.invalid_unicode': 'יש כאן תו פגום',
  'field.other': 'התשובה לא התקבלה',

  'offline.nobody': 'אף אחד לא זמין כרגע.',
  'offline.noAnswer': 'אף אחד לא היה פנוי לענות לכם.',
  'offline.sending': 'שולחים…',
  'offline.failed': 'ההודעה שלכם לא נשלחה. נסו שוב.',

  'bar.reconnecting': 'מתחברים מחדש…',
  'bar.offline': 'אין חיבור לאינטרנט. ההודעות יישלחו אחר כך.',
  'bar.refused': 'הצ׳אט הזה לא זמין כאן.',
  'bar.lost': 'חלק מהצ׳אט לא נטען.',
  'bar.reload': 'טעינה מחדש',

  'announce.messageLeft': 'ההודעה שלכם נשלחה',
  'announce.failed': 'אחת ההודעות לא נשלחה',
  'announce.lost': 'החיבור נותק',
};

export const chat = () => import('./he-chat.js');
export const uploads = () => import('../../core/locales/upload-he.js');
