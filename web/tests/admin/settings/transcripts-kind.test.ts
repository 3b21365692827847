// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { transcriptsKind } from '../../../admin/settings/transcripts-kind.js';
import type { TranscriptSettingsDto, TranscriptsDocumentDto } from '../../../protocol/contract.gen.js';

const nothing: TranscriptSettingsDto = { excludedDomains: [] };
const list: TranscriptsDocumentDto = {
  version: 0,
  settings: nothing,
  code: nothing,
  inForce: nothing,
  hasSender: true,
  widgets: [],
};
const wrong = (settings: Partial<TranscriptSettingsDto>) =>
  transcriptsKind
    .check('transcripts', { ...nothing, ...settings }, false, list)
    .map(({ field, code }) => `${field} ${code}`);

describe('how transcripts are mailed', () => {
  it('is right when nothing is said, or what can be', () => {
    expect(wrong({})).toEqual([]);
    expect(
      wrong({
        fromAddress: 'support@example.com',
        fromName: 'x'.repeat(100),
        subject: 'x'.repeat(150),
        intro: 'Thank you for writing to {company} on {date}',
        footer: 'x'.repeat(1_000),
        locale: 'de',
        timeZone: 'Europe/Berlin',
        sendDelay: 3_600,
        excludedDomains: ['example.com', 'bücher.example'],
      }),
    ).toEqual([]);
  });

  it('is checked before it is sent', () => {
    expect(
      wrong({
        fromAddress: 'Acme <a@example.com>',
        fromName: 'x'.repeat(101),
        subject: 'x'.repeat(151),
        intro: 'x'.repeat(1_001),
        footer: 'x'.repeat(1_001),
        timeZone: 'Atlantis/Center',
        sendDelay: 3_601,
        excludedDomains: ['https://example.com'],
      }),
    ).toEqual([
      'fromAddress invalid',
      'fromName tooLong',
      'subject tooLong',
      'intro tooLong',
      'footer tooLong',
      'timeZone unknown',
      'sendDelay outOfRange',
      'excludedDomains invalid',
    ]);
  });

  it('names nothing but the company and the day', () => {
    expect(wrong({ intro: 'Hello {customer}', footer: '{company} {name}' })).toEqual([
      'intro invalid',
      'footer invalid',
    ]);
  });

  it('is one document that is always there', () => {
    expect(transcriptsKind.documents(list)).toEqual([
      { name: 'transcripts', origin: 'console', version: 0, settings: nothing },
    ]);
  });
});
