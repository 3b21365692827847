/** Why a part could not be loaded: no connection, or this page was made by a build that is not served any more. */
export type PartLost = 'offline' | 'gone';

const listeners = new Set<(why: PartLost) => void>();

/** Calls back when a part that somebody asked for could not be loaded, and when one never can be. Answers how to end it. */
export function onPartLost(listener: (why: PartLost) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Loads a part of the page that is not there from the start, with what it needs; nothing when it could not be loaded. What failed although it is there is tried once more;
 * what failed for want of a connection may be asked for again.
 * @param quiet nobody asked for it: that there is no connection is not worth a word
 */
export async function loadPart<T>(load: () => Promise<T>, quiet = false): Promise<T | undefined> {
  for (let tried = 1; ; tried++) {
    try {
      return await load();
    } catch {
      const state = await lookForThisBuild();
      if (state === 'there' && tried === 1) {
        continue;
      }
      const why = state === 'gone' ? state : 'offline';
      if (why === 'gone' || !quiet) {
        for (const listener of listeners) {
          listener(why);
        }
      }
      return undefined;
    }
  }
}

/** Each build has addresses of its own: where this file is not found, none of its others is. */
async function lookForThisBuild(): Promise<'there' | 'gone' | 'unknown'> {
  try {
    const { ok, status } = await fetch(import.meta.url, { method: 'HEAD', cache: 'no-store' });
    return ok ? 'there' : status === 404 || status === 410 ? 'gone' : 'unknown';
  } catch {
    return 'unknown';
  }
}
