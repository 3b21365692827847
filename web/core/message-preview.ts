import type { AttachmentDto } from '../protocol/contract.gen.js';
import { nameOf, wordsOf } from './redaction.js';

/** A message in one line: what was written, or the name of the first file where nothing was. */
export function previewOf(message: { readonly text: string; readonly attachments?: readonly AttachmentDto[] }): string {
  const [file] = message.attachments ?? [];
  return message.text === '' && file ? `📎 ${nameOf(file)}` : wordsOf(message.text);
}
