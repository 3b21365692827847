import { loadPart } from '../core/load-part.js';

/** What draws something that is not in every conversation. */
const parts = {
  files: () => import('./lc-attachment.js'),
  typing: () => import('./lc-typing.js'),
};
const asked = new Set<keyof typeof parts>();

/** Loads such a part. Without a connection that is tried again with the next thing that happens in the chat. */
export function usePart(part: keyof typeof parts): void {
  if (!asked.has(part)) {
    asked.add(part);
    void loadPart<unknown>(parts[part], true).then(loaded => loaded ?? asked.delete(part));
  }
}
