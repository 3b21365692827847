import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LcDeskPages } from '../../desk/lc-desk-pages.js';

let pages: LcDeskPages;

function unload(): boolean {
  const event = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(event);
  return event.defaultPrevented;
}

beforeEach(async () => {
  pages = new LcDeskPages();
  document.body.append(pages);
  await pages.updateComplete;
});

afterEach(() => pages.remove());

describe('the pages over the chats', () => {
  it('let the browser ask only as long as something is not saved', async () => {
    expect(unload()).toBe(false);
    document.dispatchEvent(new CustomEvent('lc-open-page', { detail: 'macros' }));
    await vi.waitFor(() => expect(pages.renderRoot.querySelector('lc-macros-page')).not.toBeNull(), 15_000);
    const page = pages.renderRoot.querySelector('lc-macros-page');
    expect(unload()).toBe(false);
    Object.defineProperty(page, 'dirty', { value: true });
    expect(unload()).toBe(true);
    pages.remove();
    expect(unload()).toBe(false);
  }, 20_000);
});
