import type { Texts } from '../../core/i18n.js';

/** What the panel says before there is a chat. */
export const texts: Texts = {
  'launcher.open': 'チャットを開く',
  'launcher.close': 'チャットを閉じる',
  'launcher.unread': '未読{count}件',
  'launcher.dismiss': '閉じる',
  'launcher.lost': 'チャットに接続できません。もう一度お試しください。',

  'panel.minimise': '最小化',
  'panel.close': '閉じる',
  'panel.message': 'メッセージを残す',
  'panel.loading': '会話を読み込んでいます',
  'panel.by': 'LiveChat を使用しています',

  'form.sending': '開始しています…',
  'form.choose': '選択してください',
  'form.consentLink': '内容を見る',
  'form.summary': '{count}件の入力内容をご確認ください',
  'form.queue_full': 'ただいま大変混み合っています。数分後にもう一度お試しください。',
  'form.failed': 'チャットを開始できませんでした。もう一度お試しください。',
  'form.not_connected': 'オフラインです。接続が戻ったらもう一度お試しください。',
  'form.connection_lost': 'オフラインです。接続が戻ったらもう一度お試しください。',
  'form.rate_limited': '試行回数が多すぎます。しばらくしてからもう一度お試しください。',
  'form.identity_required': '先にログインしてください。その後、ここからご連絡いただけます。',
  'form.visitor_blocked':
    'こちらからはチャットの開始やメッセージの送信ができません。間違いだと思われる場合は、別の方法で会社にご連絡ください。',

  closed: 'ただいま受付時間外です。',
  'closed.until': 'ただいま受付時間外です。次の受付開始：{day} {time}',
  'closed.today': '今日',
  'closed.tomorrow': '明日',

  'field.required': '入力してください',
  'field.requiredChoice': '選択してください',
  'field.requiredConsent': '続けるにはチェックを入れてください',
  'field.too_long': '{max}文字以内で入力してください',
  'field.name_too_long': '100文字以内で入力してください',
  'field.email_invalid': 'name@example.comのような形式で入力してください',
  'field.phone_invalid': '03-1234-5678のような形式で入力してください',
  'field.number_invalid': '数字を入力してください',
  'field.number_range': '{min}から{max}までの数字を入力してください',
  'field.number_min': '{min}以上の数字を入力してください',
  'field.number_max': '{max}以下の数字を入力してください',
  'field.date_invalid': '日付を選択してください',
  'field.option_unknown': 'リストから選択してください',
  'field.pattern_mismatch': '指定された形式と異なります',
  'field.invalid_unicode': '破損した文字が含まれています',
  'field.other': 'この回答は受け付けられませんでした',

  'offline.nobody': 'ただいま担当者が不在です。',
  'offline.noAnswer': '対応できる担当者がいませんでした。',
  'offline.sending': '送信中…',
  'offline.failed': 'メッセージを送信できませんでした。もう一度お試しください。',

  'bar.reconnecting': '再接続しています…',
  'bar.offline': 'オフラインです。メッセージは接続後に送信されます。',
  'bar.refused': 'このチャットはここではご利用いただけません。',
  'bar.lost': 'チャットの一部を読み込めませんでした。',
  'bar.reload': '再読み込み',

  'announce.messageLeft': 'メッセージを送信しました',
  'announce.failed': '送信できなかったメッセージがあります',
  'announce.lost': '接続が切れました',
};

export const chat = () => import('./ja-chat.js');
export const uploads = () => import('../../core/locales/upload-ja.js');
