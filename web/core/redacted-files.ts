import type { EntryDto } from '../protocol/contract.gen.js';
import type { FileSource } from './file-source.js';
import { loadPart } from './load-part.js';
import { isRedaction } from './redaction.js';

/** Has this page forget the files that are gone by what came: where they were, and the pictures it has itself. */
export async function forgetFiles(source: FileSource, entries: readonly EntryDto[]): Promise<void> {
  const ids = entries.filter(isRedaction).flatMap(({ attachments = [] }) => attachments);
  if (ids.length > 0) {
    const links = await loadPart(() => import('./file-links.js'), true);
    for (const id of ids) {
      links?.linksOf(source).redact(id);
    }
  }
}
