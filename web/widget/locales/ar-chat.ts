import type { Texts } from '../../core/i18n.js';
import { chatTexts } from '../../core/locales/ar.js';

/** What the panel says once there is a chat. */
export const texts: Texts = {
  'title.newMessage': 'رسالة جديدة',

  ...chatTexts,

  'panel.menu': 'قائمة المحادثة',
  'panel.agentOnline': '{company} · متصل الآن',
  'panel.finding': 'نبحث عمّن يساعدك',
  'panel.ended': 'انتهت المحادثة',
  'panel.messageLeft': 'تم إرسال الرسالة',

  'menu.mute': 'كتم الأصوات',
  'menu.unmute': 'تشغيل الأصوات',
  'menu.download': 'تنزيل نص المحادثة',
  'menu.popOut': 'فتح في نافذة مستقلة',
  'menu.leave': 'مغادرة المحادثة',

  'leave.title': 'مغادرة هذه المحادثة؟',
  'leave.agent': 'سنُعلم {agent} بذلك.',
  'leave.queue': 'سيضيع دورك في قائمة الانتظار.',
  'leave.resume': 'يمكنك استئناف المحادثة لاحقًا.',
  'leave.stay': 'البقاء',
  'leave.confirm': 'مغادرة',
  'leave.busy': 'جارٍ المغادرة…',

  'queue.first': 'دورك هو التالي',
  'queue.second': 'ترتيبك الثاني في الانتظار',
  'queue.third': 'ترتيبك الثالث في الانتظار',
  'queue.position': 'ترتيبك {position} في الانتظار',
  'queue.waiting': 'أنت في قائمة الانتظار',
  'queue.wait':
    'من {from} إلى {count} دقيقة تقريبًا. | دقيقة واحدة تقريبًا. | من دقيقة إلى دقيقتين تقريبًا. | من {from} إلى {count} دقائق تقريبًا. | من {from} إلى {count} دقيقة تقريبًا. | من {from} إلى {count} دقيقة تقريبًا.',
  'queue.waitTo':
    'خلال {count} دقيقة. | خلال دقيقة واحدة. | خلال دقيقتين. | خلال {count} دقائق. | خلال {count} دقيقة. | خلال {count} دقيقة.',
  'queue.hint': 'يُرجى إبقاء هذه النافذة مفتوحة. سننبهك بصوت.',
  'queue.hintMuted': 'يمكنك الكتابة أثناء الانتظار.',

  'ended.resumeUntil': 'يمكنك استئناف هذه المحادثة حتى {time}.',
  'ended.another': 'سؤال آخر؟ يمكنك بدء محادثة جديدة.',
  'ended.resume': 'استئناف المحادثة',
  'ended.new': 'بدء محادثة جديدة',
  'ended.resuming': 'جارٍ الاستئناف…',
  'ended.resumeFailed': 'تعذّر استئناف المحادثة. يُرجى المحاولة مجددًا.',
  'ended.resumeExpired': 'انتهت هذه المحادثة منذ مدة طويلة ولا يمكن استئنافها.',
  'ended.messageLeft': 'سنرد عليك بالبريد الإلكتروني.',
  'ended.newMessage': 'ترك رسالة أخرى',

  'rating.title': 'كيف كانت هذه المحادثة؟',
  'rating.stars': '{count} نجمة | نجمة واحدة | نجمتان | {count} نجوم | {count} نجمة | {count} نجمة',
  'rating.comment': 'هل تود إضافة شيء؟',
  'rating.send': 'إرسال التقييم',
  'rating.sending': 'جارٍ الإرسال…',
  'rating.failed': 'تعذّر إرسال تقييمك. يُرجى المحاولة مجددًا.',
  'entry.rated': 'تقييمك لهذه المحادثة: {score} من 5',
  'entry.filesOn': 'يمكنك الآن إرسال الصور',
  'entry.filesOff': 'لم يعد من الممكن إرسال الصور',
  'entry.redacted': 'تم حذف رسالة',
  'entry.redactedWhole': 'تم حذف المحادثة',

  'turn.back': 'يوجد من يرد عليك الآن.',
  'turn.chat': 'بدء محادثة',

  'bar.leaveFailed': 'تعذّر إنهاء المحادثة. يُرجى المحاولة مجددًا.',
  'bar.downloadFailed': 'تعذّر تنزيل نص المحادثة. يُرجى المحاولة مجددًا.',

  'announce.joined': '{agent} معك في المحادثة',
  'announce.ended': 'انتهت المحادثة',
};
