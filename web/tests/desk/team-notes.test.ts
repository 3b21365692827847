import { beforeEach, describe, expect, it } from 'vitest';
import type { KeyValueStorage } from '../../core/storage.js';
import { TeamNotes } from '../../desk/team-notes.js';
import type { AgentClient, AgentHub, TeamEntryDto } from '../../protocol/contract.gen.js';
import { refusal } from '../../protocol/errors.js';
import { FakeClock, settle } from '../fake-clock.js';
import { memoryStorage } from '../memory-storage.js';
import { ScriptedHub } from '../scripted-hub.js';

const entry = (number: number, text = `note ${number}`): TeamEntryDto => ({
  number,
  id: `id-${number}`,
  kind: 'note',
  by: 'Ben',
  at: number * 1_000,
  text,
});

let hub: ScriptedHub<AgentHub, AgentClient>;
let storage: KeyValueStorage;
let clock: FakeClock;
let stored: TeamEntryDto[];
let notes: TeamNotes;

beforeEach(() => {
  hub = new ScriptedHub();
  storage = memoryStorage();
  clock = new FakeClock();
  stored = [];
  hub.answer('ReadNotes', ({ after }) => ({
    ok: true,
    value: {
      entries: stored.filter(({ number }) => number > after).slice(0, 2),
      tags: ['vip'],
      last: stored.length,
      through: Math.min(stored.length, after + 2),
    },
  }));
  hub.answer('AddNote', ({ noteId, text }) => {
    const known = stored.find(({ id }) => id === noteId);
    const note = known ?? { ...entry(stored.length + 1, text), id: noteId };
    if (!known) {
      stored.push(note);
    }
    return { ok: true, value: { number: note.number, at: note.at } };
  });
  notes = new TeamNotes(hub, storage, clock);
  notes.start();
  hub.go('online');
});

const texts = (chatId = 'a') => notes.of(chatId).entries.map(({ text }) => text);
const methods = () => hub.calls.map(({ method }) => method);

