import { beforeEach, describe, expect, it } from 'vitest';
import { useTexts } from '../../core/i18n.js';
import type { CustomerClient, CustomerHub, EndedByDto, EntryDto } from '../../protocol/contract.gen.js';
import type { ToHost } from '../../protocol/frame-port.js';
import { CustomerSession } from '../../widget/customer-session.js';
import { HostLink } from '../../widget/host-link.js';
import { attachment, message } from '../core/chats.js';
import { memoryStorage } from '../memory-storage.js';
import { ScriptedHub } from '../scripted-hub.js';
import { widgetTexts } from '../widget-texts.js';

let sent: ToHost[];
let link: HostLink;

beforeEach(() => {
  useTexts('en', widgetTexts);
  sent = [];
  const session = new CustomerSession({
    basePath: '/livechat',
    transport: new ScriptedHub<CustomerHub, CustomerClient>(),
    storage: memoryStorage(),
    onChange: () => {},
  });
  link = new HostLink({ send: told => sent.push(told), listen: () => {} }, session);
  sent.length = 0;
});

describe('what the page is told of a message', () => {
  it('is its text, on the launcher and to scripts', () => {
    link.news([message(1, 'm1', 'Hello')], false);
    expect(sent).toEqual([
      ['event', 'message:received', { id: 'm1', text: 'Hello', files: [] }],
      ['teaser', 'Hello', 'Ana'],
    ]);
  });

  it('is the name of the file where nothing was written, and no way to look at it', () => {
    const files: EntryDto = { ...message(1, 'm1', ''), attachments: [attachment('photo.png')] };
    link.news([files], false);
    expect(sent).toEqual([
      [
        'event',
        'message:received',
        { id: 'm1', text: '', files: [{ name: 'photo.png', type: 'image/png', size: 2_200_000 }] },
      ],
      ['teaser', '📎 photo.png', 'Ana'],
    ]);
  });
});

describe('what the page is told of the end of a chat', () => {
  it('is by whom, of the three it may be', () => {
    const all: readonly EndedByDto[] = ['customer', 'customerIdle', 'noAnswer', 'agent', 'admin', 'system'];
    link.news(
      all.map((by, index) => ({ kind: 'ended', sequence: index + 1, at: 0, by })),
      true,
    );
    expect(sent.filter(([method]) => method === 'event').map(([, , detail]) => detail)).toEqual([
      { by: 'customer' },
      { by: 'system' },
      { by: 'system' },
      { by: 'agent' },
      { by: 'agent' },
      { by: 'system' },
    ]);
  });
});

describe('what the page says for a panel nobody can hear', () => {
  it('is who has joined, and that the chat has ended', () => {
    link.news(
      [
        { kind: 'joined', sequence: 1, at: 0, agent: 'Ana' },
        { kind: 'ended', sequence: 2, at: 0, by: 'agent' },
      ],
      false,
    );
    expect(sent.filter(([method]) => method === 'say')).toEqual([
      ['say', 'Ana joined the chat'],
      ['say', 'The chat has ended'],
    ]);
  });
});
