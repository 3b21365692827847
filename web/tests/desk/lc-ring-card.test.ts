import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { useTexts } from '../../core/i18n.js';
import { deskTexts } from '../../core/locales/desk-en.js';
import { LcRingCard } from '../../desk/lc-ring-card.js';
import type { RingDto } from '../../protocol/contract.gen.js';
import { ring } from './samples.js';

let card: LcRingCard;

const form = [
  { key: 'name', label: 'Name', value: 'Dana Ray' },
  { key: 'email', label: 'E-mail', value: 'dana@example.com' },
  { key: 'topic', label: 'Topic', value: 'Order problem' },
  { key: 'message', label: 'Message', value: `${'My order never arrived. '.repeat(10)}The end.` },
  { key: 'order', label: 'Order', value: '#1881' },
  { key: 'shop', label: 'Shop', value: 'Berlin' },
  { key: 'more', label: 'More', value: 'Nothing' },
];
const dana: Partial<RingDto> = {
  contact: { id: 'dana', name: 'Dana Ray', email: 'dana@example.com', verified: false },
  form,
  preview: form[3]?.value.slice(0, 140) ?? '',
};
const text = (selector: string) => card.renderRoot.querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim();

beforeEach(() => {
  useTexts('en', deskTexts);
  card = new LcRingCard();
  card.now = 41_500;
  document.body.append(card);
});

afterEach(() => card.remove());

async function shows(change: Partial<RingDto>, small = false): Promise<void> {
  card.small = small;
  card.ring = { ring: ring('a', change), phase: 'ringing' };
  await card.updateComplete;
}

describe('the card of a ring', () => {
  it('has the first words and three more answers, and says nothing twice', async () => {
    await shows(dana);
    expect(text('blockquote')).toContain('My order never arrived.');
    expect([...card.renderRoot.querySelectorAll('dd')].map(answer => answer.textContent)).toEqual([
      'Order problem',
      '#1881',
      'Berlin',
    ]);
  });

  it('has dots with a name for an answer that is kept from the agent', async () => {
    await shows({ ...dana, form: [{ key: 'phone', label: 'Phone', value: '', masked: true }] });
    const dots = card.renderRoot.querySelector('.form dd [role=img]');
    expect([dots?.textContent, dots?.getAttribute('aria-label')]).toEqual([
      '••••••',
      'Hidden: you may not read personal data',
    ]);
  });

  it('has no place for answers where there are no others', async () => {
    await shows({ ...dana, form: form.slice(0, 2) });
    expect(card.renderRoot.querySelector('dl')).toBeNull();
  });

  it('names of one that is passed on the queue, too, and says that it was resumed', async () => {
    const transfer = { from: 'Ben', note: 'Needs a refund' };
    await shows({ ...dana, transfer });
    expect([text('.head .clip'), text('.who p')]).toEqual(['Ben asks you to take over', 'Support']);
    await shows({ ...dana, transfer, resumed: true });
    expect(text('.who p')).toBe('Support · resumed');
    await shows({ ...dana, transfer, resumed: true }, true);
    expect(text('.line')).toBe('Dana Ray from Ben · resumed');
  });

  it('says in a stack who, for which queue, and for how long they have waited', async () => {
    await shows(dana, true);
    expect(text('.line')).toBe('Dana Ray');
    expect(text('.under')).toBe('Support waited 0:41');
    expect(card.renderRoot.querySelector('blockquote')).toBeNull();
  });
});
