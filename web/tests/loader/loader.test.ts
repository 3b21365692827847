import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createMemory } from '../../loader/memory.js';
import type { LauncherSettings } from '../../loader/settings.js';
import type { Hello, ToHost } from '../../protocol/frame-port.js';

const settings: LauncherSettings = {
  siteKey: 'site-key-of-a-test',
  name: 'Acme support',
  look: { accent: '#1d4ed8', scheme: 'auto', radius: 16 },
  onAccent: '#fff',
  position: 'bottomEnd',
  offsetX: 20,
  offsetY: 20,
  zIndex: 2_147_483_000,
  frameUrl: '../frame/site-key-of-a-test',
};

interface PageApi {
  (method: string, ...args: unknown[]): unknown;
  open(): void;
  close(): void;
  hide(): void;
  show(): void;
  on(event: string, handler: (detail: unknown) => void): () => void;
  readonly isOpen: boolean;
  readonly unread: number;
}

const page = window as unknown as { LiveChat: PageApi };
let posted: { hello: Hello; origin: string; port: MessagePort }[];

async function load(more: Partial<LauncherSettings> = {}, attributes: Record<string, string> = {}): Promise<void> {
  const script = document.createElement('script');
  for (const [name, value] of Object.entries(attributes)) {
    script.setAttribute(name, value);
  }
  Object.defineProperty(script, 'src', { value: 'https://chat.example/livechat/w/site-key-of-a-test.js' });
  vi.spyOn(document, 'currentScript', 'get').mockReturnValue(script);
  vi.resetModules();
  vi.doMock('../../loader/settings.js', () => ({ settings: { ...settings, ...more } }));
  await import('../../loader/loader.js');
}

function launcher(): HTMLElement {
  const host = document.querySelector<HTMLElement>('livechat-launcher');
  if (!host) {
    throw new Error('There is no launcher.');
  }
  return host;
}

function inside<E extends HTMLElement = HTMLElement>(selector: string): E {
  const found = launcher().shadowRoot?.querySelector<E>(selector);
  if (!found) {
    throw new Error(`There is no ${selector} in the launcher.`);
  }
  return found;
}

const button = () => inside<HTMLButtonElement>('[aria-haspopup]');

/** The frame has loaded: the test stands in for the panel in it. */
function frameLoads(): void {
  const frame = inside<HTMLIFrameElement>('fake-frame');
  const contentWindow = {
    postMessage: (hello: Hello, origin: string, ports: MessagePort[]) => {
      posted.push({ hello, origin, port: ports[0] as MessagePort });
    },
  };
  Object.defineProperty(frame, 'contentWindow', { value: contentWindow, configurable: true });
  frame.onload?.(new Event('load'));
}

class FakeChannel {
  readonly port1 = {
    onmessage: undefined as ((event: { data: unknown }) => void) | undefined,
    postMessage: (message: unknown) => toFrame.push(message),
  };
  readonly port2 = { postMessage: (message: ToHost) => this.port1.onmessage?.({ data: message }) };
}

class FakeObserver {
  constructor(changed: () => void) {
    removals.push(changed);
  }
  observe(): void {}
}

let toFrame: unknown[];
/** What the page's changes would call. */
let removals: (() => void)[];
const panelSays = (message: ToHost) => posted.at(-1)?.port.postMessage(message);

beforeEach(() => {
  posted = [];
  toFrame = [];
  removals = [];
  vi.useFakeTimers();
  // A frame that loads nothing: the tests stand in for what would be in it.
  const create = document.createElement.bind(document);
  vi.spyOn(document, 'createElement').mockImplementation((tag: string) =>
    create(tag === 'iframe' ? 'fake-frame' : tag),
  );
  vi.stubGlobal('MessageChannel', FakeChannel);
  vi.stubGlobal('visualViewport', null);
  vi.stubGlobal('MutationObserver', FakeObserver);
});

