import type { Texts } from '../../core/i18n.js';
import { chatTexts } from '../../core/locales/ja.js';

/** What the panel says once there is a chat. */
export const texts: Texts = {
  'title.newMessage': '新着メッセージ',

  ...chatTexts,

  'panel.menu': 'チャットメニュー',
  'panel.agentOnline': '{company} · オンライン',
  'panel.finding': '担当者を探しています',
  'panel.ended': 'チャット終了',
  'panel.messageLeft': 'メッセージをお預かりしました',

  'menu.mute': 'サウンドをオフ',
  'menu.unmute': 'サウンドをオン',
  'menu.download': 'チャット履歴をダウンロード',
  'menu.popOut': '別のウィンドウで開く',
  'menu.leave': 'チャットから退出',

  'leave.title': 'チャットから退出しますか？',
  'leave.agent': '{agent}に通知されます。',
  'leave.queue': '順番待ちは取り消されます。',
  'leave.resume': 'チャットはあとで再開できます。',
  'leave.stay': '続ける',
  'leave.confirm': '退出する',
  'leave.busy': '退出しています…',

  'queue.first': '次にご案内します',
  'queue.second': '現在2番目です',
  'queue.third': '現在3番目です',
  'queue.position': '現在{position}番目です',
  'queue.waiting': '順番にご案内します',
  'queue.wait': '約{from}〜{count}分お待ちください。',
  'queue.waitTo': 'お待ち時間は最大{count}分です。',
  'queue.hint': 'この画面を開いたままお待ちください。音でお知らせします。',
  'queue.hintMuted': 'お待ちの間もメッセージを送れます。',

  'ended.resumeUntil': '{time}までこのチャットを再開できます。',
  'ended.another': 'ほかにご質問はありますか？新しいチャットでどうぞ。',
  'ended.resume': 'チャットを再開',
  'ended.new': '新しいチャットを開始',
  'ended.resuming': '再開しています…',
  'ended.resumeFailed': 'チャットを再開できませんでした。もう一度お試しください。',
  'ended.resumeExpired': '終了から時間が経ちすぎたため、このチャットは再開できません。',
  'ended.messageLeft': 'メールでお返事します。',
  'ended.newMessage': '別のメッセージを残す',

  'rating.title': 'このチャットはいかがでしたか？',
  'rating.stars': '星{count}つ',
  'rating.comment': 'ほかにご意見はありますか？',
  'rating.send': '評価を送信',
  'rating.sending': '送信しています…',
  'rating.failed': '評価を送信できませんでした。もう一度お試しください。',
  'entry.rated': 'このチャットの評価：5点中{score}点',
  'entry.filesOn': '画像を送信できるようになりました',
  'entry.filesOff': '画像を送信できなくなりました',
  'entry.redacted': 'メッセージが削除されました',
  'entry.redactedWhole': '会話が削除されました',

  'turn.back': '担当者が戻りました。',
  'turn.chat': 'チャットを開始',

  'bar.leaveFailed': 'チャットを終了できませんでした。もう一度お試しください。',
  'bar.downloadFailed': 'チャット履歴をダウンロードできませんでした。もう一度お試しください。',

  'announce.joined': '{agent}がチャットに参加しました',
  'announce.ended': 'チャットは終了しました',
};
