import type { AgentChatDto } from '../protocol/contract.gen.js';
import './lc-block-dialog.js';
import './lc-blocked-dialog.js';
import './lc-chat-info.js';
import type { TeamNotes } from './team-notes.js';
import { useTeamTexts } from './team-texts.js';

// The desk is there before this. Said to the bundler, what both need stays in one file.
import './livechat-desk.js';

const tags = { info: 'lc-chat-info', block: 'lc-block-dialog', blocked: 'lc-blocked-dialog' } as const;

/** Shows a dialog about a chat at a place, and takes it away when it is closed. */
export async function showDialog(
  which: keyof typeof tags,
  place: Element,
  chat: AgentChatDto,
  notes: TeamNotes,
): Promise<void> {
  await useTeamTexts();
  const dialog = document.createElement(tags[which]);
  dialog.chat = chat;
  dialog.notes = notes;
  dialog.addEventListener('lc-close', () => dialog.remove());
  place.append(dialog);
  await dialog.show();
}
