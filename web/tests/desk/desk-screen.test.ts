import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useTexts } from '../../core/i18n.js';
import { deskTexts } from '../../core/locales/desk-en.js';
import { Alarm } from '../../desk/alarm.js';
import { DeskScreen } from '../../desk/desk-screen.js';
import type { AgentClient, AgentHub } from '../../protocol/contract.gen.js';
import { settle } from '../fake-clock.js';
import { ScriptedHub } from '../scripted-hub.js';
import { chat, message, serverState } from './samples.js';

let hub: ScriptedHub<AgentHub, AgentClient>;
let screen: DeskScreen;
let seen: string | undefined;
let root: HTMLElement;

beforeEach(async () => {
  vi.useFakeTimers();
  useTexts('en', deskTexts);
  hub = new ScriptedHub();
  const state = serverState({ chats: [chat('a', { lastSequence: 1 }), chat('b', { lastSequence: 1 })] });
  hub.answer('GetState', () => ({ ok: true, value: state }));
  hub.answer('MarkSeen', () => ({ ok: true, value: {} }));
  hub.answer('ReadEntries', ({ chatId }) => ({
    ok: true,
    value: { chat: chat(chatId, { lastSequence: 1 }), entries: [message(1, 'customer')], through: 1 },
  }));
  seen = 'a';
  root = document.createElement('div');
  document.body.append(root);
  screen = new DeskScreen({
    basePath: '/livechat',
    transport: hub,
    root,
    inSight: chatId => chatId === seen,
    onState: () => {},
    onConnection: () => {},
    onSigns: () => {},
    onShowRing: () => {},
    onTakenOver: () => {},
    onRedacted: () => {},
    onOpenChat: () => {},
  });
  screen.start();
  hub.go('online');
  await settle();
});

afterEach(async () => {
  await screen.stop();
  root.remove();
  vi.useRealTimers();
});

function comes(chatId: string, role: 'customer' | 'agent' = 'customer', sequence = 2): void {
  hub.emit('Entries', { chatId, fence: 2, lastSequence: sequence, entries: [message(sequence, role)] });
}

describe('the sound of a message', () => {
  it('is for one of the customer in a chat the agent does not see', () => {
    const chime = vi.spyOn(Alarm.prototype, 'chime').mockReturnValue();
    comes('a');
    comes('b', 'agent');
    expect(chime).not.toHaveBeenCalled();
    comes('b', 'customer', 3);
    expect(chime).toHaveBeenCalledOnce();
  });

  it('is also for the chat that is selected, while it is not seen', () => {
    const chime = vi.spyOn(Alarm.prototype, 'chime').mockReturnValue();
    seen = undefined;
    comes('a');
    expect([screen.session.state.selected, chime.mock.calls.length]).toEqual(['a', 1]);
  });
});

describe('a lost connection', () => {
  const said = () => root.querySelector('[role=alert]')?.textContent;

  it('is said when it has been lost for ten seconds', async () => {
    hub.go('reconnecting');
    await vi.advanceTimersByTimeAsync(9_900);
    expect(said()).toBe('');
    await vi.advanceTimersByTimeAsync(100);
    expect(said()).toBe('Connection lost.');
  });

  it('is not, when the desk was closed', async () => {
    hub.go('stopped');
    await vi.advanceTimersByTimeAsync(20_000);
    expect(said()).toBe('');
  });
});
