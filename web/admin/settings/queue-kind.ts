import type {
  QueueDocumentDto,
  QueueDocumentsDto,
  QueueSettingsDto,
  SettingsProblemDto,
} from '../../protocol/contract.gen.js';
import { checkName, checkNumber, checkNumbers, type Limits, problem } from './checks.js';
import { areHours, isDay, isZone, weekDays } from './opening-hours.js';
import type { SettingsKind } from './settings-editor.js';
import { pathOf } from './settings-source.js';

/** The limits of the numbers of a queue; times in seconds. */
export const queueLimits = {
  skillsRequiredFor: [0, 86_400],
  offerTimeout: [5, 3_600],
  ringTimeout: [5, 86_400],
  customerIdleTimeout: [30, 86_400],
  maxWaiting: [1, 10_000],
  priority: [-100, 100],
  wrapUpTime: [0, 3_600],
} as const satisfies Partial<Record<keyof QueueSettingsDto, Limits>>;

export const queueKind: SettingsKind<QueueSettingsDto, QueueDocumentsDto> = {
  path: 'settings/queues',
  pathOf: name => pathOf('queues', name),
  documents: list => list.queues,
  defaults: list => list.defaults,
  read: answer => answer as QueueDocumentDto, // our own endpoint, generated from the same records
  check: (name, settings, isNew, list) => [
    ...checkName(
      name,
      isNew,
      list.queues.filter(({ origin }) => origin !== 'builtIn').map(queue => queue.name),
    ),
    ...checkQueue(name, settings),
  ],
};

/** What is wrong with the settings of a queue, as far as a browser can know. */
export function checkQueue(name: string, settings: QueueSettingsDto): readonly SettingsProblemDto[] {
  const { displayName = '', openingHours, members, requiredSkills } = settings;
  const overflows = settings.whenNobodyAnswers === 'otherQueue';
  const withoutOther = settings.overflowQueue === undefined || settings.overflowQueue === name;
  return [
    ...(displayName.length > 80 ? [problem('displayName', 'tooLong')] : []),
    ...checkNumbers(settings, queueLimits),
    ...(overflows && withoutOther ? [problem('overflowQueue', 'required')] : []),
    ...(requiredSkills.every(isSkill) ? [] : [problem('requiredSkills', 'tooLong')]),
    ...Object.entries(members).flatMap(([id, { weight, skills }]) => [
      ...checkNumber(`members[${id}].weight`, weight, [1, 100]),
      ...(skills.every(isSkill) ? [] : [problem(`members[${id}].skills`, 'tooLong')]),
    ]),
    ...(openingHours ? checkHours(openingHours) : []),
  ];
}

function checkHours({
  timeZone,
  week,
  exceptions,
}: NonNullable<QueueSettingsDto['openingHours']>): SettingsProblemDto[] {
  return [
    ...(isZone(timeZone) ? [] : [problem('openingHours.timeZone', 'invalid')]),
    ...weekDays
      .filter(day => !areHours(week[day] ?? 'closed'))
      .map(day => problem(`openingHours.week.${day}`, 'invalid')),
    ...Object.entries(exceptions)
      .filter(([day, hours]) => !isDay(day) || !areHours(hours))
      .map(([day]) => problem(`openingHours.exceptions[${day}]`, 'invalid')),
  ];
}

function isSkill(skill: string): boolean {
  return skill.length <= 60;
}
