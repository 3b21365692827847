import { afterEach, expect, it, vi } from 'vitest';
import { addTexts, useTexts } from '../../core/i18n.js';
import { deskDialogTexts } from '../../core/locales/desk-dialogs-en.js';
import { showDialog } from '../../desk/desk-dialogs.js';
import { LcSignOut } from '../../desk/lc-sign-out.js';

const words = vi.hoisted(() => ({ come: () => {} }));
vi.mock('../../desk/dialog-texts.js', () => ({
  useDialogTexts: () =>
    new Promise<void>(resolve => {
      words.come = () => {
        addTexts(deskDialogTexts);
        resolve();
      };
    }),
}));

afterEach(() => document.body.replaceChildren());

it('a dialog that was drawn before its words came says them when it is shown', async () => {
  useTexts('en');
  const dialog = Object.assign(new LcSignOut(), { chats: 1 });
  document.body.append(dialog);
  await dialog.updateComplete;
  expect(dialog.renderRoot.textContent).not.toContain('1 open chat');

  const shown = showDialog(document.body, 'leave');
  words.come();
  await shown;

  await vi.waitFor(() =>
    expect(dialog.renderRoot.querySelector('lc-dialog')?.shadowRoot?.textContent).toContain('1 open chat'),
  );
});
