import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ConsoleSession } from '../../admin/supervision/console-session.js';
import { LcEraseDialog } from '../../admin/supervision/lc-erase-dialog.js';
import { useTexts } from '../../core/i18n.js';
import { erasureTexts } from '../../core/locales/admin-erasure-en.js';
import { deskRedactionTexts } from '../../core/locales/desk-redaction-en.js';
import type {
  AgentClient,
  AgentHub,
  EraseContact,
  ErasurePlanDto,
  ErasureReceiptDto,
} from '../../protocol/contract.gen.js';
import { refusal } from '../../protocol/errors.js';
import { settle } from '../fake-clock.js';
import { ScriptedHub } from '../scripted-hub.js';

const plan: ErasurePlanDto = {
  chats: [
    { id: 'c2', customer: 'Dana Ray', queue: 'Support', startedAt: 60_000, open: true, redacted: false },
    { id: 'c1', customer: '▒▒▒', queue: 'Sales', startedAt: 0, open: false, redacted: true },
  ],
  more: 3,
};

const receipt: ErasureReceiptDto = { redacted: 2, left: 3, copies: [{ copy: 'log', outcome: 'gone', count: 9 }] };

let hub: ScriptedHub<AgentHub, AgentClient>;
let dialog: LcEraseDialog;
let erased: EraseContact[];

const text = () => dialog.renderRoot.textContent?.replace(/\s+/g, ' ') ?? '';
const settled = async () => {
  await settle();
  await dialog.updateComplete;
};
const write = async (name: string, words: string) => {
  dialog.renderRoot
    .querySelector(`lc-field[name=${name}]`)
    ?.dispatchEvent(new CustomEvent('lc-input', { detail: words }));
  await settled();
};
const erase = async () => {
  dialog.renderRoot.querySelector<HTMLElement>('[data-act=erase]')?.click();
  await settled();
};

beforeEach(async () => {
  useTexts('en-GB', deskRedactionTexts, erasureTexts);
  erased = [];
  hub = new ScriptedHub();
  hub.answer('GetState', () => refusal('internal'));
  hub.answer('PlanErasure', () => ({ ok: true, value: plan }));
  hub.answer('EraseContact', request => {
    erased.push(request);
    return { ok: true, value: receipt };
  });
  dialog = new LcEraseDialog();
  const session = new ConsoleSession({ hub, basePath: '', whyTexts: async () => {} });
  session.start();
  hub.go('online');
  Object.assign(dialog, { chatId: 'c2', customer: 'Dana Ray', session });
  document.body.append(dialog);
  await dialog.show();
  await settled();
});

afterEach(() => dialog.remove());

describe('erasing a customer', () => {
  it('shows every chat that goes, and how many do not', () => {
    expect(text()).toContain('2 chats and messages go');
    expect([...dialog.renderRoot.querySelectorAll('[data-chat]')].map(row => row.getAttribute('data-chat'))).toEqual([
      'c2',
      'c1',
    ]);
    expect(text()).toContain('goes on, and ends');
    expect(text()).toContain('3 older ones stay');
  });

  it('asks for a reason and the word before anything is done', async () => {
    await erase();
    expect(erased).toEqual([]);
    await write('reason', 'Asked for');
    await write('word', 'REDACT');
    await erase();
    expect(erased).toEqual([]);
  });

  it('takes what was shown and nothing else, and says what became of it', async () => {
    await write('reason', ' Asked for ');
    await write('word', 'erase');
    await erase();
    expect(erased).toEqual([{ chatId: 'c2', chats: ['c2', 'c1'], reason: 'Asked for' }]);
    expect(text()).toContain('Nothing is left of 2 chats. 3 were not on the list');
    expect(dialog.renderRoot.querySelector('[data-copy=log]')).not.toBeNull();
    expect(dialog.done).toBe(true);
    expect(text()).not.toContain('Dana Ray');
  });

  it('keeps what was written when it is refused', async () => {
    hub.answer('EraseContact', () => refusal('not_allowed'));
    await write('reason', 'Asked for');
    await write('word', 'ERASE');
    await erase();
    expect(text()).toContain('You may not erase customers.');
    expect(dialog.done).toBe(false);
  });
});
