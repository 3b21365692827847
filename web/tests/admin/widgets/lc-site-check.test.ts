import { afterEach, beforeEach, expect, it } from 'vitest';
import type { SettingsSource } from '../../../admin/settings/settings-source.js';
import { LcSiteCheck } from '../../../admin/widgets/lc-site-check.js';
import { useTexts } from '../../../core/i18n.js';
import { adminWidgetsTexts } from '../../../core/locales/admin-widgets-en.js';
import { settle } from '../../fake-clock.js';

let check: LcSiteCheck;

beforeEach(async () => {
  useTexts('en', adminWidgetsTexts);
  check = new LcSiteCheck();
  const answer = { ok: true, value: { seen: [{ origin: 'https://shop.example', at: 0, isAllowed: false }] } };
  check.source = { read: async () => answer } as unknown as SettingsSource; // all that is asked here
  check.siteKey = 'key';
  document.body.append(check);
  await settle();
  await check.updateComplete;
});

afterEach(() => check.remove());

it('keeps the focus when a page is allowed and the button for that goes', async () => {
  check.addEventListener('lc-allow', event => {
    check.domains = [(event as CustomEvent<string>).detail]; // its own event
  });
  const allow = check.renderRoot.querySelector<HTMLElement>('[data-action=allow]');
  allow?.focus();
  allow?.click();
  await check.updateComplete;
  expect(check.renderRoot.querySelector('[data-action=allow]')).toBeNull();
  expect(check.shadowRoot?.activeElement?.getAttribute('data-action')).toBe('check-site');
});
