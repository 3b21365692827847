import type { AttachmentDto } from '../protocol/contract.gen.js';
import { currentLocale, t } from './i18n.js';
import { nameOf, wordsOf } from './redaction.js';

const kilo = 1_024;

/** How large a file is: 340 kB, 2.1 MB. */
export function sizeInWords(bytes: number): string {
  const isLarge = bytes >= kilo * kilo;
  return new Intl.NumberFormat(currentLocale(), {
    style: 'unit',
    unit: isLarge ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: isLarge ? 1 : 0,
  }).format(isLarge ? bytes / kilo ** 2 : Math.max(1, bytes / kilo));
}

/** A message where there are only words: its text, and each file by its name and size. */
export function linesOf(text: string, files: readonly AttachmentDto[] = []): string {
  const lines = files.map(file =>
    file.redacted ? `[${nameOf(file)}]` : t('file.line', { name: file.name, size: sizeInWords(file.size) }),
  );
  return [...(text === '' ? [] : [wordsOf(text)]), ...lines].join('\n');
}
