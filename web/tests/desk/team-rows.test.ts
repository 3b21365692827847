import { beforeEach, describe, expect, it } from 'vitest';
import { Rows } from '../../chat/rows.js';
import { openChat } from '../../core/chat-store.js';
import { useTexts } from '../../core/i18n.js';
import { deskTexts } from '../../core/locales/desk-en.js';
import { deskNotesTextsDe } from '../../core/locales/desk-notes-de.js';
import { deskNotesTexts } from '../../core/locales/desk-notes-en.js';
import { deskTeamTexts as deskTeamTextsDe } from '../../core/locales/desk-team-de.js';
import { deskTeamTexts } from '../../core/locales/desk-team-en.js';
import { chatTexts } from '../../core/locales/en.js';
import { TeamRows, teamRows } from '../../desk/team-rows.js';
import { transcriptText } from '../../desk/transcript-text.js';
import type { EntryDto, TeamEntryDto } from '../../protocol/contract.gen.js';
import { attachment } from '../core/chats.js';
import { chat, message } from './samples.js';

const note = (number: number, at: number, kind: TeamEntryDto['kind'] = 'note'): TeamEntryDto => ({
  number,
  id: `n${number}`,
  kind,
  by: 'Ana',
  at,
  text: `secret ${number}`,
});
const entries: EntryDto[] = [message(1, 'customer'), message(2, 'agent'), message(3, 'customer')];

beforeEach(() => useTexts('en', chatTexts, deskTexts));

describe('what the team noted', () => {
  it('stands where it was noted, tags do not, and what is on its way comes last', () => {
    const rows = new Rows(openChat(chat('a'), entries, 0, 3), 'agent');
    const outgoing = [{ messageId: 'x', text: 'soon', at: 0, status: 'sending' as const }];
    const team = teamRows([note(1, 500), note(2, 2_500), note(3, 2_600, 'tagAdded'), note(4, 9_000)], outgoing, 'Ben');
    const all = new TeamRows(rows, team);
    const keys = all.slice(0).map(row => row.key);
    expect(keys).toEqual(['team-n1', 'message-1', 'message-2', 'team-n2', 'message-3', 'team-n4', 'team-x']);
    expect(keys.map((_, index) => all.key(index))).toEqual(keys);
    expect(keys.map(key => all.indexOf(key))).toEqual(keys.map((_, index) => index));
    expect(keys.map(key => all.lastIndexOf(key))).toEqual(keys.map((_, index) => index));
    expect([all.length, all.indexOf('gone'), all.lastIndexOf('gone'), all.key(9)]).toEqual([7, -1, -1, undefined]);
    for (let start = 0; start <= keys.length; start++) {
      for (let end = start; end <= keys.length; end++) {
        expect(all.slice(start, end)).toEqual(all.slice(0).slice(start, end));
      }
    }
  });

  it('is copied only when that is asked for', () => {
    const header = chat('a', { contact: { id: 'c', name: 'Dana', verified: false, email: 'dana@example.com' } });
    const offered: EntryDto = { kind: 'transferOffered', sequence: 4, at: 4_000, from: 'Ana', to: 'Ben', note: 'hush' };
    const all = [...entries, offered];
    const bare = transcriptText(header, all, undefined, 0);
    expect(bare).toContain('text 2');
    expect(bare).toContain('dana@example.com');
    expect(bare).not.toMatch(/secret|hush|take over/);
    const noted = transcriptText(header, all, [note(1, 2_500)], 0);
    const places = ['text 2', '(note, Ana) secret 1', 'text 3', 'hush'].map(words => noted.indexOf(words));
    expect(places).toEqual(places.filter(place => place >= 0).toSorted((a, b) => a - b));
  });

  it('is copied with dots for the address that is kept from whoever copies, and with nothing where none was given', () => {
    const contact = { id: 'c', name: 'Visitor', verified: false };
    const head = (emailMasked: boolean) =>
      transcriptText(chat('a', { contact: emailMasked ? { ...contact, emailMasked } : contact }), [], undefined, 0)
        .trim()
        .split('\n');
    expect(head(true)[1]).toBe('••••••');
    expect(head(false)).toHaveLength(1);
  });

  it('is copied with the names of files, which stand in no clipboard', () => {
    const files = { ...message(1, 'agent', 1_000, ''), attachments: [attachment('photo.png')] } as EntryDto;
    expect(transcriptText(chat('a'), [files], undefined, 0)).toContain('agent: [File: photo.png, 2.1 MB]');
  });

  it('is said in both languages with the same holes', () => {
    const holes = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).toSorted();
    const [english, german] = [
      { ...deskNotesTexts, ...deskTeamTexts },
      { ...deskNotesTextsDe, ...deskTeamTextsDe },
    ];
    expect(Object.keys(german)).toEqual(Object.keys(english));
    for (const [key, text] of Object.entries(english)) {
      expect([...new Set(holes(german[key] ?? ''))], key).toEqual([...new Set(holes(text))]);
    }
  });

  it('is copied without what is gone, and without who took it out and why where the team keeps to itself', () => {
    const gone = { ...message(1, 'agent', 1_000, '▒▒▒'), redacted: true } as EntryDto;
    const row: EntryDto = { kind: 'redacted', sequence: 2, at: 2_000, whole: false, by: 'Mia', reason: 'a card' };
    expect(transcriptText(chat('a'), [gone, row], undefined, 0)).toContain('agent: ▒▒ Redacted');
    expect(transcriptText(chat('a'), [gone, row], undefined, 0)).not.toContain('a card');
    expect(transcriptText(chat('a'), [gone, row], [], 0)).toContain('Redacted by Mia: a card');
  });
});
