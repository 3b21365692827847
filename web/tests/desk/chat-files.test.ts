import { beforeEach, describe, expect, it } from 'vitest';
import type { AgentChatDto, AgentClient, AgentHub } from '../../protocol/contract.gen.js';
import { refusal } from '../../protocol/errors.js';
import { ChatFiles } from '../../staff/chat-files.js';
import { ScriptedHub } from '../scripted-hub.js';
import { chat } from './samples.js';

let hub: ScriptedHub<AgentHub, AgentClient>;
let changed: AgentChatDto[];
let files: ChatFiles;

beforeEach(() => {
  hub = new ScriptedHub();
  hub.go('online');
  changed = [];
  files = new ChatFiles({ hub, basePath: '/livechat', now: () => 7, onChanged: one => changed.push(one) });
});

describe('the files of a chat at the desk', () => {
  it('are asked for in the name of that chat, and what is known of them is kept for it', async () => {
    expect(files.of('a')).toBe(files.of('a'));
    expect(files.of('a')).not.toBe(files.of('b'));
    await files.of('b').open(['one', 'two']);
    expect(hub.asked('OpenAttachments')).toEqual([{ chatId: 'b', ids: ['one', 'two'] }]);
    expect([files.of('b').basePath, files.of('b').now()]).toEqual(['/livechat', 7]);
  });

  it('can be sent when the server says so', async () => {
    const attachments = { maxBytes: 1, maxFiles: 1, parallel: 1, extensions: ['.png'] };
    hub.answer('SwitchAttachments', () => ({ ok: true, value: chat('a', { attachments }) }));
    expect(await files.enable('a', true)).toBeUndefined();
    expect(hub.asked('SwitchAttachments')).toEqual([{ chatId: 'a', enabled: true }]);
    expect(changed[0]?.attachments).toBe(attachments);
  });

  it('are as they were when it could not be done', async () => {
    hub.answer('SwitchAttachments', () => refusal('not_in_chat'));
    expect(await files.enable('a', true)).toBe('not_in_chat');
    expect(changed).toEqual([]);
  });
});
