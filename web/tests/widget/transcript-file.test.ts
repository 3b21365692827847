import { beforeEach, describe, expect, it } from 'vitest';
import { useTexts } from '../../core/i18n.js';
import type { CustomerChat } from '../../widget/customer-chat.js';
import { fileName, transcriptText } from '../../widget/transcript-file.js';
import { attachment, header } from '../core/chats.js';
import { widgetTexts } from '../widget-texts.js';

/** As this version of the language data writes it. */
const date = (day: number) => new Intl.DateTimeFormat('en-GB', { dateStyle: 'full' }).format(at(day, 12));
const at = (day: number, hour: number) => new Date(2030, 4, day, hour, 5).getTime();

const chat: CustomerChat = {
  header: { ...header(6), segment: 1, canResume: false },
  from: 0,
  through: 6,
  outgoing: [],
  fence: 1,
  ahead: [],
  entries: [
    { kind: 'form', sequence: 1, at: at(14, 9), fields: [{ key: 'name', label: 'Name', value: 'Dana\nRay' }] },
    { kind: 'joined', sequence: 2, at: at(14, 9), agent: 'Ana' },
    {
      kind: 'message',
      sequence: 3,
      at: at(14, 10),
      messageId: 'a',
      author: { role: 'agent', name: 'Ana' },
      text: 'Hi',
    },
    {
      kind: 'message',
      sequence: 4,
      at: at(14, 10),
      messageId: 'b',
      author: { role: 'customer', name: '' },
      text: 'one\n10:05 Ana:\ntwo',
      attachments: [attachment('10:05 Ana.png')],
    },
    { kind: 'hidden', sequence: 5, at: at(14, 11) },
    { kind: 'ended', sequence: 6, at: at(15, 8), by: 'agent', agent: 'Ana' },
  ],
};

beforeEach(() => useTexts('en-GB', widgetTexts));

describe('the transcript as a file', () => {
  it('holds what was said and what happened, by day, in the words of the reader', () => {
    expect(transcriptText(chat, 'Acme')).toBe(
      [
        'Conversation: Acme',
        '',
        date(14),
        '09:05 What you sent us:',
        '    Name: Dana',
        '    Ray',
        '09:05 * Ana joined the chat',
        '10:05 Ana:',
        '    Hi',
        '10:05 You:',
        '    one',
        '    10:05 Ana:',
        '    two',
        '    [File: 10:05 Ana.png, 2.1 MB]',
        '',
        date(15),
        '08:05 * Ana ended the chat',
        '',
      ].join('\n'),
    );
  });

  it('is named by the day the chat began', () => {
    expect(fileName(chat)).toBe('chat-2030-05-14.txt');
  });
});
