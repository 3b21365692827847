import { beforeEach, expect, it } from 'vitest';
import { useTexts } from '../../core/i18n.js';
import type { CustomerClient, CustomerHub } from '../../protocol/contract.gen.js';
import { refusal } from '../../protocol/errors.js';
import { CustomerSession } from '../../widget/customer-session.js';
import { PanelCommands } from '../../widget/panel-commands.js';
import { memoryStorage } from '../memory-storage.js';
import { ScriptedHub } from '../scripted-hub.js';
import { widgetTexts } from '../widget-texts.js';

let hub: ScriptedHub<CustomerHub, CustomerClient>;
let commands: PanelCommands;
let refused: string[];

beforeEach(() => {
  useTexts('en', widgetTexts);
  hub = new ScriptedHub();
  refused = [];
  commands = new PanelCommands({
    session: new CustomerSession({
      basePath: '/livechat',
      transport: hub,
      storage: memoryStorage(),
      onChange: () => {},
    }),
    about: () => ({ locale: 'en' }),
    newId: () => '1',
    onChange: () => {},
    onStarted: () => {},
    onLeft: () => {},
    onRefused: code => refused.push(code),
    onFieldErrors: () => {},
  });
});

it('says at once that there is no chat here where the server lets nobody in', async () => {
  hub.refuse('widget_not_found');
  await commands.start({});
  expect(commands.startError).toBe('This chat is not available here.');
  await commands.leaveMessage({});
  expect(commands.startError).toBe('This chat is not available here.');
  expect(refused).toEqual(['widget_not_found', 'widget_not_found']);
  expect(hub.calls).toEqual([]);
});

it('asks a visitor to sign in where nobody vouches for them and the widget asks for that', async () => {
  hub.go('online');
  hub.answer('StartChat', () => refusal('identity_required'));
  hub.answer('LeaveMessage', () => refusal('identity_required'));
  await commands.start({});
  expect(commands.startError).toBe('Sign in first, then you can write to us here.');
  await commands.leaveMessage({});
  expect(commands.startError).toBe('Sign in first, then you can write to us here.');
});
