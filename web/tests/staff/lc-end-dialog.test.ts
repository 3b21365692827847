import { afterEach, expect, it } from 'vitest';
import { useTexts } from '../../core/i18n.js';
import { staffTexts } from '../../core/locales/staff-en.js';
import { LcEndDialog } from '../../staff/lc-end-dialog.js';
import { settle } from '../fake-clock.js';

afterEach(() => document.body.replaceChildren());

it('the question before the end names nobody once it is closed: who was asked about may be redacted', async () => {
  useTexts('en', staffTexts);
  const dialog = new LcEndDialog();
  document.body.append(dialog);
  await dialog.ask({ chatId: 'a', name: 'Dana Ray', draft: true });
  const asked = dialog.renderRoot.querySelector('lc-dialog');
  expect(asked?.heading).toContain('Dana Ray');
  expect(dialog.renderRoot.querySelector('[data-warning=draft]')).not.toBeNull();

  asked?.close();
  await settle();
  await dialog.updateComplete;

  expect(asked?.heading).not.toContain('Dana');
  expect(dialog.renderRoot.querySelector('[data-warning=draft]')).toBeNull();
});
