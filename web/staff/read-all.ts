import type { EntryDto } from '../protocol/contract.gen.js';
import type { Looks } from './looking.js';

/** The conversation from its beginning, which need not be known yet; nothing when it could not be read. */
export async function readAll(chatId: string, where: Looks): Promise<readonly EntryDto[] | undefined> {
  const entries: EntryDto[] = [];
  for (let after = 0; ; ) {
    const page = await where.look(chatId, after);
    if (!page) {
      return undefined;
    }
    entries.push(...page.entries);
    if (page.through >= page.chat.lastSequence || page.through <= after) {
      return entries;
    }
    after = page.through;
  }
}
