import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createMemory } from '../../loader/memory.js';
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

beforeEach(setUpPage);
afterEach(tearDownPage);

describe('the launcher', () => {
  it('is a named button in an open shadow root, and makes no frame before it is opened', async () => {
    await load();
    expect(button().getAttribute('aria-label')).toBe('Open chat');
    expect(button().getAttribute('aria-expanded')).toBe('false');
    expect(inside('.p').hidden).toBe(true);
    expect(launcher().shadowRoot?.querySelector('fake-frame')).toBeNull();
  });

  it('opens the panel from the address of its own script, and tells the panel only at its own origin', async () => {
    localStorage.setItem('livechat:site-key-of-a-test:visitor', 'secret');
    await load();
    button().click();
    await vi.dynamicImportSettled();
    const frame = inside<HTMLIFrameElement>('fake-frame');
    expect(frame.src).toBe('https://chat.example/livechat/frame/site-key-of-a-test');
    expect(frame.getAttribute('title')).toBe('Acme support');
    await frameLoads();
    expect(seen.posted).toMatchObject([
      { origin: 'https://chat.example', hello: { livechat: 1, visitor: 'secret', open: true, focus: true } },
    ]);
    expect(button().getAttribute('aria-expanded')).toBe('true');
  });

  it('tells the panel what the page is written in', async () => {
    document.body.style.fontFamily = '"Open Sans", serif';
    await load();
    button().click();
    await frameLoads();
    expect(seen.posted[0]?.hello.font).toBe('"Open Sans", serif');
    document.body.style.fontFamily = '';
  });

  it('keeps the secret of a new visitor in the storage of the page', async () => {
    await load();
    button().click();
    await frameLoads();
    expect(seen.posted[0]?.hello.visitor).toBe('');
    panelSays(['visitor', 'new secret']);
    expect(localStorage.getItem('livechat:site-key-of-a-test:visitor')).toBe('new secret');
  });

  it('keeps for the tab what the frame may not keep itself, and gives it back', async () => {
    await load();
    button().click();
    await frameLoads();
    expect(seen.posted.at(-1)?.hello.kept).toBe('');
    panelSays(['keep', '[["draft:1","Half a"]]']);
    expect(sessionStorage.getItem('livechat:site-key-of-a-test:keep')).toBe('[["draft:1","Half a"]]');
    await frameLoads();
    expect(seen.posted.at(-1)?.hello.kept).toBe('[["draft:1","Half a"]]');
  });

  it('shows unread messages in its badge and its name, nine at most', async () => {
    await load();
    page.LiveChat.open();
    await frameLoads();
    page.LiveChat.close();
    panelSays(['unread', 3]);
    expect(inside('.b').textContent).toBe('3');
    expect(button().getAttribute('aria-label')).toBe('Open chat, 3 unread');
    expect(inside('[role=status]').textContent).toBe('3 unread');
    expect(page.LiveChat.unread).toBe(3);
    panelSays(['unread', 12]);
    expect(inside('.b').textContent).toBe('9+');
  });

  it('closes when the panel asks, and takes the focus back', async () => {
    await load();
    button().click();
    await frameLoads();
    panelSays(['close']);
    expect(inside('.p').hidden).toBe(true);
    expect(launcher().shadowRoot?.activeElement).toBe(button());
    expect(seen.toFrame).toContainEqual(['close']);
  });

  it('is open again after a reload of the page', async () => {
    await load();
    button().click();
    launcher().remove();
    await load();
    expect(inside('.p').hidden).toBe(false);
  });

  it('makes the frame at once while a chat is going on, closed', async () => {
    localStorage.setItem('livechat:site-key-of-a-test:live', '1');
    await load();
    await vi.dynamicImportSettled();
    expect(inside('fake-frame')).toBeTruthy();
    expect(inside('.p').hidden).toBe(true);
    await frameLoads();
    expect(seen.posted[0]?.hello.open).toBe(false);
  });

  it('shows its sentence once per session, as text, and can be sent away', async () => {
    await load({ teaser: '<b>Need help?</b>' });
    expect(inside('.t').hidden).toBe(true);
    vi.advanceTimersByTime(2_000);
    expect(inside('.t').hidden).toBe(false);
    expect(inside('.t').textContent).toContain('<b>Need help?</b>');
    inside<HTMLButtonElement>('.x').click();
    expect(inside('.t').hidden).toBe(true);
    launcher().remove();
    await load({ teaser: 'Need help?' });
    vi.advanceTimersByTime(10_000);
    expect(inside('.t').hidden).toBe(true);
  });

  it('does not invite who has been in the panel already', async () => {
    await load({ teaser: 'Need help?' });
    page.LiveChat.open();
    await frameLoads();
    page.LiveChat.close();
    panelSays(['teaser', 'Ana joined the chat', '']);
    vi.advanceTimersByTime(10_000);
    expect(inside('.t').textContent).toBe('Ana joined the chat');
  });

  it('shows what arrives while it is closed', async () => {
    await load();
    page.LiveChat.open();
    await frameLoads();
    page.LiveChat.close();
    panelSays(['teaser', 'Your parcel is here', 'Ana']);
    expect(inside('.t').hidden).toBe(false);
    expect(inside('.t b').textContent).toBe('Ana');
  });

  it('says for the panel what nobody could hear from there, while it is closed', async () => {
    await load();
    page.LiveChat.open();
    await frameLoads();
    panelSays(['say', 'Heard in the panel']);
    expect(inside('[aria-live]').textContent).toBe('');
    page.LiveChat.close();
    panelSays(['say', 'Ana joined the chat']);
    expect(inside('[aria-live=polite]').textContent).toBe('Ana joined the chat');
    page.LiveChat.open();
    expect(inside('[aria-live]').textContent).toBe('');
  });

  it('is in the language of its words, and lets what it quotes run its own way', async () => {
    await load({ pill: true });
    expect(launcher().lang).toBe('en');
    page.LiveChat.open();
    await frameLoads();
    panelSays(['words', { ...words, lang: 'ar', open: 'افتح المحادثة' }]);
    expect(launcher().lang).toBe('ar');
    page.LiveChat.close();
    panelSays(['teaser', 'مرحبا', 'Ana']);
    // A bdi is dir=auto by itself.
    expect(inside('.t bdi').textContent).toBe('مرحبا');
    expect(inside('bdi.w').textContent).toBe('افتح المحادثة');
  });

  it('tells the panel where the page has gone by script', async () => {
    history.replaceState(null, '', '/products');
    await load();
    page.LiveChat.open();
    await frameLoads();
    panelSays(['ready', 1]);
    seen.toFrame.length = 0;
    vi.advanceTimersByTime(500);
    expect(seen.toFrame).toEqual([]);
    history.pushState(null, '', '/basket');
    document.title = 'Basket';
    vi.advanceTimersByTime(500);
    const place = { url: expect.stringMatching(/\/basket$/), title: 'Basket', focus: false };
    expect(seen.toFrame).toMatchObject([['open', place]]);
    page.LiveChat.close();
    history.pushState(null, '', '/checkout');
    vi.advanceTimersByTime(1_000);
    expect(seen.toFrame.slice(1)).toMatchObject([['close'], ['close', { url: expect.stringMatching(/\/checkout$/) }]]);
  });

  it('comes back when the page throws out everything it did not make itself', async () => {
    await load();
    const host = launcher();
    host.remove();
    seen.removals[0]?.();
    expect(launcher()).toBe(host);
  });

  it('does not appear twice when the tag is there twice', async () => {
    await load();
    await load();
    expect(document.querySelectorAll('livechat-launcher')).toHaveLength(1);
  });

  it('stays hidden until it is shown when the tag says so', async () => {
    await load({}, { 'data-hidden': '' });
    expect(launcher().hasAttribute('data-hidden')).toBe(true);
    page.LiveChat.show();
    expect(launcher().hasAttribute('data-hidden')).toBe(false);
  });

  it('leaves the handlers of the page alone', async () => {
    const handler = () => {};
    window.onmessage = handler;
    const listen = vi.spyOn(window, 'addEventListener');
    await load();
    button().click();
    await frameLoads();
    expect(window.onmessage).toBe(handler);
    expect(listen.mock.calls.map(call => call[0])).not.toContain('message');
    window.onmessage = null;
  });
});

describe('LiveChat on the page', () => {
  it('carries out what was asked before it was there', async () => {
    const early: LiveChatQueue = () => {};
    early.q = [['open'], ['no such method'], ['constructor']];
    Object.assign(window, { LiveChat: early });
    await load();
    expect(page.LiveChat.isOpen).toBe(true);
  });

  it('tells events to its handlers until they leave, and on the window', async () => {
    await load();
    const heard: unknown[] = [];
    const end = page.LiveChat.on('agent:joined', detail => heard.push(detail));
    window.addEventListener('livechat:agent:joined', event => heard.push(event.detail), { once: true });
    page.LiveChat.open();
    await frameLoads();
    panelSays(['event', 'agent:joined', { name: 'Ana' }]);
    end();
    panelSays(['event', 'agent:joined', { name: 'Ben' }]);
    expect(heard).toEqual([{ name: 'Ana' }, { name: 'Ana' }]);
  });
});

describe('the memory of the loader', () => {
  it('lasts as long as the page where storage is blocked', () => {
    const memory = createMemory(() => {
      throw new Error('blocked');
    }, 'p:');
    expect(memory.get('a')).toBe('');
    memory.set('a', '1');
    expect(memory.get('a')).toBe('1');
  });
});
