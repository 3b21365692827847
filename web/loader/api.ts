import type { PanelState } from '../protocol/frame-port.js';

interface Actions {
  open(): void;
  close(): void;
  toggle(): void;
  show(): void;
  hide(): void;
}

type Handler = (detail: unknown) => void;

export interface Api {
  isOpen: boolean;
  unread: number;
  state: PanelState;
  emit(event: string, detail?: unknown): void;
  /** Puts `window.LiveChat` on the page, and carries out what was asked of it before it was there. */
  install(): void;
}

/** What the company's own scripts can do. Every event is also a `CustomEvent` named `livechat:…` on the window. */
export function createApi(actions: Actions): Api {
  const handlers: [string, Handler][] = [];
  const on = (event: string, handler: Handler) => {
    const entry: [string, Handler] = [event, handler];
    handlers.push(entry);
    return () => {
      handlers.splice(handlers.indexOf(entry), 1);
    };
  };
  // Called by name, with whatever a page passes.
  const methods = { ...actions, on } as unknown as Record<string, (...args: unknown[]) => unknown>;
  const call = (method: string, ...args: unknown[]): unknown =>
    Object.hasOwn(methods, method) && methods[method]?.(...args);
  const api: Api = {
    isOpen: false,
    unread: 0,
    state: 'idle',
    emit(event, detail = {}) {
      for (const [name, handler] of [...handlers]) {
        if (name === event) {
          handler(detail);
        }
      }
      dispatchEvent(new CustomEvent(`livechat:${event}`, { detail }));
    },
    install() {
      // What a page may have put there before is nobody's type.
      const page = window as unknown as { LiveChat?: unknown };
      const queue = (page.LiveChat as { q?: ArrayLike<unknown>[] } | undefined)?.q ?? [];
      const getters = (['isOpen', 'unread', 'state'] as const).map(name => [name, { get: () => api[name] }]);
      page.LiveChat = Object.defineProperties(Object.assign(call, methods) as unknown, Object.fromEntries(getters));
      for (const args of queue) {
        call(...(Array.from(args) as [string])); // a method first, or nothing happens
      }
    },
  };
  return api;
}
