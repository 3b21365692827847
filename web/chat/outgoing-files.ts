import type { ChatHeader, ChatState } from '../core/chat-state.js';
import { loadOnce } from '../core/load-part.js';
import type { AttachingChats } from './attaching-chats.js';

/** The files people are about to send. What brings them to the server is loaded when a chat first takes files. */
export class OutgoingFiles {
  /** Loads it. Without a connection there is nothing, and it is tried again the next time. */
  readonly ready: (quiet?: boolean) => Promise<AttachingChats | undefined>;
  /** The files of each chat, once that is loaded. */
  all: AttachingChats | undefined;

  /** @param page where a file that is dropped and not taken is not to be opened in place of the page */
  constructor(page: EventTarget, load: () => Promise<AttachingChats>) {
    this.ready = loadOnce(async () => {
      this.all = await load();
      return this.all;
    });
    page.addEventListener('dragover', keepOut);
    page.addEventListener('drop', keepOut);
  }

  /** How the chats are now. */
  update(chats: readonly ChatState<ChatHeader>[]): void {
    this.all?.update(chats);
    if (chats.some(({ outgoing }) => outgoing.some(({ attachments }) => attachments))) {
      // Why such a message was not sent may have to be said.
      void this.ready(true);
    }
  }
}

function keepOut(event: Event): void {
  const { dataTransfer, defaultPrevented } = event as DragEvent; // by the names it listens to
  if (dataTransfer?.types.includes('Files') && !defaultPrevented) {
    event.preventDefault();
    dataTransfer.dropEffect = 'none';
  }
}
