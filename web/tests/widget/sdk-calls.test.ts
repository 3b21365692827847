import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Drafts } from '../../core/drafts.js';
import { useTexts } from '../../core/i18n.js';
import type { CustomerClient, CustomerHub, CustomerPageDto, WidgetConfigDto } from '../../protocol/contract.gen.js';
import { ConnectionRefused, refusal } from '../../protocol/errors.js';
import type { ToHost } from '../../protocol/frame-port.js';
import { CustomerSession } from '../../widget/customer-session.js';
import { plainEntry } from '../../widget/entry.js';
import { answersWith } from '../../widget/form-rules.js';
import { Speech } from '../../widget/languages.js';
import { PanelCommands } from '../../widget/panel-commands.js';
import { aboutPage, PanelScripts } from '../../widget/panel-scripts.js';
import type { PanelSetup } from '../../widget/panel-setup.js';
import { Theme } from '../../widget/theme.js';
import { unseen } from '../core/chats.js';
import { settle } from '../fake-clock.js';
import { memoryStorage } from '../memory-storage.js';
import { ScriptedHub } from '../scripted-hub.js';
import { widgetTexts } from '../widget-texts.js';

const config: WidgetConfigDto = {
  siteKey: 'site-key-of-a-test',
  name: 'Acme',
  basePath: '/livechat',
  hostOrigins: [],
  look: { accent: '#1d4ed8', scheme: 'auto', radius: 16 },
  locale: 'en',
  followsPage: true,
  texts: {},
  showQueuePosition: true,
  showReadReceipts: true,
  sound: true,
  transcriptDownload: true,
  form: {
    title: 'Chat',
    submitLabel: 'Start',
    fields: [
      { key: 'name', type: 'text', label: 'Name', required: true, maxLength: 100, known: 'name' },
      {
        key: 'topic',
        type: 'select',
        label: 'Topic',
        required: false,
        maxLength: 100,
        options: [
          { value: 'a', label: 'Sales', queue: 'sales' },
          { value: 'b', label: 'Other' },
        ],
      },
      { key: 'message', type: 'textarea', label: 'Message', required: false, maxLength: 4_000, known: 'message' },
      {
        key: 'plan',
        type: 'hidden',
        label: 'Plan',
        required: false,
        maxLength: 100,
        source: 'identify',
        defaultValue: 'none',
      },
    ],
  },
};

let hub: ScriptedHub<CustomerHub, CustomerClient>;
let told: ToHost[];
let setup: PanelSetup;
let session: CustomerSession;
let drafts: Drafts;
let scripts: PanelScripts;
let commands: PanelCommands;
let current: CustomerPageDto | undefined;
let calls: number;

function chat(status: 'waiting' | 'active' | 'ended' = 'waiting'): CustomerPageDto {
  return {
    chat: { id: 'chat', status, fence: 1, lastSequence: 0, segment: 1, canResume: false, seen: unseen },
    entries: [],
    through: 0,
  };
}

beforeEach(() => {
  useTexts('en', widgetTexts);
  hub = new ScriptedHub();
  told = [];
  current = undefined;
  calls = 0;
  hub.answer('GetState', () => ({ ok: true, value: current ? { serverTime: 0, current } : { serverTime: 0 } }));
  const storage = memoryStorage();
  setup = {
    config,
    transport: hub,
    host: { send: message => told.push(message), listen: () => {} },
    storage,
    entry: plainEntry('secret'),
    calls: [],
    surroundings: { url: 'https://shop.example/products', title: 'Shop', full: false, focus: false },
    open: true,
    mayHaveChat: true,
    speech: new Speech(config, 'en'),
    theme: new Theme(config.look, 'auto'),
  };
  drafts = new Drafts(storage, 'draft:');
  session = new CustomerSession({
    basePath: '/livechat',
    transport: hub,
    storage,
    onChange: () => scripts?.onChanged?.(),
  });
  const known = () => scripts.known(session.known, setup.surroundings.url);
  commands = new PanelCommands({
    session,
    about: () => aboutPage(known(), setup.surroundings, 'en'),
    newId: () => 'id',
    onChange: () => {},
    onStarted: () => {},
    onLeft: () => {},
    onRefused: () => {},
    onFieldErrors: () => {},
  });
  const root = document.createElement('div').attachShadow({ mode: 'open' });
  scripts = new PanelScripts({
    setup,
    session,
    commands,
    drafts,
    root,
    known,
    answers: fields => answersWith(config.form, known(), fields),
    changed: () => {},
  });
});

async function connect(): Promise<void> {
  session.connect();
  hub.go('online');
  await settle();
}

/** Asks as a page's script does, and gives what it is answered. */
async function ask(method: string, argument?: unknown): Promise<ToHost | undefined> {
  const number = ++calls;
  await scripts.take(['call', number, method, [argument]]);
  await settle();
  return told.find(([kind, of]) => (kind === 'done' || kind === 'failed') && of === number);
}

const known = () => scripts.known(session.known, setup.surroundings.url);

