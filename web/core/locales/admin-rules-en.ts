import type { Texts } from '../i18n.js';

/** What the rules of redaction say. */
export const adminRulesTexts: Texts = {
  'settings.rules.detection': 'What people write',
  'settings.rules.detection.help': 'What is found can be marked, or taken out before anything is kept.',
  'settings.rules.mode.off': 'Off',
  'settings.rules.mode.flag': 'Mark for agents',
  'settings.rules.mode.redactBeforeStore': 'Redact before it is kept',
  'settings.rules.usual': 'As usual: {mode}',
  'settings.rules.asAll': 'As for all queues',

  'settings.rules.retention': 'Age',
  'settings.rules.retention.help':
    'A chat that is over is redacted wholly after this time. It can not be brought back.',
  'settings.rules.after': 'Redact chats after',
  'settings.rules.unsaid': 'Nothing is said: never',
  'settings.rules.never': 'Never',
  'settings.rules.days': '{count} day | {count} days',
  'settings.rules.other': 'Another number of days',
  'settings.rules.daysNumber': 'Days',
  'settings.rules.retention.days.required': 'Enter the number of days.',
  'settings.rules.retention.days.outOfRange': 'Enter a whole number from 1 to 3,650.',
  'settings.rules.retentionByQueue.days.required': 'Enter the number of days.',
  'settings.rules.retentionByQueue.days.outOfRange': 'Enter a whole number from 1 to 3,650.',

  'settings.rules.byQueue': 'Queues with rules of their own',
  'settings.rules.byQueue.help': 'What is not set for a queue is as for all of them.',
  'settings.rules.queue': 'Queue',
  'settings.rules.queue.add': 'Add rules',
  'settings.rules.queue.remove': 'Take away',
  'settings.rules.detectionByQueue': 'Queues: what people write',
  'settings.rules.retentionByQueue': 'Queues: age',

  'settings.rules.try': 'Try it',
  'settings.rules.try.text': 'A text with something in it',
  'settings.rules.try.help': 'With the rules as they stand above, saved or not. Nothing of it is kept.',
  'settings.rules.try.queue': 'Written in',
  'settings.rules.try.any': 'No queue in particular',
  'settings.rules.try.go': 'Try',
  'settings.rules.try.nothing': 'Nothing would be found.',
  'settings.rules.try.found': 'One thing would be found. | {count} things would be found.',
  'settings.rules.try.written': 'As it is written',
  'settings.rules.try.kept': 'As it would be kept',
  'settings.trouble.rules_wrong': 'Put the rules above right, then try again.',
};
