import { browserStorage, type KeyValueStorage } from '../core/storage.js';
import { framePortVersion, type Hello } from '../protocol/frame-port.js';
import type { HostPort } from './host-port.js';
import { askOpener, isPoppedOut } from './pop-out.js';

/** The panel opened by itself, as a page of its own: there is no launcher, and the visitor's secret is kept here. */
export async function standAlone(siteKey: string): Promise<readonly [Hello, HostPort]> {
  const popped = isPoppedOut(siteKey);
  const storage = browserStorage(popped ? 'sessionStorage' : 'localStorage', `livechat:${siteKey}:`);
  const visitor = storage.get('visitor') ?? '';
  const handed = popped && visitor === '' ? await askOpener() : undefined;
  if (handed) {
    storage.set('visitor', handed.visitor);
    storage.set('hello', JSON.stringify(handed));
    storage.set('told', JSON.stringify(handed.calls));
  }
  return [handed ?? { ...standaloneHello(''), ...whatWasHanded(storage), visitor }, standaloneHost(storage)];
}

/** What the panel before has handed over, when this window loads again, with what it was told last. */
function whatWasHanded(storage: KeyValueStorage): Partial<Hello> {
  const [hello, calls] = [storage.get('hello'), storage.get('told')];
  return hello && calls ? { ...JSON.parse(hello), calls: JSON.parse(calls) } : {};
}

export function standaloneHost(storage: KeyValueStorage): HostPort {
  const { title } = document;
  return {
    send([method, detail]) {
      switch (method) {
        case 'visitor':
          storage.set('visitor', detail);
          break;
        case 'told':
          storage.set('told', JSON.stringify(detail));
          break;
        case 'ready':
          if (detail !== framePortVersion) {
            offerReload();
          }
          break;
        case 'title':
          document.title = detail || title;
          break;
        case 'close':
          // The browser lets a window close itself only where a script has opened it.
          close();
      }
    },
    listen: () => {},
  };
}

/** In the words of nobody: there are no texts either. */
function offerReload(): void {
  const button = document.createElement('button');
  button.textContent = "The chat can't be reached. Try again.";
  button.onclick = () => location.reload();
  document.body.replaceChildren(button);
}

export function standaloneHello(visitor: string): Hello {
  return {
    livechat: framePortVersion,
    open: true,
    visitor,
    url: '',
    title: '',
    full: true,
    focus: true,
    locale: undefined,
    scheme: undefined,
  };
}
