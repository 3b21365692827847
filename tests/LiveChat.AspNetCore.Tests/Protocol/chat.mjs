// A client written from docs/protocol.md alone: holds one whole chat, customer and agent, and prints what it saw as one line of JSON.
import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';

const [address, siteKey, headerName, headerValue, packages] = process.argv.slice(2);
const { HubConnectionBuilder, LogLevel } = createRequire(packages)('@microsoft/signalr');

async function connect(path, options) {
  const hub = new HubConnectionBuilder().withUrl(`${address}/${path}`, options).configureLogging(LogLevel.Error).build();
  hub.call = async (method, request = {}) => {
    const reply = await hub.invoke(method, request);
    if (!reply.ok) {
      throw Object.assign(new Error(`${method}: ${reply.error.code}`), { code: reply.error.code });
    }
    return reply.value;
  };
  hub.next = (event, which = () => true) =>
    new Promise(resolve => {
      const listen = argument => {
        if (which(argument)) {
          hub.off(event, listen);
          resolve(argument);
        }
      };
      hub.on(event, listen);
    });
  await hub.start();
  return hub;
}

async function customer(visitor) {
  const response = await fetch(`${address}/api/customer/connect`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ siteKey, visitor }),
  });
  const { ticket, visitor: secret } = await response.json();
  const hub = await connect('hub/customer', { accessTokenFactory: () => ticket });
  return { hub, visitor: secret ?? visitor };
}

const isMessage = text => change => change.entries.some(entry => entry.kind === 'message' && entry.text === text);

const agent = await connect('hub/agent', { headers: { [headerName]: headerValue } });
await agent.call('GetState');
await agent.call('SetAvailability', { availability: 'available' });
await agent.call('Heartbeat');

const first = await customer();
const nothing = await first.hub.call('GetState');
const rings = agent.next('Ring');
const started = await first.hub.call('StartChat', { answers: { name: 'Node (test)', email: 'node@example.com', message: 'Hello' } });
const ring = await rings;
const chatId = started.chat.id;

const joined = first.hub.next('Entries', change => change.entries.some(entry => entry.kind === 'joined'));
await agent.call('AcceptRing', { chatId: ring.chatId, offerId: ring.offerId });
await joined;

const question = { chatId, messageId: randomUUID(), text: 'Where is my order?' };
const atAgent = agent.next('Entries', isMessage(question.text));
const receipt = await first.hub.call('SendMessage', question);
const again = await first.hub.call('SendMessage', question);
await atAgent;

const atCustomer = first.hub.next('Entries', isMessage('On its way'));
await agent.call('SendMessage', { chatId, messageId: randomUUID(), text: 'On its way' });
const { sequence: answered } = (await atCustomer).entries.at(-1);
await first.hub.call('MarkSeen', { chatId, delivered: answered, read: answered });

await first.hub.stop();
const second = await customer(first.visitor);
const { current } = await second.hub.call('GetState');
const cursor = receipt.sequence;
const missed = await second.hub.call('ReadEntries', { chatId, after: cursor });

const ended = second.hub.next('Entries', change => change.entries.some(entry => entry.kind === 'ended'));
await agent.call('EndChat', { chatId });
const end = await ended;
const refused = await second.hub.call('ResumeChat', { chatId }).catch(error => error.code);

await second.hub.stop();
await agent.stop();
console.log(
  JSON.stringify({
    before: nothing.current === undefined,
    sameSequence: receipt.sequence === again.sequence,
    kinds: current.entries.map(entry => entry.kind),
    missed: missed.entries.map(entry => entry.text),
    through: missed.through,
    endedBy: end.chat.endedBy,
    refused,
  }),
);