describe('what the team notes', () => {
  it('is read page by page until it is known', async () => {
    stored = [1, 2, 3, 4, 5].map(number => entry(number));
    await notes.load('a');
    expect(texts()).toEqual(['note 1', 'note 2', 'note 3', 'note 4', 'note 5']);
    expect(notes.of('a')).toMatchObject({ loaded: true, tags: ['vip'] });
  });

  it('is read again when something of the chat is gone, as far as it is known', async () => {
    stored = [1, 2, 3].map(number => entry(number));
    await notes.load('a');
    stored = stored.map(note => ({ ...note, text: '▒▒▒' }));
    hub.emit('Redacted', { chatId: 'b' });
    await settle();
    expect(texts()).toEqual(['note 1', 'note 2', 'note 3']);
    hub.answer('ReadNotes', () => ({ ok: true, value: { entries: stored, tags: [], last: 3, through: 3 } }));
    hub.emit('Redacted', { chatId: 'a' });
    await settle();
    expect(texts()).toEqual(['▒▒▒', '▒▒▒', '▒▒▒']);
    expect(notes.of('a').tags).toEqual([]);
  });

  it('is shown no more when what is left of it cannot be read', async () => {
    stored = [entry(1)];
    await notes.load('a');
    hub.answer('ReadNotes', () => refusal('chat_not_found'));
    hub.emit('Redacted', { chatId: 'a' });
    await settle();
    expect(texts()).toEqual([]);
  });

  it('is read again when something was told while it was read', async () => {
    stored = [entry(1)];
    hub.answer('ReadNotes', ({ after }) => {
      const entries = stored.filter(({ number }) => number > after);
      const last = stored.length;
      if (last === 1) {
        stored.push(entry(2));
        hub.emit('Notes', { chatId: 'a', entries: [entry(2)], tags: [] });
      }
      return { ok: true, value: { entries, tags: [], last, through: last } };
    });
    await notes.load('a');
    expect(texts()).toEqual(['note 1', 'note 2']);
  });

  it('grows by what is heard, and a hole is read', async () => {
    stored = [entry(1)];
    await notes.load('a');
    stored.push(entry(2));
    hub.emit('Notes', { chatId: 'a', entries: [entry(2)], tags: ['vip', 'new'] });
    expect(texts()).toEqual(['note 1', 'note 2']);
    expect(notes.of('a').tags).toEqual(['vip', 'new']);
    hub.emit('Notes', { chatId: 'a', entries: [entry(2)], tags: ['old'] });
    expect(texts()).toEqual(['note 1', 'note 2']);
    expect(notes.of('a').tags).toEqual(['vip', 'new']);
    stored.push(entry(3), entry(4));
    hub.emit('Notes', { chatId: 'a', entries: [entry(4)], tags: [] });
    await settle();
    expect(texts()).toEqual(['note 1', 'note 2', 'note 3', 'note 4']);
  });

  it('is not asked for where nobody looked', () => {
    hub.emit('Notes', { chatId: 'other', entries: [entry(1)], tags: [] });
    expect(methods()).toEqual([]);
    expect(texts('other')).toEqual([]);
  });

  it('of a chat somebody looks at is read again after a lost connection, of the others when somebody does', async () => {
    stored = [entry(1)];
    for (const chatId of ['a', 'b', 'c']) {
      await notes.load(chatId);
    }
    const end = notes.watch('a', () => {});
    notes.watch('b', () => {})();
    const before = hub.calls.length;
    hub.go('reconnecting');
    stored.push(entry(2));
    hub.go('online');
    await settle();
    expect(hub.calls.slice(before).map(({ method, argument }) => [method, argument])).toEqual([
      ['ReadNotes', { chatId: 'a', after: 1, limit: 200 }],
    ]);
    expect(texts('a')).toEqual(['note 1', 'note 2']);
    expect([notes.of('b').loaded, texts('b')]).toEqual([false, ['note 1']]);

    // Who looks asks for what is not known.
    await notes.load('b');
    expect([notes.of('b').loaded, texts('b')]).toEqual([true, ['note 1', 'note 2']]);
    end();
  });

  it('is sent again under the same id after a lost connection, and is there once', async () => {
    await notes.load('a');
    hub.answer('AddNote', ({ noteId, text }) => {
      stored.push({ ...entry(1, text), id: noteId });
      return refusal('connection_lost');
    });
    notes.add('a', 'be kind');
    await settle();
    hub.go('reconnecting');
    expect(notes.of('a').outgoing).toHaveLength(1);
    hub.answer('AddNote', ({ noteId }) => ({
      ok: true,
      value: { number: stored.findIndex(({ id }) => id === noteId) + 1, at: 1 },
    }));
    hub.go('online');
    await settle();
    clock.advance(10_000);
    await settle();
    expect(texts()).toEqual(['be kind']);
    expect(notes.of('a').outgoing).toEqual([]);
  });

  it('goes out as a note and never as a message', async () => {
    await notes.load('a');
    notes.setMode('a', 'note');
    notes.write('a', 'draft of a note');
    notes.add('a', 'only us');
    await settle();
    expect(methods()).not.toContain('SendMessage');
    expect(hub.calls.find(({ method }) => method === 'AddNote')?.argument).toMatchObject({
      chatId: 'a',
      text: 'only us',
    });
    expect(notes.of('a').draft).toBe('');
  });

  it('keeps drafts and modes of each chat over a reload', () => {
    notes.setMode('a', 'note');
    notes.write('a', 'half a thought');
    const again = new TeamNotes(hub, storage, clock);
    expect(again.of('a')).toMatchObject({ mode: 'note', draft: 'half a thought' });
    expect(again.of('b')).toMatchObject({ mode: 'reply', draft: '' });
  });

  it('shows the tags the server answers', async () => {
    hub.answer('SetTag', ({ tag }) => ({ ok: true, value: { tags: ['vip', tag] } }));
    expect(await notes.tag('a', 'refund', true)).toBeUndefined();
    expect(notes.of('a').tags).toEqual(['vip', 'refund']);
    hub.answer('SetTag', () => refusal('too_many_tags'));
    expect(await notes.tag('a', 'one more', true)).toBe('too_many_tags');
  });

  it('go with a chat that is gone: those that are stored, those that are not sent, and those that are not finished', async () => {
    stored = [entry(1), entry(2)];
    await notes.load('a');
    await settle();
    expect(notes.of('a').entries.some(one => one.text)).toBe(true);
    hub.go('reconnecting');
    notes.add('a', 'secret');
    notes.write('a', 'half a secret');
    notes.forget('a');
    expect(notes.of('a').entries.map(one => one.text)).toEqual(notes.of('a').entries.map(() => '▒▒▒'));
    expect(notes.of('a')).toMatchObject({ draft: '', outgoing: [] });
    expect([storage.get('desk-notes'), storage.get('desk-note:a')]).toEqual([undefined, undefined]);
  });
});
