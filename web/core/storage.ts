/** What survives a reload, as far as the browser allows it. Never throws: without storage it lives as long as the page. */
export interface KeyValueStorage {
  get(key: string): string | undefined;
  set(key: string, value: string): void;
  remove(key: string): void;
  /** Removes everything that was ever kept here. */
  clear(): void;
}

export function browserStorage(kind: 'localStorage' | 'sessionStorage', prefix = 'livechat:'): KeyValueStorage {
  const memory = new Map<string, string>();
  const use = <T>(action: (storage: Storage) => T, otherwise: () => T): T => {
    try {
      return action(window[kind]);
    } catch {
      return otherwise();
    }
  };
  return {
    get: key =>
      memory.get(key) ??
      use(
        storage => storage.getItem(prefix + key) ?? undefined,
        () => undefined,
      ),
    set(key, value) {
      // What cannot be stored (blocked, full) is kept in memory and wins over an older stored value.
      use(
        storage => {
          storage.setItem(prefix + key, value);
          memory.delete(key);
        },
        () => {
          memory.set(key, value);
        },
      );
    },
    remove(key) {
      memory.delete(key);
      use(
        storage => storage.removeItem(prefix + key),
        () => {},
      );
    },
    clear() {
      memory.clear();
      use(
        storage => {
          for (const key of Object.keys(storage).filter(name => name.startsWith(prefix))) {
            storage.removeItem(key);
          }
        },
        () => {},
      );
    },
  };
}

/** Whether the browser forbids to keep anything. It often does in a frame on a page of another origin. */
export function storageIsBlocked(kind: 'localStorage' | 'sessionStorage'): boolean {
  try {
    return window[kind].length < 0;
  } catch {
    return true;
  }
}

/** Keeps everything with somebody else, as one text that comes back after a reload. */
export function entrustedStorage(kept: string, keep: (text: string) => void): KeyValueStorage {
  const values = new Map(parseJson(kept, areTexts) ?? []);
  const tell = () => keep(JSON.stringify([...values]));
  return {
    get: key => values.get(key),
    set(key, value) {
      values.set(key, value);
      tell();
    },
    remove(key) {
      if (values.delete(key)) {
        tell();
      }
    },
    clear() {
      values.clear();
      tell();
    },
  };
}

function areTexts(value: unknown): value is [string, string][] {
  return (
    Array.isArray(value) &&
    value.every(pair => Array.isArray(pair) && typeof pair[0] === 'string' && typeof pair[1] === 'string')
  );
}

/** Reads JSON that may be anything: from another version, from another tab, damaged. */
export function readJson<T>(
  storage: KeyValueStorage,
  key: string,
  accept: (value: unknown) => value is T,
): T | undefined {
  const text = storage.get(key);
  return text === undefined ? undefined : parseJson(text, accept);
}

function parseJson<T>(text: string, accept: (value: unknown) => value is T): T | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return accept(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
