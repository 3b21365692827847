import '../../desk/livechat-desk.js';
import { entries, manyChats, rings, world } from './desk-world.js';
import { FakeAgentHub } from './fake-agent-hub.js';

/** What `#name` in the address shows. */
const scenes: Readonly<Record<string, () => FakeAgentHub>> = {
  chats: () => new FakeAgentHub(world({}), entries),
  idle: () => new FakeAgentHub(world({ chats: [], rings: rings().slice(1) }), entries),
  load: () => new FakeAgentHub(world({ chats: manyChats(12), rings: [] }), new Map()),
  quiet: () => new FakeAgentHub(world({ chats: [], rings: [], queues: [] }), entries),
};

const hub = (scenes[location.hash.slice(1)] ?? scenes.chats)?.();
if (hub) {
  const desk = document.createElement('livechat-desk');
  desk.transport = hub;
  document.body.append(desk);
  Object.assign(globalThis, { hub });
}
