import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { useTexts } from '../../core/i18n.js';
import { deskDialogTexts } from '../../core/locales/desk-dialogs-en.js';
import { deskTexts } from '../../core/locales/desk-en.js';
import { chatTexts } from '../../core/locales/en.js';
import { LcMessagesDialog } from '../../desk/lc-messages-dialog.js';
import { mailTo } from '../../desk/left-messages.js';
import type { LeftMessageDto, MessagePageDto } from '../../protocol/contract.gen.js';
import { settle } from '../fake-clock.js';

const left: LeftMessageDto = {
  id: 'm1',
  contact: { id: 'c1', name: 'Dana', email: 'dana+shop@example.com', verified: false },
  queueId: 'sales',
  queue: 'Sales & more',
  form: [
    { key: 'name', label: 'Name', value: 'Dana' },
    { key: 'email', label: 'E-mail', value: 'dana+shop@example.com' },
    { key: 'order', label: 'Order', value: '1881' },
    { key: 'message', label: 'Message', value: 'Where is it?\nPlease & thanks' },
  ],
  text: 'Where is it?\nPlease & thanks',
  leftAt: new Date(2030, 4, 14, 9, 5).getTime(),
};

let dialog: LcMessagesDialog;
let pages: Record<'open' | 'answered', MessagePageDto | undefined>;
let marked: string[];
let redact: (chatId: string) => void;

const text = () => dialog.renderRoot.textContent?.replace(/\s+/g, ' ') ?? '';
const press = async (selector: string) => {
  dialog.renderRoot.querySelector<HTMLElement>(selector)?.click();
  await settled();
};
const settled = async () => {
  await settle();
  await dialog.updateComplete;
};

beforeEach(async () => {
  useTexts('en-GB', chatTexts, deskTexts, deskDialogTexts);
  pages = { open: { messages: [left], open: 1 }, answered: { messages: [], open: 1 } };
  marked = [];
  dialog = new LcMessagesDialog();
  dialog.source = {
    read: answered => Promise.resolve(pages[answered ? 'answered' : 'open']),
    markAnswered: id => {
      marked.push(id);
      return Promise.resolve(left);
    },
    onRedacted: listener => {
      redact = listener;
      return () => {};
    },
  };
  document.body.append(dialog);
  await dialog.updateComplete;
});

afterEach(() => dialog.remove());

describe('the messages customers left', () => {
  it('have dots for what is kept from the agent, and nowhere to mail to', async () => {
    const { email: _, ...contact } = left.contact;
    const form = left.form.map(field => (field.key === 'order' ? field : { ...field, value: '', masked: true }));
    const masked = { ...left, contact: { ...contact, name: 'Visitor', emailMasked: true }, form, text: '' };
    pages = { ...pages, open: { messages: [masked], open: 1 } };
    await dialog.show();
    await settled();
    expect(text()).toContain('Name•••••• E-mail•••••• Order1881 Message••••••'.replaceAll(' ', ''));
    expect([...dialog.renderRoot.querySelectorAll('[role=img]')].map(dots => dots.getAttribute('aria-label'))).toEqual(
      Array.from({ length: 4 }, () => 'Hidden: you may not read personal data'),
    );
    expect(dialog.renderRoot.querySelector('a.mail, p.text')).toBeNull();
  });

  it('show who wrote what, with the other answers, and lead to an answer by mail', async () => {
    await dialog.show();
    await settled();
    expect(text()).toContain('Where is it? Please & thanks');
    expect([...dialog.renderRoot.querySelectorAll('dt')].map(label => label.textContent)).toEqual(['Order']);
    const link = dialog.renderRoot.querySelector<HTMLAnchorElement>('a.mail');
    expect(link?.href).toBe(mailTo(left, 'Your message to {queue}'));
  });

  it('go from the list once they are marked as answered', async () => {
    await dialog.show();
    await settled();
    await press('[data-action=answered]');
    expect(marked).toEqual(['m1']);
    expect(text()).toContain('No message waits for an answer.');
  });

  it('are read again when something is gone of one of them, whoever took it', async () => {
    await dialog.show();
    await settled();
    pages.open = { messages: [{ ...left, text: '▒▒▒', form: [] }], open: 1 };
    redact('elsewhere');
    await settled();
    expect(text()).toContain('Where is it?');
    redact('m1');
    await settled();
    expect(text()).not.toContain('Where is it?');
  });

  it('stay when that failed', async () => {
    dialog.source = {
      read: () => Promise.resolve(pages.open),
      markAnswered: () => Promise.resolve(undefined),
      onRedacted: () => () => {},
    };
    await dialog.show();
    await settled();
    await press('[data-action=answered]');
    expect(text()).toContain("It wasn't marked as answered.");
    expect(text()).toContain('Where is it?');
  });

  it('say who answered, and cannot be marked again', async () => {
    const answeredAt = new Date(2030, 4, 14, 10, 0).getTime();
    pages.answered = { messages: [{ ...left, answeredAt, answeredBy: 'Ana' }], open: 0 };
    await dialog.show();
    await press('[data-which=answered]');
    expect(text()).toContain('Ana, Tuesday');
    expect(dialog.renderRoot.querySelector('[data-action=answered]')).toBeNull();
  });

  it('can be asked for again when they could not be read', async () => {
    pages.open = undefined;
    await dialog.show();
    await settled();
    expect(text()).toContain("The messages couldn't be read.");
    pages.open = { messages: [left], open: 1 };
    await press('.trouble lc-button');
    expect(text()).toContain('Where is it?');
  });

  it('show older ones', async () => {
    pages.open = { messages: [left], open: 2, next: 'cursor' };
    await dialog.show();
    await settled();
    pages.open = { messages: [{ ...left, id: 'm2', text: 'An older one' }], open: 2 };
    await press('.body > lc-button');
    expect(text()).toContain('An older one');
    expect(dialog.renderRoot.querySelectorAll('li')).toHaveLength(2);
  });
});

describe('the answer by mail', () => {
  it('is addressed to one mailbox, whatever was written', () => {
    expect(mailTo(left, 'To {queue}')).toBe(
      'mailto:dana%2Bshop@example.com?subject=To%20Sales%20%26%20more&body=%0D%0A%0D%0A%3E%20Where%20is%20it%3F%0D%0A%3E%20Please%20%26%20thanks',
    );
    const evil = { ...left, contact: { ...left.contact, email: 'a@example.com?bcc=b@example.com' } };
    expect(mailTo(evil, '')).toContain('mailto:a@example.com%3Fbcc%3Db%40example.com?');
  });

  it('is not to be had without an address, and does not quote without end', () => {
    const { email: _, ...nobody } = left.contact;
    expect(mailTo({ ...left, contact: nobody }, '')).toBeUndefined();
    expect(mailTo({ ...left, text: 'x'.repeat(4000) }, '')?.length).toBeLessThan(1_000);
    expect(mailTo({ ...left, text: `${'x'.repeat(499)}😀😀` }, '')).toContain(`x${encodeURIComponent('😀')}`);
  });
});
