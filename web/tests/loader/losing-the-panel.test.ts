import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  button,
  frameLoads,
  inside,
  launcher,
  load,
  page,
  panelSays,
  seen,
  setUpPage,
  tearDownPage,
  words,
} from './company-page.js';

const prefix = 'livechat:site-key-of-a-test:';
const frame = () => launcher().shadowRoot?.querySelector('fake-frame');
const waiting = () => inside('.s');
const retry = () => inside<HTMLButtonElement>('.r');
const isHidden = () => launcher().hasAttribute('data-hidden');

/** Also lets what waits for a promise go on. */
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

let warn: ReturnType<typeof vi.spyOn>;

beforeEach(() => {
  setUpPage();
  warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
});
afterEach(async () => {
  await tearDownPage();
  vi.restoreAllMocks();
});

describe('a page whose origin is not allowed', () => {
  it('loses the launcher, with one warning, when the server says so', async () => {
    seen.isAllowed = false;
    await load();
    button().click();
    await frameLoads();
    await pass(8_000);
    expect(seen.asked).toEqual(['https://chat.example/livechat/frame/site-key-of-a-test/host.js?0']);
    expect(warn).toHaveBeenCalledTimes(1);
    expect(isHidden()).toBe(true);
    expect(page.LiveChat.isOpen).toBe(false);
    expect(frame()).toBeNull();
    await pass(60_000);
    expect(frame()).toBeNull();
  });
});

describe('a server that cannot be reached', () => {
  it('leaves the launcher there, and the next press tries again', async () => {
    seen.reachable = false;
    await load();
    const errors = vi.fn();
    page.LiveChat.on('error', errors);
    button().click();
    await pass(0);
    expect(isHidden()).toBe(false);
    expect(page.LiveChat.isOpen).toBe(false);
    expect(warn).not.toHaveBeenCalled();
    expect(errors).toHaveBeenCalledExactlyOnceWith({ code: 'panel_unreachable', message: 'LiveChat: no answer.' });
    expect(inside('.t').textContent).toBe(words.lost);
    expect(inside('[role=status]').textContent).toBe(words.lost);

    seen.reachable = true;
    inside('.t button').click();
    await frameLoads();
    expect(seen.posted).toHaveLength(1);
    expect(new Set(seen.fetched).size).toBe(2); // some browsers keep that an address failed
    expect(inside('.t').hidden).toBe(true);
  });

  it('is not mistaken for a refusal when a page of a proxy comes in place of the panel', async () => {
    await load();
    button().click();
    await frameLoads();
    await pass(8_000);
    expect(isHidden()).toBe(false);
    expect(page.LiveChat.isOpen).toBe(true);
    expect(warn).not.toHaveBeenCalled();
    expect(retry().textContent).toBe(words.lost);

    retry().click();
    await frameLoads();
    panelSays(['ready', 1]);
    expect(seen.posted).toHaveLength(2);
    expect(waiting().hidden).toBe(true);
    await pass(60_000);
    expect(waiting().hidden).toBe(true);
    expect(frame()).toBeTruthy();
  });

  it('is told of also where a panel that was there loads anew', async () => {
    await load();
    button().click();
    await frameLoads();
    panelSays(['ready', 1]);
    await frameLoads();
    expect(waiting().hidden).toBe(false);
    expect(retry().hidden).toBe(true);
    await pass(8_000);
    expect(waiting().hidden).toBe(false);
    expect(retry().hidden).toBe(false);
  });

  it('is told of also where a panel that was there says that it could not begin', async () => {
    await load();
    button().click();
    await frameLoads();
    panelSays(['ready', 1]);
    panelSays(['ready', 0]);
    expect(waiting().hidden).toBe(false);
    await pass(20_000);
    expect(waiting().hidden).toBe(false);
    expect(retry().hidden).toBe(false);
  });

  it('is not heard any more once it was given up', async () => {
    await load();
    button().click();
    await frameLoads();
    await pass(8_000);
    panelSays(['ready', 1]);
    expect(waiting().hidden).toBe(false);
    expect(retry().hidden).toBe(false);
  });

  it('is not waited for longer than it takes to say so, where nothing answers at all', async () => {
    await load();
    button().click();
    await vi.dynamicImportSettled();
    await pass(19_999);
    expect(retry().hidden).toBe(true);
    await pass(1);
    expect(retry().hidden).toBe(false);
  });

  it('is tried again by itself while a chat is going on, whatever of the panel is missing', async () => {
    localStorage.setItem(`${prefix}live`, '1');
    seen.reachable = false;
    await load();
    await pass(0);
    expect(seen.fetched).toHaveLength(1);
    await pass(500);
    expect(seen.fetched).toHaveLength(2);
    seen.reachable = true;
    await pass(1_000);
    await frameLoads();
    await pass(8_000);
    expect(frame()).toBeNull();
    await pass(500);
    await frameLoads();
    panelSays(['ready', 1]);
    expect(seen.posted).toHaveLength(2);
    expect(inside('.t').hidden).toBe(true);
  });

  it('is tried again as soon as the browser is back in the network', async () => {
    await load();
    button().click();
    await frameLoads();
    await pass(8_000);
    expect(frame()).toBeNull();
    window.dispatchEvent(new Event('online'));
    expect(frame()).toBeTruthy();
  });

  it('refuses to start a chat, and keeps what the page has said of who is there', async () => {
    await load();
    const known = vi.fn();
    page.LiveChat.identify({ name: 'Dana Ray' }).then(known, known);
    const chat = page.LiveChat.startChat();
    await frameLoads();
    await pass(8_000);
    await expect(chat).rejects.toMatchObject({ code: 'panel_unreachable' });
    await pass(500);
    await frameLoads();
    expect(seen.posted.at(-1)?.hello.calls?.map(([, , method]) => method)).toEqual(['identify']);
    expect(known).not.toHaveBeenCalled();
  });

  it('is not asked any more after the page has shut the chat down', async () => {
    await load();
    button().click();
    await frameLoads();
    await pass(8_000);
    await page.LiveChat.shutdown();
    await pass(60_000);
    window.dispatchEvent(new Event('online'));
    expect(frame()).toBeNull();
    expect(seen.fetched).toHaveLength(1);
  });
});

describe('the box of a panel that is on its way', () => {
  it('has a way out from the start, which is gone with the panel there', async () => {
    await load();
    button().click();
    await vi.dynamicImportSettled();
    expect(waiting().hidden).toBe(false);
    const out = inside<HTMLButtonElement>('.s .x');
    expect(out.getAttribute('aria-label')).toBe('Close chat');
    expect(launcher().shadowRoot?.activeElement).toBe(out);
    out.click();
    expect(page.LiveChat.isOpen).toBe(false);
    button().click();
    await frameLoads();
    panelSays(['ready', 1]);
    expect(waiting().hidden).toBe(true);
  });

  it('gives the focus to the button that tries again, where it has it', async () => {
    await load();
    button().click();
    await frameLoads();
    await pass(8_000);
    expect(launcher().shadowRoot?.activeElement).toBe(retry());
  });
});

describe('a panel of another version', () => {
  it('is loaded once more, and then given up', async () => {
    await load();
    button().click();
    await frameLoads();
    panelSays(['ready', 2]);
    expect(waiting().hidden).toBe(false);
    expect(frame()).toBeTruthy();
    await frameLoads();
    expect(seen.posted).toHaveLength(2);
    panelSays(['ready', 2]);
    await pass(0);
    expect(frame()).toBeNull();
    expect(retry().hidden).toBe(false);
  });
});
