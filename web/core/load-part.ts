/**
 * Why a part could not be loaded: no connection; it is there and does not come all the same, as some browsers keep that a load failed; or this page was made by a build
 * that is not served any more.
 */
export type PartLost = 'offline' | 'stuck' | 'gone';

const listeners = new Set<(why: PartLost | undefined) => void>();
let lost: PartLost | undefined;

/**
 * Calls back when a part that somebody asked for could not be loaded, and when one never can be; with nothing, when one that was asked for came after that. What is gone stays gone.
 * Answers how to end it.
 */
export function onPartLost(listener: (why: PartLost | undefined) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether nothing that is not loaded yet can be loaded any more. */
export function arePartsGone(): boolean {
  return lost === 'gone';
}

function tell(why: PartLost | undefined): void {
  lost = lost === 'gone' ? lost : why;
  for (const listener of listeners) {
    listener(lost);
  }
}

/**
 * Loads a part of the page that is not there from the start, with what it needs; nothing when it could not be loaded. What failed although it is there is tried once more;
 * what failed for want of a connection may be asked for again.
 * @param quiet nobody asked for it: that there is no connection is not worth a word
 */
export async function loadPart<T>(
  load: () => Promise<T>,
  quiet: boolean | (() => boolean) = false,
): Promise<T | undefined> {
  const isQuiet = () => (typeof quiet === 'boolean' ? quiet : quiet());
  let why: PartLost | undefined;
  try {
    const part = await load().catch(async failure => {
      // What is known to be gone is not asked about again; what was loaded before is still there.
      why = lost === 'gone' ? lost : await whyLost();
      if (why === 'stuck') {
        return load();
      }
      throw failure;
    });
    // What comes unasked may have been there all along.
    if (lost && lost !== 'gone' && !isQuiet()) {
      tell(undefined);
    }
    return part;
  } catch {
    if ((why === 'gone' && lost !== why) || !isQuiet()) {
      tell(why ?? 'offline');
    }
    return undefined;
  }
}

/** Loads a part with the first call, and after a call in vain with the next one, unless it is gone. That it does not come is said when one of those who wait asked for it. */
export function loadOnce<T>(load: () => Promise<T>): (quiet?: boolean) => Promise<T | undefined> {
  let asked: Promise<T | undefined> | undefined;
  let loud = false;
  let failed = false;
  return async quiet => {
    if (failed && lost === 'gone') {
      if (!quiet) {
        tell(lost);
      }
      return undefined;
    }
    loud ||= !quiet;
    asked ??= loadPart(load, () => !loud).then(loaded => {
      failed = !loaded;
      loud = false;
      asked = loaded && asked;
      return loaded;
    });
    return asked;
  };
}

/** Each build has addresses of its own: where this file is not found, none of its others is. */
async function whyLost(): Promise<PartLost> {
  const answer = await fetch(import.meta.url, { method: 'HEAD', cache: 'no-store' }).catch(() => undefined);
  return answer?.ok ? 'stuck' : answer?.status === 404 || answer?.status === 410 ? 'gone' : 'offline';
}