describe('who the customer is by the words of the page', () => {
  it('fills in the form, and its hidden fields', async () => {
    expect(await ask('identify', { name: 'Dana', custom: { plan: 'gold' } })).toEqual(['done', 1, undefined]);
    expect(known()).toMatchObject({ name: 'Dana', custom: { plan: 'gold' }, url: 'https://shop.example/products' });
  });

  it('is replaced by another, and changed by update', async () => {
    await ask('identify', { name: 'Dana', email: 'dana@example.com', custom: { plan: 'gold' } });
    await ask('identify', { name: 'Eve', custom: { plan: 'free' } });
    await ask('update', { custom: { seats: '5' }, page: '/cart?x=1' });
    expect(known()).toEqual({
      name: 'Eve',
      custom: { plan: 'free', seats: '5' },
      url: 'https://shop.example/cart?x=1',
    });
    await ask('update', { page: '' });
    expect(known().url).toBe('https://shop.example/products');
  });

  it('is refused when it is not made of texts', async () => {
    for (const wrong of [{ name: 5 }, { custom: { plan: {} } }, 'Dana', { token: '' }]) {
      expect((await ask('identify', wrong))?.[2]).toMatchObject({ code: 'bad_argument' });
    }
    expect((await ask('update', { page: 'javascript:alert(1)' }))?.[2]).toMatchObject({ code: 'bad_argument' });
    expect(known()).toEqual({ url: 'https://shop.example/products' });
  });

  it('is told to a frame that loads again', async () => {
    await ask('identify', { name: 'Dana', custom: { plan: 'gold' } });
    await ask('setTheme', 'dark');
    await ask('setTheme', { radiusL: 4 });
    await ask('setTheme', { accent: '#112233' });
    expect(told.findLast(([kind]) => kind === 'told')).toEqual([
      'told',
      [
        ['call', 0, 'identify', [{ name: 'Dana', custom: { plan: 'gold' } }]],
        ['call', 0, 'setTheme', ['dark']],
        ['call', 0, 'setTheme', [{ radiusL: 4, accent: '#112233' }]],
      ],
    ]);
    // And to a window of its own.
    expect(setup.entry.told).toEqual(told.findLast(([kind]) => kind === 'told')?.[1]);
  });
});

describe('opening with a message', () => {
  it('fills in the form, and chooses what leads to the queue', async () => {
    await connect();
    await ask('open', { message: 'Hello', queue: 'sales' });
    expect(known()).toMatchObject({ message: 'Hello', queue: 'sales' });
    hub.answer('StartChat', () => ({ ok: true, value: chat() }));
    await ask('startChat', { name: 'Dana' });
    expect(hub.asked('StartChat')).toMatchObject([
      { answers: { name: 'Dana', topic: 'a', message: 'Hello', plan: 'none' } },
    ]);
  });

  it('puts it into the composer of an open chat, unless somebody writes there', async () => {
    current = chat('active');
    await connect();
    await ask('open', { message: 'Hello' });
    expect(drafts.of('chat')).toBe('Hello');
    await ask('open', { message: 'Something else' });
    expect(drafts.of('chat')).toBe('Hello');
    expect(known().message).toBeUndefined();
  });
});

describe('starting a chat', () => {
  it('answers with its id, and finds one that is there', async () => {
    await connect();
    hub.answer('StartChat', () => ({ ok: true, value: chat() }));
    await ask('identify', { name: 'Dana', custom: { plan: 'gold' } });
    await ask('update', { page: '/cart' });
    expect(await ask('startChat')).toEqual(['done', 3, { chatId: 'chat' }]);
    expect(hub.asked('StartChat')).toMatchObject([
      { answers: { name: 'Dana', plan: 'gold' }, pageUrl: 'https://shop.example/cart', pageTitle: 'Shop' },
    ]);
    expect(await ask('startChat')).toEqual(['done', 4, { chatId: 'chat' }]);
    expect(hub.asked('StartChat')).toHaveLength(1);
  });

  it('waits until the panel knows what there is', async () => {
    const asked = scripts.take(['call', 1, 'startChat', [{ name: 'Dana' }]]);
    await asked;
    await settle();
    expect(told).toEqual([]);
    current = chat('active');
    await connect();
    expect(told).toContainEqual(['done', 1, { chatId: 'chat' }]);
  });

  it('says what is wrong with the answers', async () => {
    await connect();
    expect(await ask('startChat', { nickname: 'D' })).toMatchObject([
      'failed',
      1,
      { code: 'form_invalid', fields: { name: 'required', nickname: 'field_unknown' } },
    ]);
    hub.answer('StartChat', () => refusal('queue_closed'));
    expect(await ask('startChat', { name: 'Dana' })).toMatchObject(['failed', 2, { code: 'queue_closed' }]);
  });
});

describe('what failed in the chat before', () => {
  it('is not said of the next one', async () => {
    await connect();
    hub.answer('StartChat', () => ({ ok: true, value: chat() }));
    commands.downloadFailed = true;
    await ask('startChat', { name: 'Dana' });
    expect(commands.failed).toBeUndefined();
  });
});

