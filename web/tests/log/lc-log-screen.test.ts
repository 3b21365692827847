import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useTexts } from '../../core/i18n.js';
import { activityTexts } from '../../core/locales/activity-en.js';
import { chatTexts } from '../../core/locales/en.js';
import { staffTexts } from '../../core/locales/staff-en.js';
import { LcLogScreen } from '../../log/lc-log-screen.js';
import type { LogSource } from '../../log/log-source.js';
import type { LogChoicesDto, LogPageDto, LogRowDto, SearchLog } from '../../protocol/contract.gen.js';
import { FakeClock, settle } from '../fake-clock.js';

const row = (id: string, change: Partial<LogRowDto> = {}): LogRowDto => ({
  id,
  type: 'chat',
  status: 'ended',
  contact: { id: `contact-${id}`, name: `Kim ${id}`, verified: false },
  queueId: 'support',
  queue: 'Support',
  startedAt: 0,
  tags: [],
  ...change,
});

let screen: LcLogScreen;
let clock: FakeClock;
let asked: SearchLog[];
let counted: SearchLog[];
let answer: (search: SearchLog) => LogPageDto | undefined | Promise<LogPageDto | undefined>;
let choices: LogChoicesDto;
let redact: (chatId: string) => void;

const text = () => screen.renderRoot.textContent?.replace(/\s+/g, ' ') ?? '';
const names = () => [...screen.renderRoot.querySelectorAll('.open')].map(name => name.textContent);
const settled = async () => {
  await settle();
  await screen.updateComplete;
};
const press = async (action: string) => {
  screen.renderRoot.querySelector<HTMLElement>(`[data-action=${action}]`)?.click();
  await settled();
};

beforeEach(() => {
  useTexts('en-GB', chatTexts, staffTexts, activityTexts);
  clock = new FakeClock();
  asked = [];
  counted = [];
  answer = () => ({ rows: [row('1')], total: 1 });
  choices = { queues: [], agents: [], seesAll: false };
  const source: LogSource = {
    choices: async () => choices,
    search: async search => {
      (search.count ? counted : asked).push(search);
      return answer(search);
    },
    read: async () => undefined,
    watch: async () => undefined,
    onRedacted: listener => {
      redact = listener;
      return () => {};
    },
    why: async () => undefined,
    files: () => undefined,
    export: async () => 'internal',
    transcriptUrl: (chatId, format) => `${chatId}.${format}`,
  };
  screen = new LcLogScreen();
  screen.clock = clock;
  screen.source = source;
});

afterEach(() => screen.remove());

async function search(): Promise<void> {
  screen.renderRoot.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
  await settled();
}

async function opened(): Promise<void> {
  document.body.append(screen);
  await settled();
}

