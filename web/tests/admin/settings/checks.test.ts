// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { checkMessages } from '../../../admin/settings/auto-messages.js';
import { checkName } from '../../../admin/settings/checks.js';
import { wordsIn } from '../../../admin/settings/fields.js';
import { areHours, isDay, isZone } from '../../../admin/settings/opening-hours.js';
import { checkQueue } from '../../../admin/settings/queue-kind.js';
import {
  choiceOf,
  queuesOf,
  retentionOf,
  rulesKind,
  withMode,
  withoutEmpty,
} from '../../../admin/settings/rules-kind.js';
import { differences, same } from '../../../admin/settings/same.js';
import { trialParts } from '../../../admin/settings/trial-parts.js';
import type { QueueSettingsDto, RulesDocumentDto, RulesDto } from '../../../protocol/contract.gen.js';

const queue: QueueSettingsDto = {
  routingPolicy: 'least-busy',
  teams: [],
  members: {},
  requiredSkills: [],
  skillsRequiredFor: 60,
  offerTimeout: 18,
  ringTimeout: 300,
  whenNobodyAnswers: 'keepWaiting',
  repeatRouting: 'anyAgent',
  customerIdleTimeout: 600,
  priority: 0,
  wrapUpTime: 0,
  acceptsTransfers: true,
};
const wrong = (part: Partial<QueueSettingsDto>) =>
  checkQueue('support', { ...queue, ...part }).map(({ field, code }) => `${field} ${code}`);

describe('a queue', () => {
  it('is good as it begins', () => {
    expect(wrong({})).toEqual([]);
  });

  it('has numbers within their limits', () => {
    expect(wrong({ offerTimeout: 4, ringTimeout: Number.NaN, priority: 1.5, maxWaiting: 0 })).toEqual([
      'offerTimeout outOfRange',
      'ringTimeout required',
      'maxWaiting outOfRange',
      'priority outOfRange',
    ]);
    expect(wrong({ offerTimeout: 5, ringTimeout: 86_400, priority: -100, maxWaiting: 10_000 })).toEqual([]);
  });

  it('names another queue where chats go into one', () => {
    expect(wrong({ whenNobodyAnswers: 'otherQueue' })).toEqual(['overflowQueue required']);
    expect(wrong({ whenNobodyAnswers: 'otherQueue', overflowQueue: 'support' })).toEqual(['overflowQueue required']);
    expect(wrong({ whenNobodyAnswers: 'otherQueue', overflowQueue: 'night' })).toEqual([]);
  });

  it('says of which member and which day something is wrong', () => {
    expect(
      wrong({
        members: { ana: { weight: 101, skills: [], receives: true } },
        openingHours: { timeZone: 'Moon/Base', week: { monday: '9-5' }, exceptions: { '13-01': 'closed' } },
      }),
    ).toEqual([
      'members[ana].weight outOfRange',
      'openingHours.timeZone invalid',
      'openingHours.week.monday invalid',
      'openingHours.exceptions[13-01] invalid',
    ]);
  });
});

describe('what people write', () => {
  it('is hours, days and zones as the server reads them', () => {
    expect(['09:00-12:30, 13:30-18:00', '22:00-02:00', '00:00-24:00', 'closed'].every(areHours)).toBe(true);
    expect(['9:00-17:00', '09:00-09:00', '24:00-02:00', '09:00', '', 'open'].some(areHours)).toBe(false);
    expect(['2026-12-24', '12-25', '02-29'].every(isDay)).toBe(true);
    expect(['2026-02-29', '12-32', '24.12.', ''].some(isDay)).toBe(false);
    expect([isZone('Europe/Berlin'), isZone('Moon/Base'), isZone('')]).toEqual([true, false, false]);
  });

  it('is an id that can stand in an address and is not taken', () => {
    const codeOf = (name: string) => checkName(name, true, ['support'])[0]?.code;
    expect(['night.2-b_c', '', 'a b', '-a', 'x'.repeat(61), 'support'].map(codeOf)).toEqual([
      undefined,
      'required',
      'invalid',
      'invalid',
      'invalid',
      'duplicate',
    ]);
    expect(checkName('', false, [])).toEqual([]);
  });

  it('is words, each once', () => {
    expect(wordsIn(' billing, french,, billing ')).toEqual(['billing', 'french']);
  });

  it('is messages with a text and a delay', () => {
    const fields = checkMessages('autoMessages', [
      { text: 'Hello', delayMs: 0 },
      { text: ' ', delayMs: 10_001 },
    ]).map(({ field }) => field);
    expect(fields).toEqual(['autoMessages[1].text', 'autoMessages[1].delayMs']);
  });
});

describe('the rules of redaction', () => {
  const none: RulesDto = { detection: {}, detectionByQueue: {}, retentionByQueue: {} };

  it('know what a time means, and which time is meant', () => {
    expect(['', 'never', '30'].map(retentionOf)).toEqual([undefined, {}, { days: 30 }]);
    expect([undefined, {}, { days: 90 }, { days: 45 }, retentionOf('other')].map(choiceOf)).toEqual([
      '',
      'never',
      '90',
      'other',
      'other',
    ]);
  });

  it('say of which queue the days are wrong', () => {
    const rules: RulesDto = {
      ...none,
      retention: { days: Number.NaN },
      retentionByQueue: { night: { days: 3_651 }, day: {} },
    };
    const problems = rulesKind.check('rules', rules, false, { settings: none } as RulesDocumentDto);
    expect(problems.map(({ field, code }) => `${field} ${code}`)).toEqual([
      'retention.days required',
      'retentionByQueue[night].days outOfRange',
    ]);
  });

  it('are set for one queue and one detector, and taken back', () => {
    const set = withMode({}, 'night', 'email', 'flag');
    expect(set).toEqual({ night: { email: 'flag' } });
    const back = withMode(set, 'night', 'email', undefined);
    expect(queuesOf({ ...none, detectionByQueue: back, retentionByQueue: { day: {} } })).toEqual(['night', 'day']);
    expect(withoutEmpty({ ...none, detectionByQueue: back }).detectionByQueue).toEqual({});
  });

  it('show a text in pieces', () => {
    const found = [
      { start: 8, end: 12, detector: 'email', mode: 'flag' as const },
      { start: 3, end: 6, detector: 'card', mode: 'redactBeforeStore' as const },
      { start: 5, end: 9, detector: 'phone', mode: 'flag' as const },
    ];
    expect(trialParts('is 123 or a@b.', found).map(({ text, found: one }) => [text, one?.detector])).toEqual([
      ['is ', undefined],
      ['123', 'card'],
      [' o', undefined],
      ['r a@', 'email'],
      ['b.', undefined],
    ]);
    expect(trialParts('', [])).toEqual([]);
  });
});

describe('two settings', () => {
  it('are the same in whatever order their fields stand', () => {
    expect(same({ a: 1, b: { c: [1, 2], d: undefined } }, { b: { c: [1, 2] }, a: 1 })).toBe(true);
    expect(same({ a: [1, 2] }, { a: [2, 1] })).toBe(false);
  });

  it('differ in the fields that are not', () => {
    expect(differences<{ a: number; b?: number; c: number }>({ a: 1, b: 2, c: 3 }, { a: 1, c: 4 })).toEqual(['b', 'c']);
  });
});
