import { systemClock } from '../core/clock.js';
import type { AgentChatDto, EntryDto } from '../protocol/contract.gen.js';
import type { TeamNotes } from './team-notes.js';
import { transcriptText } from './transcript-text.js';

/** Puts the whole conversation into the clipboard; with what the team noted only when that is asked for. Answers whether it could. */
export async function copyTranscript(chat: AgentChatDto, notes: TeamNotes, withNotes: boolean): Promise<boolean> {
  const entries = await readAll(chat.id, notes);
  if (!entries) {
    return false;
  }
  if (withNotes) {
    await notes.load(chat.id);
  }
  const noted = withNotes ? notes.of(chat.id).entries : undefined;
  try {
    await navigator.clipboard.writeText(transcriptText(chat, entries, noted, systemClock.now()));
    return true;
  } catch {
    return false;
  }
}

/** The conversation from its beginning, which the desk need not know yet; nothing when it could not be read. */
export async function readAll(chatId: string, notes: TeamNotes): Promise<readonly EntryDto[] | undefined> {
  const entries: EntryDto[] = [];
  for (let after = 0; ; ) {
    const page = await notes.look(chatId, after);
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
