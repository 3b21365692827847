import type { AttachmentDto, MessageReceiptDto, Reply, SendMessage } from '../protocol/contract.gen.js';
import { mayRetry } from '../protocol/errors.js';
import type { OutgoingMessage } from './chat-state.js';
import { type Clock, systemClock } from './clock.js';
import { type KeyValueStorage, readJson } from './storage.js';

export interface OutboxOptions {
  readonly send: (message: SendMessage) => Promise<Reply<MessageReceiptDto>>;
  /** Keeps what is not acknowledged over a reload of the page. */
  readonly storage: KeyValueStorage;
  readonly storageKey: string;
  readonly onChange: (chatId: string, messages: readonly OutgoingMessage[]) => void;
  readonly onStored: (chatId: string, message: OutgoingMessage, receipt: MessageReceiptDto) => void;
  readonly onFailed?: (chatId: string, message: OutgoingMessage) => void;
  readonly clock?: Clock;
  readonly newId?: () => string;
}

interface Letter extends OutgoingMessage {
  readonly chatId: string;
}

/** How often the same message may take the connection down with it, or get no answer, before the person decides. */
const maxTries = 3;
const maxRefusals = 6;

/**
 * Sends messages in the order they were written, one at a time per chat, each under an id of its own: sending again after a lost
 * connection or a reload can never make a second message.
 */
export class Outbox {
  readonly #options: OutboxOptions;
  readonly #clock: Clock;
  readonly #tries = new Map<string, number>();
  readonly #busy = new Set<string>();
  #letters: readonly Letter[];
  #connected = false;

