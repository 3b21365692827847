import '../../admin/livechat-admin.js';
import type { AdminChatDto, AdminOverviewDto } from '../../protocol/contract.gen.js';

const ago = (seconds: number): number => Date.now() - seconds * 1000;

const rows: readonly [AdminChatDto['status'], number, number | undefined, string, string, string | undefined][] = [
  ['waiting', 72, 72, 'Noor Aziz', 'Support', undefined],
  ['waiting', 48, 48, 'Sam Ito', 'Support', undefined],
  ['ringing', 21, 21, 'Eve Park', 'Support', 'Ana (demo)'],
  ['active', 1780, undefined, 'Dana Ray', 'Support', 'Ana (demo)'],
  ['active', 1268, 125, 'Omar Bell', 'Sales', 'Ana (demo)'],
  ['active', 1102, undefined, 'Li Wen', 'Workshop', 'Ben (demo)'],
];

const full: AdminOverviewDto = {
  serverTime: Date.now(),
  waiting: 2,
  ringing: 1,
  active: 3,
  agentsAvailable: 2,
  chats: rows.map(([status, started, waiting, customer, queue, agent], index) => ({
    id: `chat-${index}`,
    status,
    customer: `${customer} (demo)`,
    queue,
    startedAt: ago(started),
    ...(agent === undefined ? {} : { agent }),
    ...(waiting === undefined ? {} : { waitingSince: ago(waiting) }),
  })),
  queues: [
    { id: 'support', name: 'Support', routingPolicy: 'least-busy', waiting: 3, agentsAvailable: 2 },
    { id: 'workshop', name: 'Workshop', routingPolicy: 'vip-first', waiting: 0, agentsAvailable: 0 },
  ],
  widgets: [
    {
      siteKey: 'demo-shop-widget-0001',
      name: 'Shop',
      queue: 'Support',
      origins: ['https://shop.example.com'],
      tag: '<script async src="https://chat.example.com/livechat/w/demo-shop-widget-0001.js"></script>',
    },
  ],
};

const empty: AdminOverviewDto = {
  ...full,
  waiting: 0,
  ringing: 0,
  active: 0,
  agentsAvailable: 0,
  chats: [],
  queues: [],
  widgets: [],
};

/** What `?name` in the address shows. */
const answers: Readonly<Record<string, () => Promise<Response>>> = {
  empty: () => Promise.resolve(Response.json({ ...empty, serverTime: Date.now() })),
  error: () => Promise.resolve(new Response(null, { status: 500 })),
  loading: () => new Promise(() => {}),
};

globalThis.fetch =
  answers[location.search.slice(1)] ?? (() => Promise.resolve(Response.json({ ...full, serverTime: Date.now() })));
document.body.append(document.createElement('livechat-admin'));
