import { vi } from 'vitest';
import type { LauncherSettings } from '../../loader/settings.js';
import type { Hello, ToHost } from '../../protocol/frame-port.js';

export const words = {
  lang: 'en',
  open: 'Open chat',
  close: 'Close chat',
  unread: '{count} unread',
  dismiss: 'Dismiss',
  lost: 'No chat. Try again.',
};

const settings: LauncherSettings = {
  siteKey: 'site-key-of-a-test',
  name: 'Acme support',
  look: { accent: '#1d4ed8', scheme: 'auto', radius: 16 },
  onAccent: '#fff',
  position: 'bottomEnd',
  offsetX: 20,
  offsetY: 20,
  zIndex: 2_147_483_000,
  icon: 'M1 1',
  teaserAfterMs: 2_000,
  words,
  version: '1.2.3',
  frameUrl: '../frame/site-key-of-a-test',
  panelUrl: '../panel-side.js',
};

export const page = window;
export const seen = {
  /** The hellos that frames were sent. */
  posted: [] as { hello: Hello; origin: string; port: MessagePort }[],
  /** What the panel was told through the channel. */
  toFrame: [] as unknown[],
  /** What the loader has fetched beside itself. */
  fetched: [] as string[],
  /** What the server says of this page's origin; nothing where it cannot be reached. */
  isAllowed: undefined as boolean | undefined,
  /** Where that was asked. */
  asked: [] as string[],
  /** Whether the part of the loader that comes with the panel can be fetched. */
  reachable: true,
  /** What the page's changes would call. */
  removals: [] as (() => void)[],
};

export async function load(
  more: Partial<LauncherSettings> = {},
  attributes: Record<string, string> = {},
): Promise<void> {
  const script = document.createElement('script');
  for (const [name, value] of Object.entries(attributes)) {
    script.setAttribute(name, value);
  }
  Object.defineProperty(script, 'src', { value: 'https://chat.example/livechat/w/site-key-of-a-test.js' });
  vi.spyOn(document, 'currentScript', 'get').mockReturnValue(script);
  vi.resetModules();
  vi.doMock('../../loader/settings.js', () => ({ settings: { ...settings, ...more } }));
  vi.doMock('../../loader/import-panel.js', () => ({
    importPanel: (url: string) => {
      seen.fetched.push(url);
      return seen.reachable ? import('../../loader/panel-side.js') : Promise.reject(new Error('no connection'));
    },
  }));
  vi.doMock('../../loader/ask-host.js', () => ({
    askHost: async (url: string) => {
      seen.asked.push(url);
      if (seen.isAllowed === undefined) {
        throw new Error('no connection');
      }
      return { isAllowed: seen.isAllowed };
    },
  }));
  await import('../../loader/loader.js');
}

export function launcher(): HTMLElement {
  const host = document.querySelector<HTMLElement>('livechat-launcher');
  if (!host) {
    throw new Error('There is no launcher.');
  }
  return host;
}

export function inside<E extends HTMLElement = HTMLElement>(selector: string): E {
  const found = launcher().shadowRoot?.querySelector<E>(selector);
  if (!found) {
    throw new Error(`There is no ${selector} in the launcher.`);
  }
  return found;
}

export const button = () => inside<HTMLButtonElement>('[aria-haspopup]');

/** The frame has loaded: the test stands in for the panel in it. */
export async function frameLoads(): Promise<void> {
  await vi.dynamicImportSettled();
  const frame = inside<HTMLIFrameElement>('fake-frame');
  const contentWindow = {
    postMessage: (hello: Hello, origin: string, ports: MessagePort[]) => {
      seen.posted.push({ hello, origin, port: ports[0] as MessagePort });
    },
  };
  Object.defineProperty(frame, 'contentWindow', { value: contentWindow, configurable: true });
  frame.onload?.(new Event('load'));
}

class FakeChannel {
  readonly port1 = {
    onmessage: undefined as ((event: { data: unknown }) => void) | undefined,
    postMessage: (message: unknown) => seen.toFrame.push(message),
    close: () => {
      this.port1.onmessage = undefined;
    },
  };
  readonly port2 = { postMessage: (message: ToHost) => this.port1.onmessage?.({ data: message }) };
}

class FakeObserver {
  constructor(changed: () => void) {
    seen.removals.push(changed);
  }
  observe(): void {}
}

export const panelSays = (message: ToHost) => seen.posted.at(-1)?.port.postMessage(message);

export function setUpPage(): void {
  Object.assign(seen, {
    posted: [],
    toFrame: [],
    fetched: [],
    removals: [],
    asked: [],
    isAllowed: undefined,
    reachable: true,
  });
  vi.useFakeTimers();
  // A frame that loads nothing: the tests stand in for what would be in it.
  const create = document.createElement.bind(document);
  vi.spyOn(document, 'createElement').mockImplementation((tag: string) =>
    create(tag === 'iframe' ? 'fake-frame' : tag),
  );
  vi.stubGlobal('MessageChannel', FakeChannel);
  vi.stubGlobal('visualViewport', null);
  vi.stubGlobal('MutationObserver', FakeObserver);
}

export async function tearDownPage(): Promise<void> {
  await vi.dynamicImportSettled();
  for (const host of document.querySelectorAll('livechat-launcher')) {
    host.remove();
  }
  delete (window as unknown as Record<string, unknown>).LiveChat;
  localStorage.clear();
  sessionStorage.clear();
  vi.useRealTimers();
  vi.unstubAllGlobals();
}
