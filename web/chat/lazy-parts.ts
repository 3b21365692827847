import { loadOnce } from '../core/load-part.js';

/** What draws something that is not in every conversation. */
const parts = {
  files: loadOnce<unknown>(() => import('./lc-attachment.js')),
  typing: loadOnce<unknown>(() => import('./lc-typing.js')),
};

/** Loads such a part. Without a connection that is tried again with the next thing that happens in the chat. */
export function usePart(part: keyof typeof parts): void {
  void parts[part](true);
}