afterEach(() => {
  for (const host of document.querySelectorAll('livechat-launcher')) {
    host.remove();
  }
  delete (window as unknown as Record<string, unknown>).LiveChat;
  localStorage.clear();
  sessionStorage.clear();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

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
    const frame = inside<HTMLIFrameElement>('fake-frame');
    expect(frame.src).toBe('https://chat.example/livechat/frame/site-key-of-a-test');
    expect(frame.getAttribute('title')).toBe('Acme support');
    frameLoads();
    expect(posted).toMatchObject([
      { origin: 'https://chat.example', hello: { livechat: 1, visitor: 'secret', open: true, focus: true } },
    ]);
    expect(button().getAttribute('aria-expanded')).toBe('true');
  });

  it('keeps the secret of a new visitor in the storage of the page', async () => {
    await load();
    button().click();
    frameLoads();
    expect(posted[0]?.hello.visitor).toBe('');
    panelSays(['visitor', 'new secret']);
    expect(localStorage.getItem('livechat:site-key-of-a-test:visitor')).toBe('new secret');
  });

  it('keeps for the tab what the frame may not keep itself, and gives it back', async () => {
    await load();
    button().click();
    frameLoads();
    expect(posted.at(-1)?.hello.kept).toBe('');
    panelSays(['keep', '[["draft:1","Half a"]]']);
    expect(sessionStorage.getItem('livechat:site-key-of-a-test:keep')).toBe('[["draft:1","Half a"]]');
    frameLoads();
    expect(posted.at(-1)?.hello.kept).toBe('[["draft:1","Half a"]]');
  });

  it('shows unread messages in its badge and its name, nine at most', async () => {
    await load();
    page.LiveChat.open();
    frameLoads();
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
    frameLoads();
    panelSays(['close']);
    expect(inside('.p').hidden).toBe(true);
    expect(launcher().shadowRoot?.activeElement).toBe(button());
    expect(toFrame).toContainEqual(['close']);
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
    expect(inside('fake-frame')).toBeTruthy();
    expect(inside('.p').hidden).toBe(true);
    frameLoads();
    expect(posted[0]?.hello.open).toBe(false);
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
    frameLoads();
    page.LiveChat.close();
    panelSays(['teaser', 'Ana joined the chat', '']);
    vi.advanceTimersByTime(10_000);
    expect(inside('.t').textContent).toBe('Ana joined the chat');
  });

  it('shows what arrives while it is closed', async () => {
    await load();
    page.LiveChat.open();
    frameLoads();
    page.LiveChat.close();
    panelSays(['teaser', 'Your parcel is here', 'Ana']);
    expect(inside('.t').hidden).toBe(false);
    expect(inside('.t b').textContent).toBe('Ana');
  });

  it('comes back when the page throws out everything it did not make itself', async () => {
    await load();
    const host = launcher();
    host.remove();
    removals[0]?.();
    expect(launcher()).toBe(host);
  });

  it('does not appear twice when the tag is there twice', async () => {
    await load();
    await load();
    expect(document.querySelectorAll('livechat-launcher')).toHaveLength(1);
  });

  it('hides, with one warning, when the panel does not answer', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    await load();
    button().click();
    frameLoads();
    vi.advanceTimersByTime(8_000);
    expect(warn).toHaveBeenCalledTimes(1);
    expect(launcher().hasAttribute('data-hidden')).toBe(true);
    expect(launcher().shadowRoot?.querySelector('fake-frame')).toBeNull();
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
    frameLoads();
    expect(window.onmessage).toBe(handler);
    expect(listen.mock.calls.map(call => call[0])).not.toContain('message');
    window.onmessage = null;
  });
});

describe('LiveChat on the page', () => {
  it('carries out what was asked before it was there', async () => {
    const early = Object.assign(() => {}, { q: [['open'], ['no such method'], ['constructor']] });
    (window as unknown as { LiveChat: unknown }).LiveChat = early;
    await load();
    expect(page.LiveChat.isOpen).toBe(true);
  });

  it('tells events to its handlers until they leave, and on the window', async () => {
    await load();
    const seen: unknown[] = [];
    const end = page.LiveChat.on('agent:joined', detail => seen.push(detail));
    window.addEventListener('livechat:agent:joined', event => seen.push((event as CustomEvent).detail), { once: true });
    page.LiveChat.open();
    frameLoads();
    panelSays(['event', 'agent:joined', { name: 'Ana' }]);
    end();
    panelSays(['event', 'agent:joined', { name: 'Ben' }]);
    expect(seen).toEqual([{ name: 'Ana' }, { name: 'Ana' }]);
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
