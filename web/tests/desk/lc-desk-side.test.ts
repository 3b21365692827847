import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { useTexts } from '../../core/i18n.js';
import { deskTexts } from '../../core/locales/desk-en.js';
import { reduceDesk } from '../../desk/desk-reducer.js';
import type { DeskState } from '../../desk/desk-state.js';
import { LcDeskSide } from '../../desk/lc-desk-side.js';
import { chat, desk, message, ring, withEntries } from './samples.js';

let side: LcDeskSide;

beforeEach(() => {
  useTexts('en', deskTexts);
  side = new LcDeskSide();
  document.body.append(side);
});

afterEach(() => side.remove());

async function shows(state: DeskState, now = 0): Promise<void> {
  Object.assign(side, { desk: state, now });
  await side.updateComplete;
  for (const part of side.renderRoot.querySelectorAll<LcDeskSide>('lc-chat-row, lc-waiting, lc-arc')) {
    await part.updateComplete;
  }
}

const clean = (words: string | null | undefined) => words?.replace(/\s+/g, ' ').trim();
const text = (selector: string) => clean(side.renderRoot.querySelector(selector)?.textContent);
const row = (chatId: string) => {
  const found = [...side.renderRoot.querySelectorAll('lc-chat-row')].find(
    other => other.chat?.log.header.id === chatId,
  );
  return clean(found?.renderRoot.querySelector('.words')?.textContent);
};

describe('the list at the side', () => {
  it('counts what rings, and says of each who, what, and how long is left', async () => {
    const rings = [
      ring('Dana', { preview: 'It never came', until: 19_000 }),
      ring('Omar', { since: 2_000, resumed: true }),
    ];
    await shows(desk({ rings }), 4_000);
    expect(text('[data-list=ringing] h2 .num')).toBe('2');
    expect(text('[data-ring=offer-Dana]')).toBe('Dana 0:15 It never came');
    expect(text('[data-ring=offer-Omar] .words')).toBe('resumed');
    const over = { chatId: 'chat-Dana', offerId: 'offer-Dana', outcome: 'missed' } as const;
    await shows(reduceDesk(desk({ rings }), { type: 'ringEnded', ended: over, now: 4_000 }), 4_000);
    expect(text('[data-list=ringing] h2 .num')).toBe('1');
    expect(side.renderRoot.querySelector('[data-ring=offer-Dana]')).toBeNull();
  });

  it('says of each queue how many wait there, and for how long the first of them', async () => {
    const queues = [
      { id: 'sales', name: 'Sales', waiting: 2, oldestSince: 10_000 },
      { id: 'support', name: 'Support', waiting: 0 },
    ];
    await shows(desk({ queues }), 75_000);
    expect(text('[data-queue=sales] .num')).toBe('2');
    expect(text('[data-queue=sales] .vh')).toBe('2 waiting');
    expect(side.renderRoot.querySelector('[data-queue=sales] lc-waiting')?.shadowRoot?.textContent).toContain('1:05');
    expect(text('[data-queue=support] .num')).toBe('0');
    expect(side.renderRoot.querySelector('[data-queue=support] lc-waiting')).toBeNull();
  });

  it('says of a chat what was written last, what is half written, or that the customer is typing', async () => {
    const two = withEntries(desk({ chats: [chat('a'), chat('b')] }), 'b', [message(1, 'customer')]);
    await shows(two);
    expect(row('b')).toBe('text 1');
    const drafted = reduceDesk(two, { type: 'draft', chatId: 'b', text: 'Half a thought' });
    await shows(drafted);
    expect(row('b')).toBe('Draft: Half a thought');
    await shows(reduceDesk(drafted, { type: 'select', chatId: 'b' }));
    expect(row('b')).toBe('text 1');
    const typing = { chatId: 'b', name: 'b', typing: true };
    await shows(reduceDesk(drafted, { type: 'typing', typing, now: 0 }));
    expect(row('b')).toBe('typing');
  });
});
