import type { CommandKind } from './keymap.js';
import type { LcConversation } from './lc-conversation.js';

/** What a key or the command palette has a conversation do. */
export interface ConversationCommand {
  run(conversation: LcConversation): void;
  /** Whether it would do something now; always when left out. */
  can?(conversation: LcConversation): boolean;
}

const commands = new Map<CommandKind, ConversationCommand>();

/**
 * Gives a conversation one more command. What is given here has its key, its place in the help and in the palette; what is not, has none: a key never promises what is
 * not there.
 */
export function provideCommand(kind: 'reply' | 'note' | 'attach', command: ConversationCommand): void {
  commands.set(kind, command);
}

export function conversationCommand(kind: CommandKind): ConversationCommand | undefined {
  return commands.get(kind);
}
