import { describe, expect, it } from 'vitest';
import type { ChatAction, ChatHeader, ChatState, OutgoingMessage } from '../../core/chat-state.js';
import { openChat, reduceChat } from '../../core/chat-store.js';
import type { EntryDto, FormEntryDto, MessageEntryDto, RedactedEntryDto } from '../../protocol/contract.gen.js';
import { attachment, header, message, sequences } from './chats.js';

type State = ChatState<ChatHeader>;
type Action = ChatAction<ChatHeader>;

const run = (state: State, ...actions: Action[]) => actions.reduce(reduceChat<ChatHeader>, state);
const redaction = (sequence: number, what: Partial<RedactedEntryDto>): RedactedEntryDto => ({
  kind: 'redacted',
  sequence,
  at: 0,
  whole: false,
  ...what,
});
const pushed = (...entries: EntryDto[]): Action => ({
  type: 'pushed',
  fence: 2,
  lastSequence: entries.at(-1)?.sequence ?? 0,
  entries,
});
const page = (after: number, entries: readonly EntryDto[], lastSequence: number): Action => ({
  type: 'page',
  header: header(lastSequence),
  entries,
  after,
  through: entries.at(-1)?.sequence ?? after,
});
const open = (entries: readonly EntryDto[], more: Partial<ChatHeader> = {}): State =>
  openChat(header(entries.length, more), entries, 0, entries.length);
const texts = ({ entries, ahead }: State) =>
  [...entries, ...ahead].flatMap(entry => (entry.kind === 'message' ? [entry.text] : []));
const left = (text: string, sequence = 1): MessageEntryDto => ({
  ...message(sequence, undefined, text),
  redacted: true,
});

