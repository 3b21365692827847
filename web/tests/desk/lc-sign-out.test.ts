import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useTexts } from '../../core/i18n.js';
import { deskDialogTexts } from '../../core/locales/desk-dialogs-en.js';
import { deskTexts } from '../../core/locales/desk-en.js';
import { LcSignOut } from '../../desk/lc-sign-out.js';
import { settle } from '../fake-clock.js';

let dialog: LcSignOut;
let left: string[];
let answers: ((code: string | undefined) => void)[];

const heading = () => dialog.renderRoot.querySelector('lc-dialog')?.heading;
const isOpen = () => dialog.renderRoot.querySelector('lc-dialog')?.open;
const text = () => dialog.renderRoot.querySelector('p')?.textContent;
const button = (action: string) => dialog.renderRoot.querySelector<HTMLElement>(`[data-action=${action}]`);

async function rest(): Promise<void> {
  await settle();
  await dialog.updateComplete;
  await settle();
}

async function answer(code: string | undefined): Promise<void> {
  answers.shift()?.(code);
  await rest();
}

async function begin(chats: number): Promise<void> {
  dialog.chats = chats;
  void dialog.show();
  await rest();
}

beforeEach(() => {
  useTexts('en', deskTexts, deskDialogTexts);
  left = [];
  answers = [];
  vi.spyOn(location, 'assign').mockImplementation(url => void left.push(String(url)));
  dialog = new LcSignOut();
  dialog.url = '/signin';
  dialog.session = { signOut: () => new Promise(resolve => answers.push(resolve)) };
  document.body.append(dialog);
});

afterEach(() => dialog.remove());

describe('signing out', () => {
  it('is done at once where no chat is open', async () => {
    await begin(0);
    expect(heading()).toBe('Signing out…');
    expect(left).toEqual([]);
    await answer(undefined);
    expect(left).toEqual(['/signin']);
  });

  it('asks first where chats are open', async () => {
    await begin(2);
    expect(heading()).toBe('Sign out with 2 open chats?');
    expect(answers).toHaveLength(0);
    button('sign-out')?.click();
    await rest();
    await answer(undefined);
    expect(left).toEqual(['/signin']);
  });

  it('is asked of the server once, however often that is pressed', async () => {
    await begin(1);
    button('sign-out')?.click();
    await rest();
    button('sign-out')?.click();
    void dialog.show();
    await rest();
    expect(answers).toHaveLength(1);
  });

  it('stays where the server could not be told, and says why', async () => {
    await begin(0);
    await answer('not_connected');
    expect(left).toEqual([]);
    expect(isOpen()).toBe(true);
    expect(heading()).toBe("You couldn't be signed out");
    expect(text()).toContain("You're not connected.");

    button('sign-out')?.click();
    await rest();
    await answer('not_allowed');
    expect(text()).toContain("The server didn't take it.");
    expect(left).toEqual([]);
  });

  it('can be done anyway', async () => {
    await begin(1);
    expect(button('anyway')).toBeNull();
    button('sign-out')?.click();
    await rest();
    await answer('connection_lost');
    button('anyway')?.click();
    expect(left).toEqual(['/signin']);
  });
});
