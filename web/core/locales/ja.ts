import type { Texts } from '../i18n.js';

/** What the conversation says, in the widget and at the desk. */
export const chatTexts: Texts = {
  'day.today': '今日',
  'day.yesterday': '昨日',

  'log.label': '会話',
  'log.earlier': '以前のメッセージを表示',
  'log.new': '新着メッセージ{count}件',
  'log.toEnd': '最新のメッセージへ',

  'message.sent': '送信済み',
  'message.delivered': '配信済み',
  'message.read': '既読',
  'message.sending': '送信中…',
  'message.waiting': '送信待ち',
  'message.failed': '未送信',
  'message.retry': '再送信',
  'message.retryText': '再送信：{text}',
  'message.automatic': '自動メッセージ',
  'message.you': 'あなた',
  'message.by': '{name}：',
  'message.redacted': '削除済み',
  'message.redactedPart': '一部削除済み',

  'reason.message_too_long': '4,000文字を超えています',
  'reason.message_empty': 'メッセージが空です',
  'reason.invalid_unicode': '破損した文字が含まれています',
  'reason.chat_ended': 'チャットは終了しました',
  'reason.chat_ended_by_agent': 'チャットは終了しました',
  'reason.chat_not_found': 'このチャットはもうありません',
  'reason.not_in_chat': 'このチャットからすでに退出しています',
  'reason.rate_limited': '一度に送信できる件数を超えました',
  'reason.timed_out': 'サーバーから応答がありません',

  'file.open': '新しいタブで開きます',
  'file.save': '保存',
  'file.saveName': '{name}を保存',
  'file.show': '画像を表示',
  'file.gone': 'このファイルはもうありません',
  'file.failed': '画像を読み込めませんでした',
  'file.retry': 'もう一度試す',
  'file.line': '[ファイル：{name}、{size}]',
  'file.redacted': 'このファイルは削除されました',

  'form.heading': 'ご入力内容',

  'entry.joined': '{agent}がチャットに参加しました',
  'entry.returned': '{agent}の接続が切れたため、チャットは順番待ちに戻りました',
  'entry.transferred': '{agent}から別の担当者におつなぎします',
  'entry.endedByCustomer': 'チャットから退出しました',
  'entry.endedByAgent': '{agent}がチャットを終了しました',
  'entry.endedIdle': 'しばらくメッセージがなかったため、チャットを終了しました',
  'entry.endedNoAnswer': '対応できる担当者がいなかったため、チャットを終了しました',
  'entry.ended': 'チャットは終了しました',
  'entry.messageLeft': 'メッセージをお預かりしました',
  'entry.resumed': 'チャットを再開しました',
  'entry.transcript': 'チャット履歴を送信しました',
  'entry.transcriptTo': '宛先：{to}',

  'typing.one': '{name}が入力中です',

  'composer.label': 'メッセージ',
  'composer.placeholder': 'メッセージを入力',
  'composer.send': '送信',
  'composer.left': '残り{count}文字',
  'composer.over': '{count}文字超過しています',
};