  constructor(options: OutboxOptions) {
    this.#options = options;
    this.#clock = options.clock ?? systemClock;
    this.#letters = (readJson(options.storage, options.storageKey, areLetters) ?? []).map(letter =>
      letter.status === 'failed' ? letter : { ...letter, status: 'waiting' },
    );
  }

  /** What is not acknowledged in this chat, in the order it was written. */
  messages(chatId: string): readonly OutgoingMessage[] {
    return this.#letters.filter(letter => letter.chatId === chatId);
  }

  /** @param attachments the uploads that go with it; the text may be empty then */
  add(chatId: string, text: string, attachments: readonly AttachmentDto[] = []): OutgoingMessage {
    const messageId = this.#options.newId?.() ?? crypto.randomUUID();
    const files = attachments.length > 0 ? { attachments } : {};
    const letter: Letter = { chatId, messageId, text, ...files, at: this.#clock.now(), status: 'waiting' };
    this.#letters = [...this.#letters, letter];
    this.#changed(chatId);
    void this.#pump(chatId);
    return letter;
  }

  /** Sends a failed message again, under the same id, behind what is still waiting. */
  retry(messageId: string): void {
    const letter = this.#letters.find(other => other.messageId === messageId);
    if (letter?.status === 'failed') {
      this.#tries.delete(messageId);
      const { reason: _, ...fresh } = letter;
      this.#letters = [...this.#letters.filter(other => other !== letter), { ...fresh, status: 'waiting' }];
      this.#changed(letter.chatId);
      void this.#pump(letter.chatId);
    }
  }

  /** Forgets what cannot be sent any more, because the chat is over. */
  clear(chatId: string): void {
    this.#letters = this.#letters.filter(letter => letter.chatId !== chatId);
    this.#changed(chatId);
  }

  /** The connection came up or went down. */
  setConnected(connected: boolean): void {
    this.#connected = connected;
    if (connected) {
      for (const chatId of new Set(this.#letters.map(letter => letter.chatId))) {
        void this.#pump(chatId);
      }
    }
  }

  /** A message turned up among the entries: it is stored, whatever became of the answer. */
  arrived(messageId: string): void {
    const letter = this.#letters.find(other => other.messageId === messageId);
    if (letter) {
      this.#remove(letter);
      this.#changed(letter.chatId);
    }
  }

  async #pump(chatId: string): Promise<void> {
    if (this.#busy.has(chatId)) {
      return;
    }
    this.#busy.add(chatId);
    try {
      for (;;) {
        const next = this.#letters.find(letter => letter.chatId === chatId && letter.status === 'waiting');
        if (!next || !this.#connected) {
          return;
        }
        const pauseMs = await this.#sendOne(next);
        if (pauseMs > 0) {
          await new Promise<void>(resolve => this.#clock.after(pauseMs, resolve));
        }
      }
    } finally {
      this.#busy.delete(chatId);
    }
  }

  /** Sends one message; the answer is how long to wait before going on. */
  async #sendOne(letter: Letter): Promise<number> {
    this.#setStatus(letter.messageId, 'sending');
    const { chatId, messageId, text, attachments } = letter;
    const files = attachments ? { attachments: attachments.map(({ id }) => id) } : {};
    const reply = await this.#options.send({ chatId, messageId, text, ...files });
    const current = this.#letters.find(other => other.messageId === messageId);
    if (!current) {
      return 0;
    }
    if (reply.ok) {
      this.#remove(current);
      const kept = reply.value.text === undefined ? {} : { text: reply.value.text, redacted: true };
      this.#options.onStored(chatId, { ...current, ...kept, status: 'stored' }, reply.value);
      this.#changed(chatId);
      return 0;
    }
    const { code, retryAfterMs } = reply.error;
    if (code === 'redacted') {
      // It was stored before, and what is left of it stands among the entries.
      this.#remove(current);
      this.#changed(chatId);
      return 0;
    }
    if (code === 'not_connected') {
      this.#connected = false;
      this.#setStatus(messageId, 'waiting');
      return 0;
    }
    const tries = (this.#tries.get(messageId) ?? 0) + 1;
    this.#tries.set(messageId, tries);
    const asked = code === 'rate_limited' || code === 'try_again';
    if (!mayRetry(code) || tries >= (asked ? maxRefusals : maxTries)) {
      this.#fail(current, code);
      return 0;
    }
    if (code === 'connection_lost') {
      this.#connected = false;
    }
    this.#setStatus(messageId, 'waiting');
    return code === 'connection_lost' ? 0 : Math.max(retryAfterMs ?? 0, 500 * tries);
  }

  #fail(letter: Letter, reason: string): void {
    const failed: Letter = { ...letter, status: 'failed', reason };
    this.#tries.delete(letter.messageId);
    this.#letters = this.#letters.map(other => (other.messageId === letter.messageId ? failed : other));
    this.#changed(letter.chatId);
    this.#options.onFailed?.(letter.chatId, failed);
  }

  #setStatus(messageId: string, status: 'waiting' | 'sending'): void {
    const letter = this.#letters.find(other => other.messageId === messageId);
    if (letter) {
      this.#letters = this.#letters.map(other => (other === letter ? { ...letter, status } : other));
      this.#changed(letter.chatId);
    }
  }

  #remove(letter: Letter): void {
    this.#tries.delete(letter.messageId);
    this.#letters = this.#letters.filter(other => other.messageId !== letter.messageId);
  }

  #changed(chatId: string): void {
    const { storage, storageKey } = this.#options;
    if (this.#letters.length > 0) {
      storage.set(storageKey, JSON.stringify(this.#letters));
    } else {
      storage.remove(storageKey);
    }
    this.#options.onChange(chatId, this.messages(chatId));
  }
}

function areLetters(value: unknown): value is Letter[] {
  return (
    Array.isArray(value) &&
    value.every(
      (letter: Partial<Letter> | null) =>
        typeof letter?.chatId === 'string' &&
        typeof letter.messageId === 'string' &&
        typeof letter.text === 'string' &&
        (letter.attachments === undefined || Array.isArray(letter.attachments)) &&
        typeof letter.at === 'number' &&
        typeof letter.status === 'string',
    )
  );
}
