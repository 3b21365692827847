import '../../desk/livechat-desk.js';
import type { LcMenu } from '../../kit/lc-menu.js';
import { entries, manyChats, rings, world } from './desk-world.js';
import { FakeAgentHub } from './fake-agent-hub.js';

/** What `#name` in the address shows; `#name+palette` shows a dialog over it, `#name+rtl` turns it around, `#name+de` speaks German. */
const scenes: Readonly<Record<string, () => FakeAgentHub>> = {
  chats: () => new FakeAgentHub(world({}), entries),
  idle: () => new FakeAgentHub(world({ chats: [], rings: rings().slice(1) }), entries),
  load: () => new FakeAgentHub(world({ chats: manyChats(12), rings: [] }), new Map()),
  quiet: () => new FakeAgentHub(world({ chats: [], rings: [], queues: [] }), entries),
};

const [name = '', ...more] = location.hash.slice(1).split('+');
const hub = (scenes[name] ?? scenes.chats)?.();
if (hub) {
  const desk = document.createElement('livechat-desk');
  desk.transport = hub;
  document.body.append(desk);
  Object.assign(globalThis, { hub });
  setTimeout(() => {
    const top = desk.renderRoot.querySelector('lc-desk-top');
    for (const what of more) {
      if (what === 'rtl') {
        desk.dir = 'rtl';
      } else if (what === 'menu') {
        top?.renderRoot.querySelector<LcMenu>('lc-menu.me')?.show();
      } else {
        top?.dispatchEvent(new CustomEvent(what === 'de' ? 'lc-language' : 'lc-show', { detail: what, bubbles: true }));
      }
    }
  }, 1_000);
}
