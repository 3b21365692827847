// What lets files be sent from the panel. Loaded when the chat first takes some.
import { AttachingChats } from '../chat/attaching-chats.js';
import type { FileSource } from '../core/file-source.js';
import type { PanelSetup } from './panel-setup.js';

/** The files the customer is about to send. */
export async function panelUploads(
  setup: PanelSetup,
  source: FileSource,
  say: (words: string) => void,
): Promise<AttachingChats> {
  const { transport, storage, speech } = setup;
  await speech.uploads();
  const all = new AttachingChats({
    source: () => source,
    calls: {
      begin: request => transport.call('BeginUpload', request),
      get: request => transport.call('GetUpload', request),
      cancel: request => transport.call('CancelUpload', request),
    },
    storage,
    keepsAtOnce: true,
    say,
  });
  transport.onState(({ phase }) => phase === 'online' && all.wake());
  return all;
}
