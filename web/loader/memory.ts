/** What the loader keeps: in the page's own storage, or for the life of the page where that is blocked. */
export interface Memory {
  get(key: string): string;
  /** Nothing forgets it. */
  set(key: string, value: string): void;
}

export function createMemory(storage: () => Storage, prefix: string): Memory {
  const memory: Record<string, string> = {};
  return {
    get(key) {
      try {
        return storage().getItem(prefix + key) ?? '';
      } catch {
        return memory[key] ?? '';
      }
    },
    set(key, value) {
      memory[key] = value;
      try {
        storage().setItem(prefix + key, value);
      } catch {
        // Blocked or full: the page's memory has it.
      }
    },
  };
}
