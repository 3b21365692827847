import { html, type LitElement, render } from 'lit';
import { afterEach, describe, expect, it } from 'vitest';
import '../../admin/lc-chats-table.js';
import '../../admin/lc-queues-table.js';
import { TableOrder } from '../../admin/table-order.js';
import type { AdminChatDto, AdminQueueDto } from '../../protocol/contract.gen.js';

const queues: readonly AdminQueueDto[] = [
  { id: 'b', name: 'Queue 10', routingPolicy: 'round-robin', waiting: 1, agentsAvailable: 0 },
  { id: 'a', name: 'queue 9', routingPolicy: 'least-busy', waiting: 3, agentsAvailable: 0 },
  { id: 'c', name: 'Ärger', routingPolicy: 'skills', waiting: 2, agentsAvailable: 5 },
];

afterEach(() => document.body.replaceChildren());

async function shown<K extends 'lc-queues-table' | 'lc-chats-table'>(
  tag: K,
  values: Partial<HTMLElementTagNameMap[K]>,
): Promise<LitElement> {
  const element = Object.assign(document.createElement(tag), values);
  document.body.append(element);
  await element.updateComplete;
  return element;
}

async function press(table: LitElement, column: string): Promise<string | null> {
  const head = table.renderRoot.querySelector(`[data-column=${column}]`);
  head?.querySelector('button')?.click();
  await table.updateComplete;
  return head?.getAttribute('aria-sort') ?? null;
}

function order(table: LitElement, what: string): (string | undefined)[] {
  return [...table.renderRoot.querySelectorAll<HTMLElement>(`tbody tr`)].map(row => row.dataset[what]);
}

describe('the order of a table', () => {
  it('is as the rows came until a head is pressed', async () => {
    const table = await shown('lc-queues-table', { queues });

    expect(order(table, 'queue')).toEqual(['b', 'a', 'c']);
    expect(table.renderRoot.querySelectorAll('[aria-sort=none]').length).toBe(4);
  });

  it('follows the head that is pressed, and turns when it is pressed again', async () => {
    const table = await shown('lc-queues-table', { queues });

    expect(await press(table, 'name')).toBe('ascending');
    expect(order(table, 'queue')).toEqual(['c', 'a', 'b']);
    expect(await press(table, 'name')).toBe('descending');
    expect(order(table, 'queue')).toEqual(['b', 'a', 'c']);
    expect(await press(table, 'waiting')).toBe('descending');
    expect(order(table, 'queue')).toEqual(['a', 'c', 'b']);
    expect(table.renderRoot.querySelectorAll('[aria-sort=none]').length).toBe(3);
  });

  it('leaves rows that are worth the same as they came', async () => {
    const table = await shown('lc-queues-table', { queues });

    await press(table, 'agents');

    expect(order(table, 'queue')).toEqual(['c', 'b', 'a']);
  });

  it('of chats begins with the longest in their state, and those nobody has first', async () => {
    const chat = { queue: 'Support', customer: 'Dana', startedAt: 1 } as const;
    const chats = [
      { ...chat, id: 'new', status: 'active', startedAt: 90, agent: 'Ana' },
      { ...chat, id: 'old', status: 'active', startedAt: 10, agent: 'Ben' },
      { ...chat, id: 'waits', status: 'waiting', waitingSince: 50 },
    ] as readonly AdminChatDto[]; // no more than the table looks at
    const table = await shown('lc-chats-table', { chats, now: 100 });

    await press(table, 'for');
    expect(order(table, 'chat')).toEqual(['old', 'waits', 'new']);
    await press(table, 'agent');
    expect(order(table, 'chat')).toEqual(['waits', 'new', 'old']);
    await press(table, 'state');
    expect(order(table, 'chat')).toEqual(['waits', 'new', 'old']);
  });

  it('puts what is missing first', () => {
    const one = new TableOrder<'n'>({ requestUpdate: () => {} }, () => false);
    const place = document.createElement('div');
    render(html`${one.head('n', 'N')}`, place);
    place.querySelector('button')?.click();

    expect(one.sorted([{ n: 2 }, {}, { n: -1 }], row => row.n)).toEqual([{}, { n: -1 }, { n: 2 }]);
    expect(one.sorted([{ n: 'b' }, {}, { n: 'a' }], row => row.n)).toEqual([{}, { n: 'a' }, { n: 'b' }]);
  });
});
