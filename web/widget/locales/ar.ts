import type { Texts } from '../../core/i18n.js';

/** What the panel says before there is a chat. */
export const texts: Texts = {
  'launcher.open': 'افتح المحادثة',
  'launcher.close': 'أغلق المحادثة',
  'launcher.unread': 'غير مقروءة: {count}',
  'launcher.dismiss': 'إخفاء',
  'launcher.lost': 'تعذر الوصول إلى المحادثة. يُرجى المحاولة مجددًا.',

  'panel.minimise': 'تصغير',
  'panel.close': 'إغلاق',
  'panel.message': 'ترك رسالة',
  'panel.loading': 'جارٍ تحميل المحادثة',
  'panel.by': 'مدعوم من LiveChat',

  'form.sending': 'جارٍ البدء…',
  'form.choose': 'يُرجى الاختيار',
  'form.consentLink': 'التفاصيل هنا',
  'form.summary':
    'لا إجابات تحتاج إلى مراجعة | إجابة واحدة تحتاج إلى مراجعة | إجابتان تحتاجان إلى مراجعة | {count} إجابات تحتاج إلى مراجعة | {count} إجابة تحتاج إلى مراجعة | {count} إجابة تحتاج إلى مراجعة',
  'form.queue_full': 'عدد المنتظرين كبير حاليًا. يُرجى المحاولة بعد بضع دقائق.',
  'form.failed': 'لم تبدأ المحادثة. يُرجى المحاولة مجددًا.',
  'form.not_connected': 'لا يوجد اتصال بالإنترنت. يُرجى المحاولة عند عودته.',
  'form.connection_lost': 'لا يوجد اتصال بالإنترنت. يُرجى المحاولة عند عودته.',
  'form.rate_limited': 'محاولات كثيرة. يُرجى الانتظار قليلًا ثم المحاولة مجددًا.',
  'form.identity_required': 'سجّل الدخول أولًا، ثم يمكنك مراسلتنا من هنا.',
  'form.visitor_blocked':
    'لا يمكن بدء محادثة أو ترك رسالة من هنا. إذا كنت تعتقد أن هذا خطأ، فتواصل مع الشركة بطريقة أخرى.',

  closed: 'نحن خارج أوقات العمل حاليًا.',
  'closed.until': 'نحن خارج أوقات العمل حاليًا. نعود إليك: {day}، {time}.',
  'closed.today': 'اليوم',
  'closed.tomorrow': 'غدًا',

  'field.required': 'يُرجى إدخال إجابة',
  'field.requiredChoice': 'يُرجى الاختيار',
  'field.requiredConsent': 'يُرجى تحديد هذا المربع للمتابعة',
  'field.too_long': 'الحد الأقصى للأحرف: {max}',
  'field.name_too_long': 'الحد الأقصى للأحرف: 100',
  'field.email_invalid': 'يُرجى إدخال عنوان مثل name@example.com',
  'field.phone_invalid': 'يُرجى إدخال رقم هاتف صحيح',
  'field.number_invalid': 'يُرجى إدخال رقم',
  'field.number_range': 'يُرجى إدخال رقم من {min} إلى {max}',
  'field.number_min': 'يُرجى إدخال {min} أو أكثر',
  'field.number_max': 'يُرجى إدخال {max} أو أقل',
  'field.date_invalid': 'يُرجى اختيار يوم',
  'field.option_unknown': 'يُرجى الاختيار من القائمة',
  'field.pattern_mismatch': 'الصيغة غير مطابقة للمطلوب',
  'field.invalid_unicode': 'يوجد هنا رمز تالف',
  'field.other': 'لم تُقبل هذه الإجابة',

  'offline.nobody': 'لا أحد متاح حاليًا.',
  'offline.noAnswer': 'لم يكن أحد متاحًا للرد عليك.',
  'offline.sending': 'جارٍ الإرسال…',
  'offline.failed': 'لم تُرسل رسالتك. يُرجى المحاولة مجددًا.',

  'bar.reconnecting': 'جارٍ إعادة الاتصال…',
  'bar.offline': 'لا يوجد اتصال بالإنترنت. ستُرسل الرسائل لاحقًا.',
  'bar.refused': 'هذه المحادثة غير متاحة هنا.',
  'bar.lost': 'لم يُحمَّل جزء من المحادثة.',
  'bar.reload': 'إعادة التحميل',

  'announce.messageLeft': 'تم إرسال رسالتك',
  'announce.failed': 'لم تُرسل إحدى الرسائل',
  'announce.lost': 'انقطع الاتصال',
};

export const chat = () => import('./ar-chat.js');
export const uploads = () => import('../../core/locales/upload-ar.js');
