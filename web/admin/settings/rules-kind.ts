import type {
  DetectionModeDto,
  RetentionDto,
  RulesDocumentDto,
  RulesDto,
  SettingsProblemDto,
} from '../../protocol/contract.gen.js';
import { checkNumber } from './checks.js';
import { onlyDocument } from './only-document.js';
import type { SettingsKind } from './settings-editor.js';

const path = 'settings/rules';

/** The rules are one document, which is always there. */
export const rulesKind: SettingsKind<RulesDto, RulesDocumentDto> = {
  path,
  pathOf: () => path,
  documents: list => [onlyDocument('rules', list)],
  defaults: () => undefined,
  read: answer => onlyDocument('rules', answer as RulesDocumentDto), // our own endpoint, generated from the same records
  listOf: answer => answer as RulesDocumentDto,
  check: (_, settings) => checkRules(settings),
};

/** How many days are offered; any other number can be written. */
export const usualDays = [1, 30, 60, 90] as const;
export const daysLimits = [1, 3_650] as const;

/** What is chosen for a time: nothing said, never, a usual number of days, or another one. */
export function choiceOf(retention: RetentionDto | undefined): string {
  if (!retention) {
    return '';
  }
  const { days } = retention;
  return days === undefined ? 'never' : usualDays.some(usual => usual === days) ? String(days) : 'other';
}

/** The time a choice means. */
export function retentionOf(choice: string): RetentionDto | undefined {
  switch (choice) {
    case '':
      return undefined;
    case 'never':
      return {};
    case 'other':
      return { days: Number.NaN };
    default:
      return { days: Number(choice) };
  }
}

/** One table without an entry, or with another one. */
export function withEntry<T>(
  table: Readonly<Record<string, T>>,
  key: string,
  value: T | undefined,
): Readonly<Record<string, T>> {
  const others = Object.entries(table).filter(([one]) => one !== key);
  return Object.fromEntries(value === undefined ? others : [...others, [key, value]]);
}

/** Of one queue a detector does something else, or the same as everywhere. */
export function withMode(
  byQueue: RulesDto['detectionByQueue'],
  queue: string,
  detector: string,
  mode: DetectionModeDto | undefined,
): RulesDto['detectionByQueue'] {
  return { ...byQueue, [queue]: withEntry(byQueue[queue] ?? {}, detector, mode) };
}

/** Without queues that say nothing of their own: what is sent. */
export function withoutEmpty(rules: RulesDto): RulesDto {
  const said = Object.entries(rules.detectionByQueue).filter(([, modes]) => Object.keys(modes).length > 0);
  return { ...rules, detectionByQueue: Object.fromEntries(said) };
}

/** The queues of which anything is said. */
export function queuesOf({ detectionByQueue, retentionByQueue }: RulesDto): readonly string[] {
  return [...new Set([...Object.keys(detectionByQueue), ...Object.keys(retentionByQueue)])];
}

function checkRules({ retention, retentionByQueue }: RulesDto): readonly SettingsProblemDto[] {
  return [
    ...checkDays('retention', retention),
    ...Object.entries(retentionByQueue).flatMap(([queue, one]) => checkDays(`retentionByQueue[${queue}]`, one)),
  ];
}

function checkDays(field: string, retention: RetentionDto | undefined): SettingsProblemDto[] {
  return retention?.days === undefined ? [] : checkNumber(`${field}.days`, retention.days, daysLimits);
}