describe('ending a chat', () => {
  it('leaves it, and does nothing without one', async () => {
    await connect();
    expect(await ask('endChat')).toEqual(['done', 1, undefined]);
    hub.answer('StartChat', () => ({ ok: true, value: chat() }));
    hub.answer('LeaveChat', () => ({ ok: true, value: chat('ended') }));
    await ask('startChat', { name: 'Dana' });
    expect(await ask('endChat')).toEqual(['done', 3, undefined]);
    expect(hub.asked('LeaveChat')).toHaveLength(1);
  });
});

describe('the language', () => {
  it('is changed where the widget may speak it, with the launcher', async () => {
    await ask('setLocale', 'de');
    await vi.dynamicImportSettled();
    await settle();
    expect(told).toContainEqual(['done', 1, undefined]);
    expect(document.documentElement.lang).toBe('de');
    expect(told).toContainEqual(['words', expect.objectContaining({ open: 'Chat öffnen' })]);
    expect((await ask('setLocale', 'xx'))?.[2]).toMatchObject({ code: 'bad_argument' });
    expect((await ask('setLocale', 5))?.[2]).toMatchObject({ code: 'bad_argument' });
    expect(document.documentElement.lang).toBe('de');
  });
});

describe('the look', () => {
  const rules = () => [...setup.theme.sheet.cssRules].map(rule => rule.cssText).join(' ');

  it('takes schemes and plausible tokens', async () => {
    await ask('setTheme', 'dark');
    await ask('setTheme', { surface2: '#abcdef', radiusM: 3, font: '"Fira Sans", serif', accent: '#00ff00' });
    expect(rules()).toMatch(/color-scheme: ?dark/);
    expect(told).toContainEqual(['look', 'dark', ['#00ff00', expect.stringMatching(/^#/)]]);
    expect(rules()).toMatch(/--lc-surface-2: ?#abcdef/);
    expect(rules()).toMatch(/--lc-radius-m: ?3px/);
    expect(rules()).toMatch(/--lc-font: ?"Fira Sans", serif/);
  });

  it('takes nothing else, and then none of it', async () => {
    const wrong: unknown[] = [
      { surface: 'red; } * { display: none' },
      { surface: 'url(https://evil.example)' },
      { radiusL: 1_000 },
      { radiusL: '4px' },
      { font: 'x}*{color:red' },
      { space1: 4 },
      { constructor: '#fff' },
      { accent: 'blue' },
      'sepia',
      [],
    ];
    const before = rules();
    for (const theme of wrong) {
      expect((await ask('setTheme', theme))?.[2], JSON.stringify(theme)).toMatchObject({ code: 'bad_argument' });
    }
    expect(rules()).toBe(before);
  });
});

describe('a page that would have said who the visitor is, and cannot', () => {
  it('makes the connection one of a visitor nobody knows', async () => {
    const requests: unknown[] = [];
    setup.entry.connect = async (_, request) => {
      requests.push(request);
      return { ticket: 'ticket' };
    };
    await scripts.take(['call', 0, 'anonymous', []]);
    await setup.entry.connect('/livechat', { siteKey: 'key', visitor: 'secret' });
    expect(requests).toEqual([{ siteKey: 'key', visitor: 'secret', anonymous: true }]);
    expect(told).toEqual([]);
  });

  it('may bring another token in place of one that has expired, where it says so', async () => {
    const requests: unknown[] = [];
    setup.entry.connect = async (_, request) => {
      requests.push(request);
      throw new ConnectionRefused('identity_token_expired');
    };
    const answer = ask('identify', { token: 'expired', renewable: true });
    await settle();
    void setup.entry.connect('/livechat', { siteKey: 'key', visitor: 'secret' });
    await answer;
    await settle();
    expect(told).toMatchObject([['failed', 1, { code: 'identity_token_expired' }]]);
    expect(requests).toHaveLength(1);
  });
});

describe('what is not there', () => {
  it('is refused by its name', async () => {
    expect((await ask('constructor'))?.[2]).toMatchObject({ code: 'unknown_method' });
    expect((await ask('destroy'))?.[2]).toMatchObject({ code: 'unknown_method' });
  });
});

describe('the end of a visitor', () => {
  it('stops the connection and leaves nothing in the tab', async () => {
    current = chat('active');
    await connect();
    drafts.keep('chat', 'Half a');
    await scripts.take(['end']);
    await settle();
    expect(hub.state.phase).toBe('stopped');
    expect(drafts.of('chat')).toBe('');
    expect(told.at(-1)).toEqual(['ended']);
  });

  it('is one of this tab alone, or of all where the visitor is forgotten', async () => {
    const heard: unknown[] = [];
    const others = new BroadcastChannel(`livechat-over:${config.siteKey}`);
    others.onmessage = ({ data }) => heard.push(data);
    await scripts.take(['end', false]);
    expect(setup.entry.visitor).toBe('secret');
    await scripts.take(['end', true]);
    expect(setup.entry.visitor).toBe('');
    await vi.waitFor(() => expect(heard).toEqual(['secret']));
    others.close();
  });
});
