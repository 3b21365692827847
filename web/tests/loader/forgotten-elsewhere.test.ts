import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { frameLoads, inside, load, page, panelSays, seen, setUpPage, tearDownPage } from './company-page.js';

const prefix = 'livechat:site-key-of-a-test:';

beforeEach(setUpPage);
afterEach(tearDownPage);

async function openPanel(): Promise<void> {
  page.LiveChat.open();
  await frameLoads();
}

describe('a visitor who is forgotten in another tab', () => {
  const forgotten = (key = `${prefix}visitor`) => {
    localStorage.setItem(key, '');
    window.dispatchEvent(new StorageEvent('storage', { key, oldValue: 'secret', newValue: '' }));
  };

  beforeEach(async () => {
    localStorage.setItem(`${prefix}visitor`, 'secret');
    await load();
    await openPanel();
    panelSays(['ready', 1]);
    panelSays(['unread', 3]);
    panelSays([
      'told',
      [
        ['call', 0, 'identify', [{ name: 'Dana' }]],
        ['call', 0, 'setLocale', ['de']],
      ],
    ]);
  });

  it('is not who was asked to begin a chat, or was named, and had no answer yet', async () => {
    const [named, started] = [page.LiveChat.identify({ name: 'Dana' }), page.LiveChat.startChat({ name: 'Dana' })];
    const coloured = page.LiveChat.setTheme('dark');
    forgotten();
    await expect(named).rejects.toMatchObject({ code: 'shut_down' });
    await expect(started).rejects.toMatchObject({ code: 'shut_down' });
    panelSays(['ended']);
    await vi.advanceTimersByTimeAsync(0);
    await frameLoads();
    const { calls } = seen.posted.at(-1)?.hello ?? {};
    expect(JSON.stringify(calls)).not.toContain('Dana');
    expect(JSON.stringify(calls)).toContain('setTheme');
    void coloured;
  });

  it('is over in this one, whose panel clears up, tells the others, and begins with nobody', async () => {
    const { tab } = seen.posted.at(-1)?.hello ?? {};
    const come = vi.spyOn(inside('.p'), 'prepend');
    forgotten();
    expect(seen.toFrame.at(-1)).toEqual(['end', true]);
    expect(page.LiveChat.unread).toBe(0);
    panelSays(['ended']);
    await vi.advanceTimersByTimeAsync(0);
    expect(come).toHaveBeenCalledOnce();
    await frameLoads();
    const { hello } = seen.posted.at(-1) ?? {};
    expect(hello).toMatchObject({ visitor: '', kept: '', calls: [['call', 0, 'setLocale', ['de']]] });
    expect(hello?.tab).not.toBe(tab);
  });

  it('is not waited for longer than the panel may take, nor loaded twice by one that has loaded itself', async () => {
    const come = vi.spyOn(inside('.p'), 'prepend');
    forgotten();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(come).toHaveBeenCalledOnce();

    localStorage.setItem(`${prefix}visitor`, 'another');
    forgotten();
    await frameLoads();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(come).toHaveBeenCalledOnce();
  });

  it('is nothing to the panel of another site, nor to one that was taken away', async () => {
    forgotten('livechat:another-site:visitor');
    expect(seen.toFrame).not.toContainEqual(['end', true]);
    const over = page.LiveChat.shutdown();
    panelSays(['ended']);
    await over;
    const come = vi.spyOn(inside('.p'), 'prepend');
    forgotten();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(come).not.toHaveBeenCalled();
  });
});
