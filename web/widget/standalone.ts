import type { KeyValueStorage } from '../core/storage.js';
import { framePortVersion, type Hello } from '../protocol/frame-port.js';
import type { HostPort } from './host-port.js';

/** The panel opened by itself, as a page of its own: there is no launcher, and the visitor's secret is kept here. */
export function standaloneHost(storage: KeyValueStorage): HostPort {
  return {
    send([method, detail]) {
      if (method === 'visitor') {
        storage.set('visitor', detail);
      }
    },
    onOpen: () => {},
    onClose: () => {},
  };
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
