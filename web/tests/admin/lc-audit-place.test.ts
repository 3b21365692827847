import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AuditSource } from '../../admin/audit/audit-source.js';
import { LcAuditPlace } from '../../admin/audit/lc-audit-place.js';
import { useTexts } from '../../core/i18n.js';
import { auditTexts } from '../../core/locales/admin-audit-en.js';
import type { AuditEntryDto } from '../../protocol/contract.gen.js';
import { settle } from '../fake-clock.js';

const hash = 'ab'.repeat(32);
const entry = (number: number, change: Partial<AuditEntryDto> = {}): AuditEntryDto => ({
  number,
  at: 0,
  actor: 'mia',
  action: 'chat_ended',
  subject: `chat/${number}`,
  hash,
  ...change,
});

let place: LcAuditPlace;
let asked: string[];
let answers: (Response | Promise<Response>)[];

const text = () => place.renderRoot.textContent?.replace(/\s+/g, ' ') ?? '';
const numbers = () =>
  [...place.renderRoot.querySelectorAll<HTMLElement>('tr[data-entry]')].map(row => row.dataset.entry);
const check = () => place.renderRoot.querySelector('lc-audit-check');
const verdict = () => check()?.renderRoot.querySelector('.verdict')?.textContent?.replace(/\s+/g, ' ').trim();
const settled = async () => {
  await settle();
  await place.updateComplete;
  await check()?.updateComplete;
};
const press = async (action: string, root: ParentNode = place.renderRoot) => {
  root.querySelector<HTMLElement>(`[data-action=${action}]`)?.click();
  await settled();
};
const type = async (name: string, value: string, root: ParentNode = place.renderRoot) => {
  root.querySelector(`lc-field[name=${name}]`)?.dispatchEvent(new CustomEvent('lc-input', { detail: value }));
  await settled();
};

beforeEach(() => {
  useTexts('en-GB', auditTexts);
  asked = [];
  answers = [];
  place = new LcAuditPlace();
  place.source = new AuditSource('', async (input: RequestInfo | URL) => {
    asked.push(`${input}`);
    return (await answers.shift()) ?? Response.json({ entries: [] });
  });
});

afterEach(() => place.remove());

async function opened(...first: Response[]): Promise<void> {
  answers.push(...first);
  document.body.append(place);
  await settled();
}

describe('the place of the audit log', () => {
  it('shows where entries will be until they are there', async () => {
    let answer = (_: Response): void => {};
    answers.push(
      new Promise(resolve => {
        answer = resolve;
      }),
    );
    document.body.append(place);
    await settled();
    expect(place.renderRoot.querySelector('lc-skeleton')).not.toBeNull();
    answer(Response.json({ entries: [entry(1)] }));
    await settled();
    expect(numbers()).toEqual(['1']);
    expect(text()).toContain('Chat ended');
    expect(text()).toContain('That is all.');
  });

  it('keeps what was loaded when more cannot be, and gets each entry once', async () => {
    await opened(Response.json({ entries: [entry(3), entry(2)], next: 2 }), new Response('', { status: 500 }));
    await press('more');
    expect(numbers()).toEqual(['3', '2']);
    expect(text()).toContain("The audit log couldn't load.");
    answers.push(Response.json({ entries: [entry(1)] }));
    await press('more');
    expect(numbers()).toEqual(['3', '2', '1']);
    expect(asked).toEqual(['/api/admin/audit', '/api/admin/audit?before=2', '/api/admin/audit?before=2']);
  });

  it('says when there is nothing, nothing that matches, or nothing yet', async () => {
    await opened();
    expect(text()).toContain('Nothing was done yet that is audited.');
    await type('subject', 'chat/9');
    await press('filter');
    expect(text()).toContain('Nothing matches these filters.');
    answers.push(Response.json({ entries: [], next: 51 }));
    await press('filter');
    expect(text()).toContain('Older entries are not looked at yet.');
    await press('more');
    expect(asked.at(-1)).toBe('/api/admin/audit?subject=chat%2F9&before=51');
  });

  it('goes on with what is shown, not with what is being typed', async () => {
    await opened(Response.json({ entries: [entry(3)], next: 3 }));
    await type('subject', 'chat/9');
    await press('more');
    expect(asked.at(-1)).toBe('/api/admin/audit?before=3');
  });

  it('says why it could not load, and tries again', async () => {
    await opened(new Response('', { status: 403 }));
    expect(text()).toContain('Your account has no access to the audit log.');
    await press('retry');
    expect(text()).toContain('Nothing was done yet');
  });

  it('keeps the code of an action that has no words', async () => {
    await opened(Response.json({ entries: [entry(1, { action: 'rocket_started', facts: '{"to_queue":"sales"}' })] }));
    expect(text()).toContain('rocket started');
    expect(text()).toContain('to queue sales');
  });
});

describe('the check of the audit log', () => {
  const root = () => check()?.renderRoot ?? document;

  it('says that it is right and shows the head to keep', async () => {
    await opened();
    answers.push(Response.json({ number: 2, hash }));
    await press('verify', root());
    expect(verdict()).toContain('Nothing was changed, moved or removed. 2 entries.');
    expect(verdict()).toContain(`2:${hash}`);
  });

  it('says from where on it is wrong, and gives no head then', async () => {
    await opened();
    answers.push(Response.json({ number: 4, hash, wrongAt: 5 }));
    await press('verify', root());
    expect(verdict()).toContain('Entry 5 was changed, moved or removed.');
    expect(verdict()).not.toContain(hash);
  });

  it('takes an earlier head, and asks for a better one when it is none', async () => {
    await opened();
    await type('head', 'nonsense', root());
    await press('verify', root());
    expect(asked).toHaveLength(1);
    expect(root().querySelector('lc-field')?.error).toContain('Paste the head');
    await type('head', `4:${hash}`, root());
    await press('verify', root());
    expect(asked.at(-1)).toBe(`/api/admin/audit/verify?number=4&hash=${hash}`);
  });

  it('says when it could not be checked', async () => {
    await opened();
    answers.push(new Response('', { status: 401 }));
    await press('verify', root());
    expect(verdict()).toBe("The log couldn't be checked. Your sign-in is over. Sign in again to go on.");
  });
});
