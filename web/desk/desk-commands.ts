import { chatAt, mayEnd, selectedChat } from './chat-facts.js';
import { conversationCommand } from './conversation-commands.js';
import type { DeskChat, DeskState } from './desk-state.js';
import { type CommandKind, commandKinds, type DeskCommand } from './keymap.js';
import type { LcConversation } from './lc-conversation.js';
import { oldest } from './rings.js';

/** What commands do it with. */
export interface DeskActs {
  readonly state: () => DeskState;
  /** The conversation on the screen. */
  readonly conversation: () => LcConversation | null;
  readonly accept: (offerId: string) => void;
  readonly decline: (offerId: string) => void;
  readonly open: (chatId: string) => void;
  readonly end: (chat: DeskChat) => void;
  readonly transfer: (chat: DeskChat) => void;
  readonly details: () => void;
  readonly status: () => void;
  readonly mute: () => void;
  readonly show: (dialog: 'palette' | 'settings' | 'help') => void;
}

/** Carries out what keys and the command palette ask for. */
export class DeskCommands {
  readonly #acts: DeskActs;

  constructor(acts: DeskActs) {
    this.#acts = acts;
  }

  /** The commands this desk has, in the order they are listed. */
  static get all(): readonly CommandKind[] {
    return commandKinds.filter(
      kind => !['reply', 'note', 'attach'].includes(kind) || conversationCommand(kind) !== undefined,
    );
  }

  /** Whether a command would do something now. */
  can(kind: CommandKind): boolean {
    const state = this.#acts.state();
    const header = selectedChat(state)?.log.header;
    switch (kind) {
      case 'accept':
      case 'decline':
        return oldest(state.rings) !== undefined;
      case 'chat':
        return state.chats.length > 0;
      case 'next':
      case 'previous':
        return state.chats.length > 1;
      case 'unread':
        return chatAt(state, 'unread') !== undefined;
      case 'end':
        return header !== undefined && mayEnd(header);
      case 'transfer':
        return header?.status === 'active' && header.transfer === undefined;
      case 'details':
        return header !== undefined;
      case 'reply':
      case 'note':
      case 'attach': {
        const conversation = this.#acts.conversation();
        const command = conversationCommand(kind);
        return conversation !== null && command !== undefined && (command.can?.(conversation) ?? true);
      }
      default:
        return true;
    }
  }

  run(command: DeskCommand): void {
    if (this.can(command.kind)) {
      this.#does[command.kind](command);
    }
  }

  readonly #does: Readonly<Record<CommandKind, (command: DeskCommand) => void>> = {
    accept: () => this.#ring(this.#acts.accept),
    decline: () => this.#ring(this.#acts.decline),
    chat: command => this.#go(command.kind === 'chat' ? command.number : 1),
    next: () => this.#go('next'),
    previous: () => this.#go('previous'),
    unread: () => this.#go('unread'),
    reply: () => this.#converse('reply'),
    note: () => this.#converse('note'),
    attach: () => this.#converse('attach'),
    transfer: () => this.#chat(this.#acts.transfer),
    details: () => this.#acts.details(),
    end: () => this.#chat(this.#acts.end),
    status: () => this.#acts.status(),
    mute: () => this.#acts.mute(),
    palette: () => this.#acts.show('palette'),
    settings: () => this.#acts.show('settings'),
    help: () => this.#acts.show('help'),
  };

  #ring(act: (offerId: string) => void): void {
    const ring = oldest(this.#acts.state().rings);
    if (ring) {
      act(ring.ring.offerId);
    }
  }

  #chat(act: (chat: DeskChat) => void): void {
    const chat = selectedChat(this.#acts.state());
    if (chat) {
      act(chat);
    }
  }

  #go(to: Parameters<typeof chatAt>[1]): void {
    const chatId = chatAt(this.#acts.state(), to);
    if (chatId !== undefined) {
      this.#acts.open(chatId);
    }
  }

  #converse(kind: CommandKind): void {
    const conversation = this.#acts.conversation();
    if (conversation) {
      conversationCommand(kind)?.run(conversation);
    }
  }
}