describe('what was redacted', () => {
  it('is gone with the push that tells of it, whatever was held of it', () => {
    const state = run(open([message(1), message(2)]), pushed(redaction(3, { sequences: [2] })));
    expect(state.entries[1]).toMatchObject({ text: '▒▒▒', redacted: true });
    expect(state.entries[0]).not.toHaveProperty('redacted');
    expect(state.reread).toEqual([2]);
  });

  it('is gone from what waits for a gap to be filled, and from what waits there itself', () => {
    const early = run(open([message(1)]), pushed(message(4)), pushed(redaction(5, { sequences: [1, 4] })));
    expect(sequences(early.ahead)).toEqual([4, 5]);
    expect(texts(early)).toEqual(['▒▒▒', '▒▒▒']);
  });

  it('does not come back with what was told before it and comes after it', () => {
    const late = run(open([message(1)]), pushed(redaction(3, { sequences: [2] })), pushed(message(2)));
    expect(texts(late)).toEqual(['text 1', '▒▒▒']);
    const old = run(
      openChat(header(4), [message(4)], 3, 4),
      pushed(redaction(5, { sequences: [2] })),
      page(0, [message(1), message(2), message(3)], 4),
    );
    expect(texts(old)).toEqual(['text 1', '▒▒▒', 'text 3', 'text 4']);
    expect(old.reread).toEqual([2]);
  });

  it('does not come back with the answer to a message of this page', () => {
    const mine: OutgoingMessage = { messageId: 'mine', text: 'secret', at: 0, status: 'sending' };
    const state = run(
      open([message(1)]),
      { type: 'outgoing', messages: [mine] },
      pushed(redaction(3, { sequences: [2] })),
      {
        type: 'stored',
        message: { ...mine, status: 'stored' },
        sequence: 2,
        at: 0,
        author: { role: 'customer', name: '' },
      },
    );
    expect(texts(state)).toEqual(['text 1', '▒▒▒']);
    expect(JSON.stringify(state)).not.toContain('secret');
  });

  it('is gone from a message of this page that waits for its place', () => {
    const mine: OutgoingMessage = { messageId: 'mine', text: 'secret', at: 0, status: 'sending' };
    const stored: Action = {
      type: 'stored',
      message: { ...mine, status: 'stored' },
      sequence: 3,
      at: 0,
      author: { role: 'customer', name: '' },
    };
    const state = run(open([message(1)]), { type: 'outgoing', messages: [mine] }, stored);
    expect(state.outgoing).toHaveLength(1);
    expect(JSON.stringify(run(state, pushed(redaction(4, { sequences: [3] }))))).not.toContain('secret');
  });

  it('of which something is left reads as a page says', () => {
    const gone = run(open([message(1), message(2)]), pushed(redaction(3, { sequences: [1] })));
    const state = run(gone, page(0, [left('te▒▒ 1')], 3));
    expect(texts(state)).toEqual(['te▒▒ 1', 'text 2']);
    expect(state.reread).toEqual([]);
  });

  it('is not believed of a page that is older than that', () => {
    const gone = run(open([message(1), message(2)]), pushed(redaction(3, { sequences: [1] })));
    const state = run(gone, page(0, [message(1), message(2)], 2));
    expect(texts(state)).toEqual(['▒▒▒', 'text 2']);
    expect(state.reread).toEqual([1]);
  });

  it('reads at once as a page says that tells of it itself', () => {
    const gone = redaction(3, { sequences: [1] });
    const state = run(open([message(1)]), page(0, [left('te▒▒ 1'), message(2), gone], 3));
    expect(texts(state)).toEqual(['te▒▒ 1', 'text 2']);
    expect(state.reread).toEqual([]);
    const later = run(openChat(header(3), [message(2), gone], 1, 3), page(0, [left('te▒▒ 1')], 3));
    expect(texts(later)).toEqual(['te▒▒ 1', 'text 2']);
  });

  it('is no more than a file where only a file is named', () => {
    const files = [attachment('one.png'), attachment('two.png')];
    const both: MessageEntryDto = { ...message(1), attachments: files };
    const state = run(open([both]), pushed(redaction(2, { attachments: ['id of one.png'] })));
    expect(state.entries[0]).toMatchObject({
      text: 'text 1',
      redacted: true,
      attachments: [{ id: 'id of one.png', name: '▒▒▒', redacted: true }, { name: 'two.png' }],
    });
    expect(state.entries[0]).not.toMatchObject({ attachments: [{}, { redacted: true }] });
  });

  it('is gone from the form, and from the header', () => {
    const fields = [
      { key: 'a', label: 'A', value: 'one' },
      { key: 'b', label: 'B', value: 'two' },
    ];
    const form: FormEntryDto = { kind: 'form', sequence: 1, at: 0, fields };
    const state = run(open([form], { form: fields }), pushed(redaction(2, { fields: ['b'] })));
    const shown = [{ value: 'one' }, { value: '▒▒▒' }];
    expect(state.entries[0]).toMatchObject({ fields: shown });
    expect(state.header.form).toMatchObject(shown);
  });

  it('is gone from what was said to a transfer, a rating and a transcript', () => {
    const entries: EntryDto[] = [
      { kind: 'transferOffered', sequence: 1, at: 0, from: 'Ana', to: 'Ben', note: 'secret' },
      { kind: 'transferred', sequence: 2, at: 0, agent: 'Ana', queue: 'Sales', note: 'secret' },
      { kind: 'rated', sequence: 3, at: 0, score: 2, comment: 'secret' },
      { kind: 'transcript', sequence: 4, at: 0, to: 'secret' },
    ];
    const state = run(open(entries), pushed(redaction(5, { sequences: [1, 2, 3, 4] })));
    expect(JSON.stringify(state)).not.toContain('secret');
    expect(state.entries).toMatchObject([{ to: 'Ben' }, { queue: 'Sales' }, { score: 2 }, { to: '▒▒▒' }, {}]);
    expect(state.reread).toEqual([]);
  });

  it('is everything where the whole chat is named', () => {
    const field = { key: 'a', label: 'A', value: 'secret' };
    const state = run(
      open(
        [
          { kind: 'form', sequence: 1, at: 0, fields: [field] },
          { ...message(2, undefined, 'secret'), attachments: [attachment('secret')] },
          { kind: 'transferred', sequence: 3, at: 0, agent: 'Ana', note: 'secret' },
        ],
        {
          form: [field],
          contact: { name: 'secret', email: 'secret' },
          pageUrl: 'secret',
          browser: 'secret',
          preview: 'secret',
        },
      ),
      { type: 'outgoing', messages: [{ messageId: 'm', text: 'secret', at: 0, status: 'stored' }] },
      pushed(redaction(4, { whole: true })),
    );
    expect(JSON.stringify(state).replaceAll('id of secret', '')).not.toContain('secret');
    expect(state.header.contact).toEqual({ name: '▒▒▒' });
    expect(state.reread).toEqual([]);
  });

  it('changes nothing of what came after it', () => {
    const state = run(open([message(1)]), pushed(redaction(2, { whole: true })), pushed(message(3)));
    expect(texts(state)).toEqual(['▒▒▒', 'text 3']);
  });
});
