import { browserStorage } from '../../core/storage.js';
import type { OpenAttachments } from '../../protocol/contract.gen.js';
import { plainEntry } from '../../widget/entry.js';
import { Speech } from '../../widget/languages.js';
import { chooseScheme, Theme } from '../../widget/theme.js';
import '../../widget/livechat-panel.js';
import { config, type Scene, scenes } from './scenes.js';
import { ScriptedTransport } from './scripted-transport.js';

const query = new URLSearchParams(location.search);
const only = query.get('scene');
const scheme = chooseScheme('auto', query.get('scheme') ?? undefined);

function later(action: () => void): void {
  setTimeout(action, 400);
}

function show(scene: Scene): void {
  const section = document.createElement('section');
  const title = document.createElement('h2');
  title.textContent = scene.title;
  const panel = document.createElement('livechat-panel');
  section.append(title, panel);
  document.body.append(section);

  const chatId = scene.state.current?.chat.id ?? '';
  const transport = new ScriptedTransport(scene.state, {
    SendMessage: () => ({ ok: false, error: { code: 'timed_out' } }),
    MarkSeen: () => ({ ok: true, value: {} }),
    OpenAttachments: argument => {
      const { ids } = argument as OpenAttachments; // what the method is asked with
      const links = ids.filter(id => !id.startsWith('gone')).map(id => ({ id, ticket: id }));
      return { ok: true, value: { links, until: Number.MAX_SAFE_INTEGER } };
    },
  });
  sessionStorage.clear();
  if (scene.unsent) {
    const letters = scene.unsent.map((message, index) => ({
      chatId,
      messageId: `unsent-${index}`,
      text: message.text,
      at: new Date('2030-05-14T10:09:00').getTime(),
      status: message.failed ? 'failed' : 'waiting',
      ...(message.failed ? { reason: 'timed_out' } : {}),
    }));
    sessionStorage.setItem('livechat:outbox', JSON.stringify(letters));
  }
  if (scene.draft) {
    sessionStorage.setItem(`livechat:draft:${chatId}`, scene.draft);
  }
  panel.begin({
    config: { ...config, look: { ...config.look, ...scene.look } },
    transport,
    host: { send: () => {}, listen: () => {} },
    storage: browserStorage('sessionStorage'),
    surroundings: { url: 'https://example.com', title: 'Shop', full: false, focus: false },
    open: true,
    mayHaveChat: scene.state.current !== undefined,
    speech,
    entry: plainEntry(''),
    calls: [],
    theme: new Theme({ ...config.look, ...scene.look }, scheme),
  });
  later(() => {
    if (scene.phase) {
      transport.go(scene.phase);
    }
    if (scene.typing) {
      transport.emit('Typing', { chatId, typing: true, name: 'Ana (demo)' });
    }
    const root = panel.shadowRoot;
    const header = root?.querySelector('lc-panel-header')?.shadowRoot;
    if (scene.act === 'submit') {
      root?.querySelector('lc-chat-form')?.shadowRoot?.querySelector('form')?.requestSubmit();
    } else if (scene.act === 'menu') {
      header?.querySelector('lc-menu')?.show();
    } else if (scene.act === 'leave') {
      root?.querySelector('lc-leave-dialog')?.show();
    }
  });
}

const speech = new Speech(config, 'en-GB');
document.documentElement.dir = query.get('dir') ?? 'ltr';
const chosen = scenes.filter((_, index) => (only === null ? index !== scenes.length - 1 : String(index) === only));
void speech.begin().then(() => chosen.forEach(show));
