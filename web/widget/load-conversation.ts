import { loadPart } from '../core/load-part.js';
import type { Speech } from './languages.js';

/**
 * Loads what shows a conversation, and the words for it; nothing where it did not come.
 * @param quiet there is no conversation yet: that it does not come is not worth a word
 */
export function loadConversation(speech: Speech | undefined, quiet: () => boolean) {
  return loadPart(async () => {
    const [parts, files] = await Promise.all([
      import('./chat-parts.js'),
      import('./panel-files.js'),
      import('./conversation.js'),
      speech?.chat(),
    ]);
    return { ...parts, ...files };
  }, quiet);
}
