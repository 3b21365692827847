import type { SettingsProblemDto, TranscriptSettingsDto, TranscriptsDocumentDto } from '../../protocol/contract.gen.js';
import { checkNumbers, problem } from './checks.js';
import { onlyDocument } from './only-document.js';
import { isZone } from './opening-hours.js';
import type { SettingsKind } from './settings-editor.js';

const path = 'settings/transcripts';

/** How transcripts are mailed is one document, which is always there. */
export const transcriptsKind: SettingsKind<TranscriptSettingsDto, TranscriptsDocumentDto> = {
  path,
  pathOf: () => path,
  documents: list => [onlyDocument('transcripts', list)],
  defaults: () => undefined,
  read: answer => onlyDocument('transcripts', answer as TranscriptsDocumentDto), // our own endpoint, generated from the same records
  listOf: answer => answer as TranscriptsDocumentDto,
  check: (_, settings) => checkTranscripts(settings),
};

/** In seconds. */
export const delayLimits = [0, 3_600] as const;

const longest = { fromName: 100, subject: 150, intro: 1_000, footer: 1_000 } as const;
const variables = ['company', 'date'];

function checkTranscripts(settings: TranscriptSettingsDto): readonly SettingsProblemDto[] {
  const { fromAddress, timeZone, excludedDomains } = settings;
  return [
    ...(fromAddress === undefined || /^[^\s@<>,;"]+@[^\s@<>,;"]+$/.test(fromAddress)
      ? []
      : [problem('fromAddress', 'invalid')]),
    ...(['fromName', 'subject', 'intro', 'footer'] as const)
      .filter(field => (settings[field]?.length ?? 0) > longest[field])
      .map(field => problem(field, 'tooLong')),
    ...(['intro', 'footer'] as const)
      .filter(field =>
        [...(settings[field] ?? '').matchAll(/\{(\w+)\}/g)].some(([, name = '']) => !variables.includes(name)),
      )
      .map(field => problem(field, 'invalid')),
    ...(timeZone === undefined || isZone(timeZone) ? [] : [problem('timeZone', 'unknown')]),
    ...checkNumbers(settings, { sendDelay: delayLimits }),
    ...(excludedDomains.every(domain => /^[^\s@/:]+$/.test(domain)) ? [] : [problem('excludedDomains', 'invalid')]),
  ];
}
