import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { useTexts } from '../../../core/i18n.js';
import { macroTexts } from '../../../core/locales/desk-macros-en.js';
import { LcMacrosPage } from '../../../desk/macros/lc-macros-page.js';

let page: LcMacrosPage;

function unload(): boolean {
  const event = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(event);
  return event.defaultPrevented;
}

beforeEach(async () => {
  useTexts('en', macroTexts);
  page = new LcMacrosPage();
  document.body.append(page);
  await page.updateComplete;
});

afterEach(() => page.remove());

describe('a page of macros', () => {
  it('lets the browser ask only as long as something is not saved', () => {
    expect(unload()).toBe(false);
    const board = page.renderRoot.querySelector('lc-macro-board');
    Object.defineProperty(board, 'dirty', { value: true });
    expect(unload()).toBe(true);
    page.remove();
    expect(unload()).toBe(false);
  });
});
