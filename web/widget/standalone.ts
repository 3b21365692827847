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
  }
  return [handed ?? standaloneHello(visitor), standaloneHost(storage)];
}

function standaloneHost(storage: KeyValueStorage): HostPort {
  return {
    send([method, detail]) {
      if (method === 'visitor') {
        storage.set('visitor', detail);
      } else if (method === 'ready' && detail !== framePortVersion) {
        offerReload();
      } else if (method === 'close') {
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
