import type { Texts } from '../i18n.js';

/** What the conversation says, in the widget and at the desk. */
export const chatTexts: Texts = {
  'day.today': 'اليوم',
  'day.yesterday': 'أمس',

  'log.label': 'المحادثة',
  'log.earlier': 'عرض الرسائل السابقة',
  'log.new':
    'لا رسائل جديدة | رسالة جديدة واحدة | رسالتان جديدتان | {count} رسائل جديدة | {count} رسالة جديدة | {count} رسالة جديدة',
  'log.toEnd': 'الانتقال إلى أحدث رسالة',

  'message.sent': 'تم الإرسال',
  'message.delivered': 'تم التسليم',
  'message.read': 'تمت القراءة',
  'message.sending': 'جارٍ الإرسال…',
  'message.waiting': 'في انتظار الإرسال',
  'message.failed': 'لم تُرسل',
  'message.retry': 'إعادة الإرسال',
  'message.retryText': 'إعادة الإرسال: {text}',
  'message.automatic': 'رسالة تلقائية',
  'message.you': 'أنت',
  'message.by': '{name}:',
  'message.redacted': 'محذوف',
  'message.redactedPart': 'محذوف جزئيًا',

  'reason.message_too_long': 'أطول من 4000 حرف',
  'reason.message_empty': 'الرسالة فارغة',
  'reason.invalid_unicode': 'تحتوي على رمز تالف',
  'reason.chat_ended': 'انتهت المحادثة',
  'reason.chat_ended_by_agent': 'انتهت المحادثة',
  'reason.chat_not_found': 'هذه المحادثة لم تعد موجودة',
  'reason.not_in_chat': 'لست في هذه المحادثة بعد الآن',
  'reason.rate_limited': 'رسائل كثيرة دفعة واحدة',
  'reason.timed_out': 'لا رد من الخادم',

  'file.open': 'يُفتح في علامة تبويب جديدة',
  'file.save': 'حفظ',
  'file.saveName': 'حفظ {name}',
  'file.show': 'عرض الصورة',
  'file.gone': 'لم يعد هذا الملف متاحًا',
  'file.failed': 'تعذّر تحميل الصورة',
  'file.retry': 'إعادة المحاولة',
  'file.line': '[ملف: {name}، {size}]',
  'file.redacted': 'تم حذف هذا الملف',

  'form.heading': 'البيانات التي أرسلتها',

  'entry.joined': '{agent} معك في المحادثة',
  'entry.returned': 'انقطع اتصال {agent}. عادت المحادثة إلى قائمة الانتظار',
  'entry.returned.signedOut': 'اضطر {agent} إلى المغادرة. عادت المحادثة إلى قائمة الانتظار',
  'entry.transferred': 'جارٍ تحويلك من {agent} إلى أحد الزملاء',
  'entry.endedByCustomer': 'لقد غادرت المحادثة',
  'entry.endedByAgent': 'انتهت المحادثة من جانب {agent}',
  'entry.endedIdle': 'انتهت المحادثة لعدم وجود رسائل منذ فترة',
  'entry.endedNoAnswer': 'انتهت المحادثة لعدم توفر من يرد عليك',
  'entry.ended': 'انتهت المحادثة',
  'entry.messageLeft': 'لقد تركت رسالة',
  'entry.resumed': 'استؤنفت المحادثة',
  'entry.transcript': 'تم إرسال نص المحادثة',
  'entry.transcriptTo': 'إلى {to}',

  'typing.one': '{name}: جارٍ الكتابة',

  'composer.label': 'رسالة',
  'composer.placeholder': 'كتابة رسالة',
  'composer.send': 'إرسال',
  'composer.left': 'لم يبقَ أي حرف | بقي حرف واحد | بقي حرفان | بقيت {count} أحرف | بقي {count} حرفًا | بقي {count} حرف',
  'composer.over':
    'لا أحرف زائدة | حرف واحد زائد | حرفان زائدان | {count} أحرف زائدة | {count} حرفًا زائدًا | {count} حرف زائد',
};
