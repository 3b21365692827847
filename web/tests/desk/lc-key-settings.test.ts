import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { useTexts } from '../../core/i18n.js';
import { deskDialogTexts } from '../../core/locales/desk-dialogs-en.js';
import { deskTexts } from '../../core/locales/desk-en.js';
import { provideCommand } from '../../desk/conversation-commands.js';
import { DeskCommands } from '../../desk/desk-commands.js';
import { LcKeySettings } from '../../desk/lc-key-settings.js';

let settings: LcKeySettings;
let kept: unknown[];

const row = (kind: string) => settings.renderRoot.querySelector(`[data-command=${kind}]`);
const button = (kind: string, what: 'rebind' | 'switch') => row(kind)?.querySelector<HTMLElement>(`[data-${what}]`);

async function press(kind: string, code: string, change: KeyboardEventInit = {}): Promise<void> {
  button(kind, 'rebind')?.click();
  await settings.updateComplete;
  button(kind, 'rebind')?.dispatchEvent(
    new KeyboardEvent('keydown', { code, key: code, altKey: true, cancelable: true, ...change }),
  );
  await settings.updateComplete;
}

beforeEach(async () => {
  useTexts('en', deskTexts, deskDialogTexts);
  kept = [];
  settings = new LcKeySettings();
  settings.addEventListener('lc-keys', event => kept.push((event as CustomEvent<unknown>).detail)); // its own event
  document.body.append(settings);
  await settings.updateComplete;
});

afterEach(() => settings.remove());

describe('the keys of an agent', () => {
  it('are those that are pressed', async () => {
    await press('accept', 'KeyB');
    expect(kept).toEqual([{ accept: 'Alt+KeyB' }]);
    await press('chat', 'Digit5', { altKey: false, ctrlKey: true });
    expect(kept.at(-1)).toEqual({ accept: 'Alt+KeyB', chat: 'Mod+Digit' });
  });

  it('are refused with words, and stay what they were', async () => {
    await press('accept', 'KeyX');
    expect(row('accept')?.querySelector('[role=alert]')?.textContent).toContain(
      'Alt+X is taken already: Decline the oldest ring.',
    );
    await press('accept', 'KeyD');
    expect(row('accept')?.querySelector('[role=alert]')?.textContent).toContain(
      'The browser has its own use for Alt+D.',
    );
    expect(kept).toEqual([]);
  });

  it('can be switched off and on, unless another command has them meanwhile', async () => {
    button('decline', 'switch')?.click();
    await settings.updateComplete;
    await press('accept', 'KeyX');
    expect(kept.at(-1)).toEqual({ decline: '', accept: 'Alt+KeyX' });
    button('decline', 'switch')?.click();
    await settings.updateComplete;
    expect(row('decline')?.querySelector('[role=alert]')?.textContent).toContain('Alt+X is taken already');
  });

  it('are left alone by Escape', async () => {
    await press('accept', 'Escape', { altKey: false, key: 'Escape' });
    await press('accept', 'AltLeft');
    expect(kept).toEqual([]);
  });

  it('are all as usual again at once', async () => {
    settings.changed = { accept: 'F8', decline: '' };
    await settings.updateComplete;
    settings.renderRoot.querySelector<HTMLElement>('[data-reset]')?.click();
    expect(kept).toEqual([{}]);
  });
});

describe('a command that no part of the desk brings', () => {
  it('has no key, until one does', () => {
    expect(DeskCommands.all).not.toContain('note');
    provideCommand('note', { run: () => {} });
    expect(DeskCommands.all).toContain('note');
  });
});
