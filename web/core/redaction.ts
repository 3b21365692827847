import type { AttachmentDto, EntryDto, FormFieldDto, RedactedEntryDto } from '../protocol/contract.gen.js';
import type { ChatHeader } from './chat-state.js';
import { t } from './i18n.js';

/** What is read where something is gone wholly. */
export const redactedMark = '▒▒▒';

/** What is read of a message. */
export function wordsOf(text: string): string {
  return text === redactedMark ? `▒▒ ${t('message.redacted')}` : text;
}

/** Whether something of a message's words is gone, and something is left. */
export function isPart({
  redacted,
  text,
}: {
  readonly redacted?: boolean | undefined;
  readonly text: string;
}): boolean {
  return redacted === true && text !== redactedMark && text.includes('▒');
}

/** What is read of a file. */
export function nameOf(file: AttachmentDto): string {
  return file.redacted ? t('file.redacted') : file.name;
}

export function isRedaction(entry: EntryDto): entry is RedactedEntryDto {
  return entry.kind === 'redacted';
}

/**
 * An entry without what a later redaction took away; the same when that was nothing. Of a message that may have lost only a part all words
 * go: what is left of them only the server knows.
 */
export function entryWithout(entry: EntryDto, by: RedactedEntryDto): EntryDto {
  if (by.sequence <= entry.sequence) {
    return entry;
  }
  const isNamed = by.whole || by.sequences?.includes(entry.sequence);
  switch (entry.kind) {
    case 'message': {
      const files = entry.attachments;
      const left = files?.map(file =>
        by.whole || by.attachments?.includes(file.id) ? { ...file, name: redactedMark, redacted: true } : file,
      );
      return isNamed || left?.some((file, place) => file !== files?.[place])
        ? {
            ...entry,
            redacted: true,
            text: isNamed && entry.text !== '' ? redactedMark : entry.text,
            ...(left && { attachments: left }),
          }
        : entry;
    }
    case 'form':
      return { ...entry, fields: fieldsWithout(entry.fields, by) };
    case 'transferOffered':
    case 'transferred': {
      const { note, ...rest } = entry;
      return isNamed && note !== undefined ? rest : entry;
    }
    case 'rated': {
      const { comment, ...rest } = entry;
      return isNamed && comment !== undefined ? rest : entry;
    }
    case 'transcript':
      return isNamed ? { ...entry, to: redactedMark } : entry;
    default:
      return entry;
  }
}

/** A header without what a redaction took away, as far as it is known from the redaction alone. */
export function headerWithout<H extends ChatHeader>(header: H, by: RedactedEntryDto): H {
  const form = header.form && { form: fieldsWithout(header.form, by) };
  if (!by.whole) {
    return { ...header, ...form };
  }
  const { pageUrl: _, browser: __, preview: ___, ...rest } = header;
  const { email: ____, ...contact } = header.contact ?? { name: '' };
  // Nothing but what may be missing in any header was left out.
  return { ...rest, ...form, ...(header.contact && { contact: { ...contact, name: redactedMark } }) } as H;
}

function fieldsWithout(fields: readonly FormFieldDto[], by: RedactedEntryDto): readonly FormFieldDto[] {
  return fields.map(field => (by.whole || by.fields?.includes(field.key) ? { ...field, value: redactedMark } : field));
}
