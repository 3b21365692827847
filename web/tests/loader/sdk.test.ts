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

beforeEach(setUpPage);
afterEach(tearDownPage);

async function openPanel(): Promise<void> {
  page.LiveChat.open();
  await frameLoads();
}

describe('what is asked of the panel', () => {
  it('waits for the panel, in order, and does not make it', async () => {
    await load();
    void page.LiveChat.identify({ token: 'a token' });
    void page.LiveChat.setTheme('dark');
    void page.LiveChat.update({ page: '/cart' });
    void page.LiveChat.setLocale('de');
    await vi.dynamicImportSettled();
    expect(seen.fetched).toEqual([]);
    expect(launcher().shadowRoot?.querySelector('fake-frame')).toBeNull();
    await openPanel();
    expect(seen.fetched).toEqual(['https://chat.example/livechat/panel-side.js?0']);
    expect(seen.posted[0]?.hello.calls).toEqual([
      ['call', 1, 'identify', [{ token: 'a token' }]],
      ['call', 2, 'setTheme', ['dark']],
      ['call', 3, 'update', [{ page: '/cart' }]],
      ['call', 4, 'setLocale', ['de']],
    ]);
  });

  it('is passed as it was when it was asked for', async () => {
    await load();
    const user = { name: 'Dana' };
    void page.LiveChat.identify(user);
    user.name = 'Eve';
    await openPanel();
    expect(seen.posted[0]?.hello.calls?.[0]?.[3]).toEqual([{ name: 'Dana' }]);
  });

  it('goes through the channel once the panel is there, and is answered by its number', async () => {
    await load();
    await openPanel();
    const chat = page.LiveChat.startChat({ name: 'Dana' });
    expect(seen.toFrame.at(-1)).toEqual(['call', 1, 'startChat', [{ name: 'Dana' }]]);
    panelSays(['done', 1, { chatId: 'c1' }]);
    await expect(chat).resolves.toEqual({ chatId: 'c1' });
  });

  it('rejects with the code, and says so by an event', async () => {
    await load();
    await openPanel();
    const errors: LiveChatFailure[] = [];
    page.LiveChat.on('error', error => errors.push(error));
    const refused = page.LiveChat.startChat();
    panelSays(['failed', 1, { code: 'form_invalid', message: 'No.', fields: { name: 'required' } }]);
    await expect(refused).rejects.toMatchObject({ code: 'form_invalid', fields: { name: 'required' } });
    await expect(refused).rejects.toBeInstanceOf(Error);
    expect(errors).toEqual([{ code: 'form_invalid', message: 'No.', fields: { name: 'required' } }]);
  });

  it('rejects what cannot be passed on, with a code, and keeps nothing of it', async () => {
    await load();
    const errors: LiveChatFailure[] = [];
    page.LiveChat.on('error', error => errors.push(error));
    const refused = page.LiveChat.identify({ name: (() => {}) as unknown as string });
    await expect(refused).rejects.toMatchObject({ code: 'bad_argument' });
    await expect(refused).rejects.toBeInstanceOf(Error);
    expect(errors).toStrictEqual([{ code: 'bad_argument', message: 'LiveChat: plain data only.' }]);
    await openPanel();
    expect(seen.posted[0]?.hello.calls).toEqual([]);
  });

  it('is told again to a frame that loads again: what lasts, then what was not answered', async () => {
    await load();
    await openPanel();
    void page.LiveChat.identify({ name: 'Dana' });
    void page.LiveChat.endChat();
    panelSays(['told', [['call', 0, 'identify', [{ name: 'Dana' }]]]]);
    panelSays(['done', 1, undefined]);
    await frameLoads();
    expect(seen.posted.at(-1)?.hello.calls).toEqual([
      ['call', 0, 'identify', [{ name: 'Dana' }]],
      ['call', 2, 'endChat', [undefined]],
    ]);
  });

  it('is refused when there is no panel for the page', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    await load();
    const errors: LiveChatFailure[] = [];
    page.LiveChat.on('error', error => errors.push(error));
    seen.isAllowed = false;
    const chat = page.LiveChat.startChat();
    await frameLoads();
    vi.advanceTimersByTime(8_000);
    await expect(chat).rejects.toMatchObject({ code: 'panel_refused' });
    await expect(chat).rejects.toBeInstanceOf(Error);
    expect(errors).toStrictEqual([{ code: 'panel_refused', message: 'LiveChat: no panel. Is this origin allowed?' }]);
  });

  it('makes the panel to start a chat, and leaves it closed', async () => {
    await load();
    void page.LiveChat.startChat();
    await frameLoads();
    expect(page.LiveChat.isOpen).toBe(false);
    expect(seen.posted[0]?.hello).toMatchObject({ open: false, calls: [['call', 1, 'startChat', [undefined]]] });
  });

  it('is nothing to end where there is no panel', async () => {
    await load();
    await expect(page.LiveChat.endChat()).resolves.toBeUndefined();
    expect(seen.fetched).toEqual([]);
  });

  it('opens with a message for the panel', async () => {
    await load();
    page.LiveChat.open({ message: 'Hello', queue: 'sales' });
    await frameLoads();
    expect(seen.posted[0]?.hello.calls).toEqual([['call', 1, 'open', [{ message: 'Hello', queue: 'sales' }]]]);
  });
});

