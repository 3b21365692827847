import type { AgentChatDto, AgentStateDto, EntryDto, RingDto } from '../../protocol/contract.gen.js';

const now = Date.now();
const minutes = (count: number): number => now - count * 60_000;

const dana = { role: 'customer', name: 'Dana Ray (demo)' } as const;
const ana = { role: 'agent', name: 'Ana (demo)' } as const;

const danaEntries: readonly EntryDto[] = [
  {
    kind: 'form',
    sequence: 1,
    at: minutes(8),
    fields: [
      { key: 'topic', label: 'Topic', value: 'Order problem' },
      { key: 'order', label: 'Order', value: '1881' },
      { key: 'message', label: 'Message', value: 'My order never arrived' },
    ],
  },
  { kind: 'joined', sequence: 2, at: minutes(7), agent: ana.name },
  {
    kind: 'message',
    sequence: 3,
    at: minutes(5),
    messageId: 'a',
    author: dana,
    text: 'The tracking page says delivered on Tuesday, but nobody rang.',
  },
  {
    kind: 'message',
    sequence: 4,
    at: minutes(4),
    messageId: 'b',
    author: ana,
    text: 'Sorry about that, Dana. Could you send me a photo of the delivery note? The shop needs it: https://example.com/help/lost-parcel',
  },
  { kind: 'message', sequence: 5, at: now - 40_000, messageId: 'c', author: dana, text: 'One moment' },
  {
    kind: 'message',
    sequence: 6,
    at: now - 31_000,
    messageId: 'd',
    author: dana,
    text: "Here's the note they left: “left with neighbour, no. 14”. Nobody at no. 14 knows anything about it.",
  },
];

function chat(id: string, name: string, change: Partial<AgentChatDto>): AgentChatDto {
  return {
    id,
    status: 'active',
    fence: 2,
    lastSequence: 2,
    segment: 1,
    queue: 'Support',
    contact: { id: `contact-${id}`, name, email: `${name.split(' ')[0]?.toLowerCase()}@example.com`, verified: false },
    agentId: 'ana',
    agentName: ana.name,
    form: [],
    pageUrl: 'https://shop.example.com/orders/1881',
    locale: 'en',
    startedAt: minutes(8),
    seen: { customerDelivered: 4, customerRead: 4, agentDelivered: 0, agentRead: 0 },
    ...change,
  };
}

function talk(name: string, waitedMs: number, ...texts: readonly string[]): readonly EntryDto[] {
  return texts.map((text, index) => ({
    kind: 'message',
    sequence: index + 1,
    at: now - waitedMs,
    messageId: `${name}${index}`,
    author: text.startsWith('>') ? ana : { role: 'customer', name },
    text: text.replace(/^>/, ''),
  }));
}

const first = danaEntries[0];

export const entries: ReadonlyMap<string, readonly EntryDto[]> = new Map([
  ['dana', danaEntries],
  ['omar', talk('Omar Bell (demo)', 125_000, 'Hello', 'Is the 240 cm one back?')],
  ['li', talk('Li Wen (demo)', 400_000, 'When will the oak board be oiled?', ">I've asked the workshop")],
]);

export const chats: readonly AgentChatDto[] = [
  chat('dana', dana.name, {
    lastSequence: 6,
    form: first?.kind === 'form' ? first.fields : [],
    contact: { id: 'c1', name: dana.name, email: 'dana@example.com', verified: true },
  }),
  chat('omar', 'Omar Bell (demo)', { queue: 'Sales' }),
  chat('li', 'Li Wen (demo)', {
    queue: 'Workshop',
    seen: { customerDelivered: 2, customerRead: 2, agentDelivered: 2, agentRead: 2 },
  }),
];

/** Empty chats, for seeing what many messages do. */
export function manyChats(count: number): readonly AgentChatDto[] {
  return Array.from({ length: count }, (_, index) =>
    chat(`many-${index}`, `Customer ${index + 1} (demo)`, { lastSequence: 0 }),
  );
}

export function rings(): readonly RingDto[] {
  const base = { form: [], queue: 'Support', locale: 'en', pageUrl: 'https://shop.example.com/orders/1904' };
  return [
    {
      ...base,
      chatId: 'eve',
      offerId: 'offer-eve',
      since: now - 9_000,
      until: now + 10_000,
      waitingSince: now - 41_000,
      contact: { id: 'c4', name: 'Eve Park (demo)', verified: false },
      preview: 'The lamp arrived without its shade. Can I get just that part?',
      resumed: false,
    },
    {
      ...base,
      chatId: 'tom',
      offerId: 'offer-tom',
      since: now - 4_000,
      until: now + 24_000,
      waitingSince: now - 4_000,
      contact: { id: 'c5', name: 'Tom Reed (demo)', verified: false },
      preview: "It's me again. The second parcel came without an invoice.",
      resumed: true,
    },
  ];
}

export function world(change: Partial<AgentStateDto>): AgentStateDto {
  return {
    serverTime: now,
    agent: { id: 'ana', name: ana.name, availability: 'available', capacity: 5 },
    chats,
    rings: rings(),
    queues: [
      { id: 'support', name: 'Support', waiting: 2, oldestSince: now - 72_000 },
      { id: 'sales', name: 'Sales', waiting: 0 },
      { id: 'workshop', name: 'Workshop', waiting: 1, oldestSince: now - 8_000 },
    ],
    messages: 0,
    ...change,
  };
}
