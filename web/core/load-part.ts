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
  let served: boolean | undefined;
  try {
    return await load().catch(async failure => {
      served = await isServed();
      if (served) {
        return load();
      }
      throw failure;
    });
  } catch {
    const gone = served === false;
    if (gone || !quiet) {
      for (const listener of listeners) {
        listener(gone ? 'gone' : 'offline');
      }
    }
    return undefined;
  }
}

/** Loads a part with the first call, and after a call in vain with the next one. */
export function loadOnce<T>(load: () => Promise<T>): (quiet?: boolean) => Promise<T | undefined> {
  let asked: Promise<T | undefined> | undefined;
  return quiet => {
    asked ??= loadPart(load, quiet).then(loaded => {
      asked = loaded && asked;
      return loaded;
    });
    return asked;
  };
}

/** Whether this build is there, and nothing when that cannot be told. Each has addresses of its own: where this file is not found, none of its others is. */
async function isServed(): Promise<boolean | undefined> {
  const answer = await fetch(import.meta.url, { method: 'HEAD', cache: 'no-store' }).catch(() => undefined);
  return answer?.ok || (answer?.status === 404 || answer?.status === 410 ? false : undefined);
}
