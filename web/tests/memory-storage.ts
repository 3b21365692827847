import type { KeyValueStorage } from '../core/storage.js';

/** A storage that a test can look into, and that ends with it. */
export function memoryStorage(): KeyValueStorage {
  const values = new Map<string, string>();
  return {
    get: key => values.get(key),
    set: (key, value) => void values.set(key, value),
    remove: key => void values.delete(key),
    clear: () => values.clear(),
  };
}