describe('the state of LiveChat', () => {
  it('can be read and not be written', async () => {
    await load();
    await openPanel();
    panelSays(['state', 'queued']);
    panelSays(['unread', 2]);
    const { state, isOpen, unread, version } = page.LiveChat;
    expect({ state, isOpen, unread, version }).toEqual({ state: 'queued', isOpen: true, unread: 2, version: '1.2.3' });
    expect(() => Object.assign(page.LiveChat, { state: 'idle' })).toThrow();
  });
});

describe('shutdown', () => {
  it('lets the panel clear up, takes it away, and the launcher stays', async () => {
    localStorage.setItem(`${prefix}visitor`, 'secret');
    await load();
    await openPanel();
    panelSays(['live', '1']);
    panelSays(['unread', 3]);
    panelSays(['state', 'active']);
    panelSays(['title', '(3) New message']);
    panelSays(['told', [['call', 0, 'identify', [{ name: 'Dana' }]]]]);
    const over = page.LiveChat.shutdown();
    expect(seen.toFrame.at(-1)).toEqual(['end', false]);
    panelSays(['ended']);
    await over;
    expect(launcher().shadowRoot?.querySelector('fake-frame')).toBeNull();
    const { isOpen, unread, state } = page.LiveChat;
    expect({ isOpen, unread, state }).toEqual({ isOpen: false, unread: 0, state: 'idle' });
    expect(document.title).not.toContain('New message');
    expect(localStorage.getItem(`${prefix}live`)).toBe('');
    expect(sessionStorage.getItem(`${prefix}open`)).toBe('');

    const before = seen.posted.at(-1)?.hello.tab;
    button().click();
    await frameLoads();
    expect(inside('.p').hidden).toBe(false);
    expect(seen.posted.at(-1)?.hello).toMatchObject({ visitor: 'secret', calls: [] });
    expect(seen.posted.at(-1)?.hello.tab).not.toBe(before);
  });

  it('gives the launcher its own words and look again', async () => {
    await load();
    await openPanel();
    const rule = () => (launcher().shadowRoot?.adoptedStyleSheets[0]?.cssRules[0] as CSSStyleRule | undefined)?.style;
    panelSays(['words', { ...words, lang: 'de', open: 'Chat öffnen', label: 'Chat' }]);
    panelSays(['look', 'dark', ['#0f766e', '#ffffff']]);
    expect(rule()?.getPropertyValue('--a')).toContain('#0f766e');
    const over = page.LiveChat.shutdown();
    panelSays(['ended']);
    await over;
    expect(button().getAttribute('aria-label')).toBe('Open chat');
    expect(rule()?.getPropertyValue('--a')).toContain('#1d4ed8');
    expect(rule()?.getPropertyValue('color-scheme')).toBe('light dark');
  });

  it('forgets the visitor where it is told to, at once', async () => {
    localStorage.setItem(`${prefix}visitor`, 'secret');
    await load({ teaser: 'Need help?' });
    vi.advanceTimersByTime(2_000);
    expect(inside('.t').hidden).toBe(false);
    void page.LiveChat.shutdown({ forget: true });
    expect(inside('.t').hidden).toBe(true);
    expect(localStorage.getItem(`${prefix}visitor`)).toBe('');
    expect(seen.fetched).toEqual([]);
  });

  it('lets the panel tell the other tabs where the visitor is forgotten', async () => {
    localStorage.setItem(`${prefix}visitor`, 'secret');
    await load();
    await openPanel();
    void page.LiveChat.shutdown({ forget: true });
    expect(seen.toFrame.at(-1)).toEqual(['end', true]);
  });

  it('does not wait for a panel that does not answer', async () => {
    await load();
    await openPanel();
    panelSays(['ready', 1]);
    const over = page.LiveChat.shutdown();
    vi.advanceTimersByTime(1_000);
    await over;
    expect(launcher().shadowRoot?.querySelector('fake-frame')).toBeNull();
  });

  it('drops what was asked for and not answered', async () => {
    await load();
    const named = page.LiveChat.identify({ name: 'Dana' });
    await page.LiveChat.shutdown();
    await expect(named).rejects.toMatchObject({ code: 'shut_down' });
    await openPanel();
    expect(seen.posted.at(-1)?.hello.calls).toEqual([]);
  });
});

