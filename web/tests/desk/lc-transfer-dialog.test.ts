import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { useTexts } from '../../core/i18n.js';
import { deskTexts } from '../../core/locales/desk-en.js';
import type { LcField } from '../../kit/lc-field.js';
import type { TransferChat, TransferTargetsDto } from '../../protocol/contract.gen.js';
import { LcTransferDialog } from '../../staff/lc-transfer-dialog.js';
import { settle } from '../fake-clock.js';

const targets: TransferTargetsDto = {
  agents: [
    { id: 'ben', name: 'Ben', availability: 'available', chats: 0, capacity: 3, languages: ['de', 'pt-BR'] },
    { id: 'eve', name: 'Eve', availability: 'available', chats: 3, capacity: 3, languages: [] },
    { id: 'zoe', name: 'Zoe', availability: 'away', chats: 0, capacity: 3, languages: ['de', 'pt-BR'] },
  ],
  more: false,
  queues: [
    { id: 'support', name: 'Support', waiting: 0, isOpen: false, online: 2 },
    { id: 'sales', name: 'Sales', waiting: 4, isOpen: true, online: 1 },
  ],
};

let dialog: LcTransferDialog;
let asked: TransferChat[];
let answers: ((problem: string | undefined) => void)[];

const radio = (id: string) =>
  dialog.renderRoot.querySelector<HTMLInputElement>(`[data-agent=${id}] input, [data-queue=${id}] input`);
const field = (name: string) => dialog.renderRoot.querySelector(`lc-field[name=${name}]`);
const submit = () => dialog.renderRoot.querySelector<HTMLElement & { disabled: boolean }>('lc-button[variant=primary]');
const trouble = () => dialog.renderRoot.querySelector('.trouble')?.textContent ?? '';

async function type(name: string, text: string): Promise<void> {
  field(name)?.dispatchEvent(new CustomEvent('lc-input', { detail: text }));
  await dialog.updateComplete;
}

async function choose(id: string): Promise<void> {
  radio(id)?.dispatchEvent(new Event('change'));
  await dialog.updateComplete;
}

async function press(): Promise<void> {
  submit()?.dispatchEvent(new Event('click'));
  await settle();
  await dialog.updateComplete;
}

beforeEach(async () => {
  useTexts('en', deskTexts);
  [asked, answers] = [[], []];
  dialog = new LcTransferDialog();
  dialog.read = () => Promise.resolve(targets);
  dialog.transfer = request => {
    asked.push(request);
    return new Promise(resolve => answers.push(resolve));
  };
  document.body.append(dialog);
  await dialog.ask({ chatId: 'a', name: 'Dana' });
  await dialog.updateComplete;
});

afterEach(() => dialog.remove());

describe('the question to whom a chat goes', () => {
  it('offers who can take it, and says why others cannot', () => {
    expect(['ben', 'eve', 'zoe'].map(id => radio(id)?.disabled)).toEqual([false, true, true]);
    const rows = ['ben', 'eve', 'zoe'].map(
      id => dialog.renderRoot.querySelector(`[data-agent=${id}] .quiet`)?.textContent,
    );
    expect(rows).toEqual([
      'German, Brazilian Portuguese',
      'Full',
      'Nothing rings there now · German, Brazilian Portuguese',
    ]);
    expect(submit()?.disabled).toBe(true);
  });

  it('shows queues in a list of their own, and forgets what was chosen in the other one', async () => {
    await choose('ben');
    expect(radio('sales')).toBeNull();
    dialog.renderRoot.querySelector<HTMLElement>('[data-tab=queues]')?.click();
    await dialog.updateComplete;
    expect(submit()?.disabled).toBe(true);
    expect(['support', 'sales'].map(id => radio(id)?.disabled)).toEqual([true, false]);
    expect(dialog.renderRoot.querySelector('[data-queue=sales]')?.textContent).toContain('1 online · 4 waiting');
    await choose('sales');
    await press();
    expect(asked).toEqual([{ chatId: 'a', toQueue: 'sales' }]);
  });

  it('names nobody once it is closed: who was asked about, and what was noted, may be redacted', async () => {
    await type('note', 'Dana is upset');
    expect(dialog.renderRoot.querySelector('lc-dialog')?.heading).toContain('Dana');
    expect(field('note')).toMatchObject({ value: 'Dana is upset' });
    dialog.renderRoot.querySelector('lc-dialog')?.close();
    await settle();
    await dialog.updateComplete;
    expect(dialog.renderRoot.querySelector('lc-dialog')?.heading).not.toContain('Dana');
    expect(field('note')).toMatchObject({ value: '' });
  });

  it('forgets a choice that is not in sight any more', async () => {
    await choose('ben');
    expect(submit()?.disabled).toBe(false);
    await type('search', 'zo');
    expect(submit()?.disabled).toBe(true);
  });

  it('sends a note that is short enough, and says when it is not', async () => {
    await choose('ben');
    await type('note', 'x'.repeat(1_001));
    await press();
    expect(asked).toEqual([]);
    const note = dialog.renderRoot.querySelector<LcField>('lc-field[name=note]');
    await note?.updateComplete;
    expect([note?.error.includes('1,000'), trouble()]).toEqual([true, '']);
    expect(dialog.shadowRoot?.activeElement).toBe(note);
    await type('note', ' VIP ');
    await press();
    expect(asked).toEqual([{ chatId: 'a', toAgent: 'ben', note: 'VIP' }]);
  });

  it('leaves the question about another chat alone when an older one is answered', async () => {
    await choose('ben');
    await press();
    await dialog.ask({ chatId: 'b', name: 'Omar' });
    await type('note', 'half a thought');
    answers[0]?.('agent_unavailable');
    await settle();
    await dialog.updateComplete;
    expect(trouble()).toBe('');
    expect(dialog.renderRoot.querySelector('lc-dialog')?.open).toBe(true);
  });

  it('stays open with the reason when it could not be passed on', async () => {
    await choose('ben');
    await press();
    answers[0]?.('agent_at_capacity');
    await settle();
    await dialog.updateComplete;
    expect(trouble()).toContain('full');
  });
});
