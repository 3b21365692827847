import type { ChatHeader } from '../../core/chat-state.js';
import type { AttachmentDto, EntryDto, MessageEntryDto, SeenDto } from '../../protocol/contract.gen.js';

export const unseen: SeenDto = { customerDelivered: 0, customerRead: 0, agentDelivered: 0, agentRead: 0 };

export function header(lastSequence: number, more: Partial<ChatHeader> = {}): ChatHeader {
  return { id: 'chat', status: 'active', fence: 1, lastSequence, seen: unseen, ...more };
}

export function message(sequence: number, messageId = `m${sequence}`, text = `text ${sequence}`): MessageEntryDto {
  return { kind: 'message', sequence, at: sequence * 1_000, messageId, author: { role: 'agent', name: 'Ana' }, text };
}

export function messages(from: number, to: number): EntryDto[] {
  return Array.from({ length: to - from + 1 }, (_, index) => message(from + index));
}

export function sequences(entries: readonly EntryDto[]): number[] {
  return entries.map(entry => entry.sequence);
}

/** Random numbers that are the same in every run: a failure can be looked at again. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

export function attachment(name: string, more: Partial<AttachmentDto> = {}): AttachmentDto {
  return { id: `id of ${name}`, name, type: 'image/png', size: 2_200_000, width: 800, height: 600, ...more };
}
