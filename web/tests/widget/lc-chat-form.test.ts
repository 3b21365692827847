import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { useTexts } from '../../core/i18n.js';
import type { FormSettingsDto } from '../../protocol/contract.gen.js';
import { LcChatForm } from '../../widget/lc-chat-form.js';
import { widgetTexts } from '../widget-texts.js';

const settings: FormSettingsDto = {
  title: 'How can we help?',
  submitLabel: 'Start chat',
  consentUrl: 'https://example.com/privacy',
  fields: [
    { key: 'name', type: 'text', label: 'Name', required: true, maxLength: 100 },
    { key: 'email', type: 'email', label: 'E-mail', required: true, maxLength: 254 },
    { key: 'consent', type: 'consent', label: 'I agree.', required: true, maxLength: 4 },
  ],
};

let form: LcChatForm;
let started: unknown[];

const field = (key: string) => {
  const found = form.renderRoot.querySelector<HTMLElement & { error: string }>(`lc-field[data-key=${key}]`);
  if (!found) {
    throw new Error(`There is no field ${key}.`);
  }
  return found;
};

async function answer(key: string, value: string): Promise<void> {
  field(key).dispatchEvent(new CustomEvent('lc-input', { detail: value }));
  await form.updateComplete;
}

async function submit(): Promise<void> {
  form.renderRoot.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
  await form.updateComplete;
}

beforeEach(async () => {
  useTexts('en', widgetTexts);
  started = [];
  form = new LcChatForm();
  form.form = settings;
  form.addEventListener('lc-start', event => started.push((event as CustomEvent).detail));
  document.body.append(form);
  await form.updateComplete;
});

afterEach(() => form.remove());

describe('the form before the chat', () => {
  it('does not complain before anything was done', async () => {
    field('name').dispatchEvent(new CustomEvent('lc-blur'));
    await form.updateComplete;
    expect(field('name').error).toBe('');
  });

  it('checks an answer when its field is left, and takes the complaint back when it is right', async () => {
    await answer('email', 'dana@example');
    field('email').dispatchEvent(new CustomEvent('lc-blur'));
    await form.updateComplete;
    expect(field('email').error).toBe('Enter an address like name@example.com');
    await answer('email', 'dana@example.com');
    expect(field('email').error).toBe('');
  });

  it('complains when an answer that is needed was taken out again', async () => {
    await answer('name', 'Dana');
    await answer('name', '');
    field('name').dispatchEvent(new CustomEvent('lc-blur'));
    await form.updateComplete;
    expect(field('name').error).toBe('Enter an answer');
  });

  it('says above the fields when there is one thing to do, too', async () => {
    await answer('name', 'Dana');
    await answer('email', 'dana@example.com');
    await submit();
    expect(form.renderRoot.querySelector('.summary')?.textContent).toContain('One answer needs another look');
    await answer('consent', 'true');
    expect(form.renderRoot.querySelector('.summary')).toBeNull();
  });

  it('says politely why no chat started', async () => {
    form.error = "You're offline.";
    await form.updateComplete;
    expect(form.renderRoot.querySelector('.foot [role=status]')?.textContent).toContain("You're offline.");
    expect(form.renderRoot.querySelector('[role=alert]')).toBeNull();
    form.error = '';
    await form.updateComplete;
    expect(form.renderRoot.querySelector('.foot [role=status]')?.textContent).toBe('');
  });

  it('checks everything when it is sent, says how much there is to do, and sends nothing', async () => {
    await submit();
    expect(['name', 'email', 'consent'].map(key => field(key).error)).toEqual([
      'Enter an answer',
      'Enter an answer',
      'Tick this box to go on',
    ]);
    expect(form.renderRoot.querySelector('.summary')?.textContent).toContain('3 answers need another look');
    expect(started).toEqual([]);
  });

  it('sends the answers', async () => {
    await answer('name', ' Dana ');
    await answer('email', 'dana@example.com');
    await answer('consent', 'true');
    await submit();
    expect(started).toEqual([{ name: 'Dana', email: 'dana@example.com', consent: 'true' }]);
  });

  it('sends once, however often it is pressed while the chat starts', async () => {
    await answer('name', 'Dana');
    await answer('email', 'dana@example.com');
    await answer('consent', 'true');
    form.busy = true;
    await submit();
    expect(started).toEqual([]);
  });

  it('shows what the server says at the field and keeps what was typed', async () => {
    await answer('email', 'dana@example.com');
    form.showErrors({ email: 'email_invalid' });
    await form.updateComplete;
    expect(field('email').error).toBe('Enter an address like name@example.com');
    expect((field('email') as unknown as { value: string }).value).toBe('dana@example.com');
  });

  it('links the terms next to the words of consent', () => {
    const link = field('consent').querySelector('a');
    expect(link?.getAttribute('href')).toBe('https://example.com/privacy');
    expect(link?.rel).toBe('noopener noreferrer');
  });

  it('keeps what was typed where another form asks the same, and forgets what was wrong with the first', async () => {
    await answer('email', 'dana@example');
    await submit();
    form.form = { ...settings, title: 'Leave a message', fields: settings.fields.slice(1) };
    form.notice = 'Nobody is here.';
    await form.updateComplete;
    expect(form.renderRoot.querySelector('.notice')?.textContent).toContain('Nobody is here.');
    expect(field('email').error).toBe('');
    expect((field('email') as unknown as { value: string }).value).toBe('dana@example');
  });

  it('fills in what becomes known, but not over what was typed', async () => {
    form.form = { ...settings, fields: settings.fields.map(one => ({ ...one, known: one.key as 'name' | 'email' })) };
    await form.updateComplete;
    await answer('name', 'Ray');
    form.known = { name: 'Dana', email: 'dana@example.com' };
    await form.updateComplete;
    const value = (key: string) => (field(key) as unknown as { value: string }).value;
    expect([value('name'), value('email')]).toEqual(['Ray', 'dana@example.com']);
  });
});