describe('the title of the page', () => {
  it('is what the panel says, and then the own one again', async () => {
    document.title = 'My shop';
    await load();
    await openPanel();
    panelSays(['title', '(1) New message']);
    expect(document.title).toBe('(1) New message');
    panelSays(['title', '']);
    expect(document.title).toBe('My shop');
    panelSays(['title', '(1) New message']);
    document.title = 'My cart';
    panelSays(['title', '']);
    expect(document.title).toBe('My cart');
  });
});

describe('where the launcher is', () => {
  const hideOn = '^(?:/checkout/.*)$';

  it('is hidden on the pages the settings say, also when a script changes the address', async () => {
    vi.stubGlobal('navigation', undefined);
    history.replaceState(null, '', '/products');
    await load({ hideOn });
    expect(launcher().hasAttribute('data-hidden')).toBe(false);
    history.pushState(null, '', '/checkout/pay');
    vi.advanceTimersByTime(500);
    expect(launcher().hasAttribute('data-hidden')).toBe(true);
    history.pushState(null, '', '/products');
    vi.advanceTimersByTime(500);
    expect(launcher().hasAttribute('data-hidden')).toBe(false);
  });

  it('hears of a new address from the browser where that tells', async () => {
    const navigation = new EventTarget();
    vi.stubGlobal('navigation', navigation);
    history.replaceState(null, '', '/products');
    await load({ hideOn });
    history.pushState(null, '', '/checkout/pay');
    navigation.dispatchEvent(new Event('currententrychange'));
    expect(launcher().hasAttribute('data-hidden')).toBe(true);
  });

  it('lets a script open the panel where the launcher is hidden', async () => {
    await load({}, { 'data-hidden': '' });
    page.LiveChat.open();
    expect(launcher().hasAttribute('data-hidden')).toBe(false);
    page.LiveChat.close();
    expect(launcher().hasAttribute('data-hidden')).toBe(true);
  });

  it('is nowhere while nobody is there, but for whoever has a chat going on', async () => {
    await load({ offline: true });
    expect(launcher().hasAttribute('data-hidden')).toBe(true);
    launcher().remove();
    localStorage.setItem(`${prefix}live`, '1');
    await load({ offline: true });
    expect(launcher().hasAttribute('data-hidden')).toBe(false);
  });
});

describe('the look of the launcher', () => {
  it('is what the panel says, but for what a style sheet of the page says', async () => {
    await load();
    await openPanel();
    panelSays(['look', 'dark', ['#ffd24a', '#000']]);
    const host = launcher().shadowRoot?.adoptedStyleSheets[0]?.cssRules[0]?.cssText;
    expect(host).toMatch(/color-scheme: ?dark/);
    expect(host).toMatch(/--a: ?var\(--livechat-accent, ?#ffd24a\)/);
    expect(host).toMatch(/--o: ?var\(--livechat-on-accent, ?#000\)/);
  });
});

describe('the words of the launcher', () => {
  it('stand on it where it is a pill, and name it', async () => {
    await load({ pill: true, label: 'Fragen?', words: { ...words, dismiss: 'Ausblenden' } });
    expect(button().textContent).toContain('Fragen?');
    expect(button().getAttribute('aria-label')).toBe('Fragen?');
    expect(inside('.x').getAttribute('aria-label')).toBe('Ausblenden');
  });

  it('are those of the panel once it is there, but for a label only the settings have', async () => {
    await load({
      label: 'Help',
    });
    await openPanel();
    panelSays(['words', { ...words, lang: 'fr', close: 'Fermer le chat', unread: 'Non lus : {count}' }]);
    expect(button().getAttribute('aria-label')).toBe('Fermer le chat');
    page.LiveChat.close();
    panelSays(['unread', 2]);
    expect(button().getAttribute('aria-label')).toBe('Help, Non lus : 2');
  });

  it('leave a round launcher without text', async () => {
    await load({ logo: 'https://acme.example/logo.png' });
    expect(button().textContent?.trim()).toBe('0');
    expect(inside<HTMLImageElement>('img').alt).toBe('');
  });
});
