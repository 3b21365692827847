import { happeningInWords } from '../chat/happenings.js';
import { linesOf } from '../core/file-words.js';
import { dayOf, t, timeOfDay } from '../core/i18n.js';
import { answerText, emailText } from '../log/answer.js';
import type { AgentChatDto, EntryDto, TeamEntryDto } from '../protocol/contract.gen.js';
import { teamRows } from './team-rows.js';

/** What is copied: the conversation line by line, with what the team noted only when that is asked for. */
export function transcriptText(
  chat: AgentChatDto,
  entries: readonly EntryDto[],
  notes: readonly TeamEntryDto[] | undefined,
  now: number,
): string {
  const head = [
    `${chat.contact.name} · ${chat.queue} · ${dayOf(chat.startedAt, now)} ${timeOfDay(chat.startedAt)}`,
    emailText(chat.contact),
  ];
  const lines = entries
    .filter(entry => !isTeams(entry) || notes !== undefined)
    .map(entry => lineOf(entry, notes !== undefined));
  const noted = teamRows(notes ?? [], [], '').map(row => ({
    at: row.at,
    text: t('notes.copied', { name: row.by, text: row.text }),
  }));
  const body = [...lines.filter(line => line !== undefined), ...noted]
    .toSorted((a, b) => a.at - b.at)
    .map(({ at, text }) => `[${timeOfDay(at)}] ${text}`);
  return [...head.filter(Boolean), '', ...body].join('\n');
}

/** What only agents see among the entries. */
function isTeams(entry: EntryDto): boolean {
  return ['transferOffered', 'transferEnded', 'messageAnswered', 'redacted'].includes(entry.kind);
}

function lineOf(entry: EntryDto, withNotes: boolean): { readonly at: number; readonly text: string } | undefined {
  const { at } = entry;
  switch (entry.kind) {
    case 'hidden':
      return undefined;
    case 'message':
      return { at, text: `${entry.author.name}: ${linesOf(entry.text, entry.attachments)}` };
    case 'form':
      return { at, text: entry.fields.map(field => `${field.label}: ${answerText(field)}`).join(' · ') };
    case 'transcript':
      return { at, text: `${t('entry.transcript')} ${entry.to}` };
    default: {
      const { key, names } = happeningInWords(entry, 'agent', '');
      const note = withNotes && 'note' in entry && entry.note !== undefined ? ` (${entry.note})` : '';
      return { at, text: t(key, names) + note };
    }
  }
}