describe('the activity log', () => {
  it('shows where rows will be until they are there', async () => {
    document.body.append(screen);
    await screen.updateComplete;
    expect(screen.renderRoot.querySelector('lc-skeleton')).not.toBeNull();
    await settled();
    expect(names()).toEqual(['Kim 1']);
    expect(text()).toContain('1 entry');
  });

  it('says when there is nothing, and when nothing matches', async () => {
    answer = () => ({ rows: [], total: 0 });
    await opened();
    expect(text()).toContain('There are no chats yet');
    screen.renderRoot
      .querySelector('lc-field[name=queue]')
      ?.dispatchEvent(new CustomEvent('lc-input', { detail: 'support' }));
    await settled();
    expect(text()).toContain('Nothing matches these filters.');
    expect(asked.at(-1)).toEqual({ queues: ['support'] });
    expect(counted.at(-1)).toEqual({ queues: ['support'], limit: 1, count: true });
    expect(screen.renderRoot.querySelector('lc-log-export')?.search).toEqual({ queues: ['support'] });
    await press('clear');
    expect(asked.at(-1)).toEqual({});
  });

  it('says when it could not be read, and tries again', async () => {
    answer = () => undefined;
    await opened();
    expect(screen.renderRoot.querySelector('[role=alert]')?.textContent).toContain('could not be loaded');
    answer = () => ({ rows: [row('2')] });
    await press('retry');
    expect(names()).toEqual(['Kim 2']);
  });

  it('adds older rows, and keeps those it has when that fails', async () => {
    answer = ({ after }) => (after === undefined ? { rows: [row('3')], next: 'p2', total: 3 } : undefined);
    await opened();
    await press('more');
    expect(names()).toEqual(['Kim 3']);
    expect(text()).toContain('could not be loaded');
    answer = ({ after }) => (after === 'p2' ? { rows: [row('2')], next: 'p3' } : { rows: [row('1')] });
    await press('more');
    await press('more');
    expect(names()).toEqual(['Kim 3', 'Kim 2', 'Kim 1']);
    expect(asked.map(search => search.after)).toEqual([undefined, 'p2', 'p2', 'p3']);
    expect(text()).toContain('That is all.');
  });

  it('reads again as far as it is shown when something is gone of a chat in it', async () => {
    answer = ({ after }) =>
      after === undefined ? { rows: [row('3')], next: 'p2', total: 3 } : { rows: [row('2')], next: 'p3' };
    await opened();
    await press('more');
    const gone = { contact: { id: 'contact-2', name: '▒▒▒', verified: false } };
    answer = ({ after }) =>
      after === undefined ? { rows: [row('3')], next: 'p2', total: 3 } : { rows: [row('2', gone)], next: 'p3' };
    redact('elsewhere');
    await settled();
    expect(names()).toEqual(['Kim 3', 'Kim 2']);
    redact('2');
    await settled();
    expect(names()).toEqual(['Kim 3', '▒▒▒']);
    answer = () => undefined;
    redact('2');
    await settled();
    expect(names()).toEqual([]);
    expect(text()).toContain('could not be loaded');
  });

  it('trusts no rows that were on their way when something was redacted', async () => {
    const gone = { contact: { id: 'contact-1', name: '▒▒▒', verified: false } };
    const held = () => {
      let send = (_: LogPageDto | undefined) => {};
      answer = () =>
        new Promise(resolve => {
          send = resolve;
        });
      return async (stale: LogPageDto, fresh: LogPageDto) => {
        redact('1');
        answer = () => fresh;
        send(stale);
        await settled();
      };
    };
    const first = held();
    await opened();
    await first({ rows: [row('1')], next: 'p2' }, { rows: [row('1', gone)], next: 'p2' });
    expect(names()).toEqual(['▒▒▒']);

    answer = () => ({ rows: [row('2')], next: 'p2' });
    await search();
    const more = held();
    await press('more');
    await more({ rows: [row('1')] }, { rows: [row('1', gone)] });
    expect(names()).toEqual(['Kim 2', '▒▒▒']);

    answer = () => ({ rows: [row('2')] });
    await search();
    const turned = held();
    screen.renderRoot.querySelector<HTMLElement>('[data-column=started] button')?.click();
    await settled();
    await turned({ rows: [row('1')] }, { rows: [row('1', gone)] });
    expect(names()).toEqual(['▒▒▒']);
    expect(screen.renderRoot.querySelector('.scroll')?.getAttribute('aria-busy')).toBe('false');
  });

  it('takes a redaction out of rows whose order is being turned, and shows them in the order that is asked for', async () => {
    await opened();
    answer = () => new Promise(() => {});
    const head = () => screen.renderRoot.querySelector('[data-column=started]');
    head()?.querySelector('button')?.click();
    await settled();
    answer = () => ({ rows: [row('1', { contact: { id: 'contact-1', name: '▒▒▒', verified: false } })] });
    redact('1');
    await settled();
    expect(names()).toEqual(['▒▒▒']);
    expect(asked.at(-1)).toEqual({ oldestFirst: true });
    expect(head()?.getAttribute('aria-sort')).toBe('ascending');
  });

  it('changes by itself only for whoever sees what goes on, and never under who reads further down', async () => {
    await opened();
    await clock.advance(60_000);
    await settled();
    expect(asked.length).toBe(1);

    choices = { ...choices, seesAll: true };
    screen.remove();
    screen.source = { ...(screen.source as LogSource) }; // another source, which is asked anew
    answer = () => ({ rows: [row('1', { status: 'waiting' })], next: 'p2', total: 1 });
    await opened();
    answer = () => ({ rows: [row('1', { status: 'active' })], next: 'p2', total: 1 });
    await clock.advance(3_000);
    await settled();
    expect(screen.renderRoot.querySelector('tr[data-chat]')?.getAttribute('data-status')).toBe('active');

    expect(counted.length).toBe(2);
    answer = () => ({ rows: [row('2'), row('1')], next: 'p2', total: 2 });
    await clock.advance(3_000);
    await settled();
    expect(counted.length).toBe(3);
    expect(text()).toContain('2 entries');

    answer = () => ({ rows: [row('0')] });
    await press('more');
    const before = asked.length;
    await clock.advance(60_000);
    await settled();
    expect(asked.length).toBe(before);
    expect(names()).toEqual(['Kim 2', 'Kim 1', 'Kim 0']);
  });

  it('tells missed chats from others, and says why each ended', async () => {
    answer = () => ({
      rows: [
        row('1', { endedBy: 'noAnswer', missed: true }),
        row('2', { endedBy: 'agent' }),
        row('3', { status: 'active' }),
      ],
    });
    await opened();
    const states = [...screen.renderRoot.querySelectorAll('td.c-state')].map(cell =>
      cell.textContent?.replace(/\s+/g, ' ').trim(),
    );
    expect(states).toEqual(['Missed Nobody answered', 'Ended By the agent', 'Active']);
    screen.renderRoot
      .querySelector('lc-field[name=state]')
      ?.dispatchEvent(new CustomEvent('lc-input', { detail: 'missed' }));
    await settled();
    expect(asked.at(-1)).toEqual({ missed: true });
  });

  it('says how a chat began, unless words were found in it, and that something in it was redacted', async () => {
    const hit = { sequence: 1, at: 0, text: 'found', marks: [] };
    answer = () => ({
      rows: [row('1', { firstWords: '<b>Hello</b>', redacted: true }), row('2', { firstWords: 'Hi', hits: [hit] })],
    });
    await opened();
    const cells = [...screen.renderRoot.querySelectorAll('td.c-customer')];
    expect(cells[0]?.querySelector('.first')?.textContent).toBe('<b>Hello</b>');
    expect(cells[0]?.querySelector('.by')?.textContent).toBe('▒ redacted');
    expect(cells[1]?.querySelector('.by')).toBeNull();
    expect([...(cells[1]?.querySelectorAll('.hit') ?? [])].map(words => words.textContent)).toEqual(['found']);
  });

  it('tells an address that is kept from whoever looks from one that was never given', async () => {
    const contact = { id: 'c', name: 'Visitor', verified: false };
    answer = () => ({
      rows: [
        row('1', { contact: { ...contact, emailMasked: true } }),
        row('2', { contact }),
        row('3', { contact: { ...contact, email: 'kim@example.com' } }),
      ],
    });
    await opened();
    const cells = [...screen.renderRoot.querySelectorAll('td.c-customer')];
    expect(cells.map(cell => cell.querySelector('.mail')?.textContent)).toEqual([
      '••••••',
      undefined,
      'kim@example.com',
    ]);
    expect(cells[0]?.querySelector('.mail [role=img]')?.getAttribute('aria-label')).toContain('Hidden');
    screen.renderRoot.querySelector<HTMLElement>('.open')?.click();
    await settled();
    const chat = screen.renderRoot.querySelector('lc-log-chat');
    await chat?.updateComplete;
    expect(chat?.renderRoot.querySelector('.about')?.textContent).toContain('Customer••••••');
  });

  it('marks the words as text, whatever is written', async () => {
    const hit = { sequence: 1, at: 0, text: '<b>Order</b> now', marks: [{ at: 3, length: 5 }] };
    answer = () => ({ rows: [row('1', { hits: [hit] })] });
    await opened();
    expect(screen.renderRoot.querySelector('.hit')?.textContent).toBe('<b>Order</b> now');
    expect(screen.renderRoot.querySelector('mark')?.textContent).toBe('Order');
    expect(screen.renderRoot.querySelector('.hit b')).toBeNull();
  });

  it('turns the order by the head of the start, page after page, and keeps the focus there', async () => {
    answer = ({ oldestFirst, after }) =>
      oldestFirst
        ? { rows: [row(after === undefined ? '1' : '2')], ...(after === undefined ? { next: 'p2' } : {}) }
        : { rows: [row('3')], next: 'p9' };
    await opened();
    const head = () => screen.renderRoot.querySelector('[data-column=started]');
    const button = head()?.querySelector('button');
    expect(head()?.getAttribute('aria-sort')).toBe('descending');
    expect(screen.renderRoot.querySelectorAll('[aria-sort]').length).toBe(1);
    button?.focus();
    button?.click();
    await screen.updateComplete;
    expect(names()).toEqual(['Kim 3']);
    expect(head()?.getAttribute('aria-sort')).toBe('descending');
    expect(screen.renderRoot.querySelector('.scroll')?.getAttribute('aria-busy')).toBe('true');
    await settled();
    expect(head()?.getAttribute('aria-sort')).toBe('ascending');
    expect(screen.shadowRoot?.activeElement).toBe(button);
    expect(names()).toEqual(['Kim 1']);
    await press('more');
    expect(names()).toEqual(['Kim 1', 'Kim 2']);
    expect(asked.at(-1)).toEqual({ oldestFirst: true, after: 'p2' });
    expect(screen.renderRoot.querySelector('lc-log-export')?.search).toEqual({ oldestFirst: true });
    button?.click();
    await settled();
    expect(asked.at(-1)).toEqual({});
    expect(names()).toEqual(['Kim 3']);
  });

  it('counts nothing anew when the order is turned: there are as many', async () => {
    await opened();
    screen.renderRoot.querySelector<HTMLElement>('[data-column=started] button')?.click();
    await screen.updateComplete;
    expect(text()).toContain('1 entry');
    await settled();
    expect(text()).toContain('1 entry');
    expect(asked.length).toBe(2);
    expect(counted.length).toBe(1);
  });

  it('keeps rows, order, count and focus when the order cannot be turned, and says so', async () => {
    await opened();
    answer = () => undefined;
    const head = () => screen.renderRoot.querySelector('[data-column=started]');
    const button = head()?.querySelector('button');
    button?.focus();
    button?.click();
    await settled();
    expect(names()).toEqual(['Kim 1']);
    expect(head()?.getAttribute('aria-sort')).toBe('descending');
    expect(screen.shadowRoot?.activeElement).toBe(button);
    expect(text()).toContain('1 entry');
    expect(screen.renderRoot.querySelector('.more [role=alert]')?.textContent).toContain('could not be loaded');
    expect(screen.renderRoot.querySelector('lc-log-export')?.search).toEqual({});
    answer = () => ({ rows: [row('2')] });
    button?.click();
    await settled();
    expect(asked.at(-1)).toEqual({ oldestFirst: true });
    expect(names()).toEqual(['Kim 2']);
    expect(screen.renderRoot.querySelector('[role=alert]')).toBeNull();
  });

  it('lets the transcript of what is over be taken along from its row', async () => {
    answer = () => ({ rows: [row('1'), row('2', { status: 'active' }), row('3', { type: 'message' })] });
    await opened();
    const menus = [...screen.renderRoot.querySelectorAll('tbody tr')].map(line => line.querySelector('lc-menu'));
    expect(menus.map(menu => menu?.label)).toEqual([
      'Transcript of the chat with Kim 1',
      undefined,
      'Transcript of the chat with Kim 3',
    ]);
    expect(menus[0]?.querySelector('[slot=trigger]')?.textContent).toBe('Transcript Kim 1');
    const saved: string[] = [];
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      saved.push(this.getAttribute('href') ?? '');
    });
    for (const item of menus[0]?.querySelectorAll<HTMLElement>('lc-menu-item') ?? []) {
      item.dispatchEvent(new Event('click'));
    }
    click.mockRestore();
    expect(saved).toEqual(['1.txt', '1.html', '1.json']);
  });
});
