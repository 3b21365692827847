import type { Texts } from '../../core/i18n.js';
import { chatTexts } from '../../core/locales/en.js';

/** What the panel says once there is a chat. */
export const texts: Texts = {
  'title.newMessage': 'New message',

  ...chatTexts,

  'panel.menu': 'Chat menu',
  'panel.agentOnline': '{company} · Online',
  'panel.finding': "We're finding someone for you",
  'panel.ended': 'Chat ended',
  'panel.messageLeft': 'Message left',

  'menu.mute': 'Mute sounds',
  'menu.unmute': 'Turn sounds on',
  'menu.download': 'Download transcript',
  'menu.popOut': 'Open in a window of its own',
  'menu.leave': 'Leave chat',

  'leave.title': 'Leave this chat?',
  'leave.agent': '{agent} will be told.',
  'leave.queue': 'You will lose your place in the queue.',
  'leave.resume': 'You can pick it up again later.',
  'leave.stay': 'Stay',
  'leave.confirm': 'Leave chat',
  'leave.busy': 'Leaving…',

  'queue.first': "You're next",
  'queue.second': "You're second in line",
  'queue.third': "You're third in line",
  'queue.position': "You're number {position} in line",
  'queue.waiting': "You're in line",
  'queue.wait': 'About {from} to {count} minutes.',
  'queue.waitTo': 'Up to {count} minute. | Up to {count} minutes.',
  'queue.hint': "Keep this open. We'll play a sound.",
  'queue.hintMuted': 'You can write while you wait.',

  'ended.resumeUntil': 'You can pick this chat up again until {time}.',
  'ended.another': 'Another question? Start a new chat.',
  'ended.resume': 'Resume chat',
  'ended.new': 'Start new chat',
  'ended.resuming': 'Resuming…',
  'ended.resumeFailed': "The chat couldn't be resumed. Try again.",
  'ended.resumeExpired': 'This chat ended too long ago to be resumed.',
  'ended.messageLeft': "We'll answer by e-mail.",
  'ended.newMessage': 'Leave another message',

  'rating.title': 'How was this chat?',
  'rating.stars': '{count} star | {count} stars',
  'rating.comment': 'Anything to add?',
  'rating.send': 'Send rating',
  'rating.sending': 'Sending…',
  'rating.failed': "Your rating wasn't sent. Try again.",
  'entry.rated': 'You rated this chat: {score} of 5',
  'entry.filesOn': 'You can send pictures now',
  'entry.filesOff': "Pictures can't be sent any more",
  'entry.redacted': 'A message was removed',
  'entry.redactedWhole': 'The conversation was removed',

  'turn.back': 'Somebody is here now.',
  'turn.chat': 'Start a chat',

  'bar.leaveFailed': "The chat wasn't ended. Try again.",
  'bar.downloadFailed': "The transcript couldn't be downloaded. Try again.",

  'announce.joined': '{agent} joined the chat',
  'announce.ended': 'The chat has ended',
};
