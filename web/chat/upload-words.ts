import { sizeInWords } from '../core/file-words.js';
import { currentLocale, hasText, t } from '../core/i18n.js';
import type { UploadState } from '../core/upload-state.js';
import type { AttachmentLimitsDto } from '../protocol/contract.gen.js';

const types: Readonly<Record<string, string>> = { '.jpg': 'JPEG', '.jpeg': 'JPEG', '.png': 'PNG', '.gif': 'GIF' };

/** What may be sent: JPEG, PNG or GIF. */
export function typesInWords({ extensions }: AttachmentLimitsDto): string {
  const names = [...new Set(extensions.map(extension => types[extension] ?? extension.slice(1).toUpperCase()))];
  return new Intl.ListFormat(currentLocale(), { type: 'disjunction' }).format(names);
}

/** What may be sent, and how large: JPEG, PNG or GIF, up to 150 MB. */
export function limitsInWords(limits: AttachmentLimitsDto): string {
  return t('upload.limits', { types: typesInWords(limits), size: sizeInWords(limits.maxBytes) });
}

/** How far an upload is: 61 % of 2.4 MB. */
export function progressInWords(state: Exclude<UploadState, { kind: 'refused' }>, size: number): string {
  switch (state.kind) {
    case 'uploading':
    case 'interrupted': {
      const percent = new Intl.NumberFormat(currentLocale(), { style: 'percent' }).format(shareOf(state.sent, size));
      const key = state.kind === 'uploading' ? 'upload.sending' : 'upload.interrupted';
      return t(key, { percent, size: sizeInWords(size) });
    }
    default:
      return `${t(`upload.${state.kind}`)} · ${sizeInWords(size)}`;
  }
}

/** How much of a file has left. It is whole only when the server says so. */
export function shareOf(sent: number, size: number): number {
  return Math.floor((100 * Math.min(sent, size)) / Math.max(1, size)) / 100;
}

/** Why a file cannot go with the message. The host has words for the codes of its own rules, or there are general ones. */
export function refusalInWords(
  { code, reason }: Extract<UploadState, { kind: 'refused' }>,
  limits: AttachmentLimitsDto | undefined,
): string {
  const values = limits ? { types: typesInWords(limits), size: sizeInWords(limits.maxBytes) } : {};
  const keys = [`reason.${reason}`, ...(limits ? [`upload.${code}`] : []), `reason.${code}`];
  return t(keys.find(hasText) ?? 'upload.failed', values);
}
