// What lets files be sent from the desk. Loaded when a chat first takes some.
import { AttachingChats, type AttachingChatsOptions } from '../chat/attaching-chats.js';
import type { AgentClient, AgentHub } from '../protocol/contract.gen.js';
import type { ChatTransport } from '../protocol/transport.js';
import { useUploadTexts } from './upload-texts.js';

// The desk is there before this. Said to the bundler, what both need stays in one file.
import './livechat-desk.js';

export interface DeskUploadsOptions extends Omit<AttachingChatsOptions, 'calls' | 'keepsAtOnce'> {
  readonly hub: ChatTransport<AgentHub, AgentClient>;
}

/** The files the agent is about to send. */
export async function deskUploads({ hub, ...options }: DeskUploadsOptions): Promise<AttachingChats> {
  await useUploadTexts();
  const all = new AttachingChats({
    ...options,
    keepsAtOnce: false,
    calls: {
      begin: request => hub.call('BeginUpload', request),
      get: request => hub.call('GetUpload', request),
      cancel: request => hub.call('CancelUpload', request),
    },
  });
  hub.onState(({ phase }) => phase === 'online' && all.wake());
  return all;
}
