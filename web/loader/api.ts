/** What a method of `LiveChat` does; `on`, `once`, `off` and the state come from here. */
export type Actions = Omit<LiveChatApi, keyof LiveChatState | 'on' | 'once' | 'off'>;

export interface Api {
  isOpen: boolean;
  unread: number;
  state: LiveChatState['state'];
  readonly version: string;
  emit(event: string, detail?: unknown): void;
  /** Puts `window.LiveChat` on the page, and carries out what was asked of it before it was there. */
  install(): void;
}

type Handler = (detail: never) => void;
type Listener = readonly [event: string, handler: Handler, once: boolean];

/** What the company's own scripts can do. Every event is also a `CustomEvent` named `livechat:…` on the window. */
export function createApi(actions: Actions, version: string): Api {
  let isReady = false;
  const heard = new Set<Listener>();
  const off = (event: string, handler: Handler) => {
    for (const listener of heard) {
      if (listener[0] === event && listener[1] === handler) {
        heard.delete(listener);
      }
    }
  };
  const tell = (listener: Listener, detail: unknown) => {
    if (heard.has(listener)) {
      if (listener[2]) {
        heard.delete(listener);
      }
      try {
        listener[1](detail as never); // kept under the name of its event, whose detail this is
      } catch (error) {
        reportError(error);
      }
    }
  };
  const listen = (once: boolean) => (event: string, handler: Handler) => {
    const listener: Listener = [event, handler, once];
    heard.add(listener);
    if (isReady && event === 'ready') {
      queueMicrotask(() => tell(listener, {}));
    }
    return () => heard.delete(listener);
  };
  const methods = { ...actions, off, on: listen(false), once: listen(true) };
  // Called by name, with whatever a page passes.
  const byName = methods as unknown as Record<string, (...args: unknown[]) => unknown>;
  const call = (method: string, ...args: unknown[]): unknown =>
    Object.hasOwn(methods, method) && byName[method]?.(...args);
  const api: Api = {
    isOpen: false,
    unread: 0,
    state: 'idle',
    version,
    emit(event, detail = {}) {
      for (const listener of [...heard]) {
        if (listener[0] === event) {
          tell(listener, detail);
        }
      }
      dispatchEvent(new CustomEvent(`livechat:${event}`, { detail }));
    },
    install() {
      const queue = (window.LiveChat as unknown as LiveChatQueue | undefined)?.q ?? [];
      const state = (['isOpen', 'unread', 'state', 'version'] as const).map(name => [name, { get: () => api[name] }]);
      window.LiveChat = Object.defineProperties(
        Object.assign(call, methods) as typeof call & typeof methods & LiveChatState, // of which these are the getters
        Object.fromEntries(state),
      );
      for (const args of queue) {
        call(...(Array.from(args) as [string])); // a method first, or nothing happens
      }
      isReady = true;
    },
  };
  return api;
}
