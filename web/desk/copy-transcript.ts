import { systemClock } from '../core/clock.js';
import type { AgentChatDto } from '../protocol/contract.gen.js';
import { readAll } from '../staff/read-all.js';
import type { TeamNotes } from './team-notes.js';
import { transcriptText } from './transcript-text.js';

// The desk is there before this. Said to the bundler, what both need stays in one file.
import './livechat-desk.js';

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
