import type { OutgoingMessage } from '../core/chat-state.js';
import { type Clock, systemClock } from '../core/clock.js';
import { Drafts } from '../core/drafts.js';
import { Outbox } from '../core/outbox.js';
import { redactedMark } from '../core/redaction.js';
import type { KeyValueStorage } from '../core/storage.js';
import type {
  AgentClient,
  AgentHub,
  BlockedVisitorDto,
  EarlierChatsDto,
  TeamEntryDto,
} from '../protocol/contract.gen.js';
import { mayRetry } from '../protocol/errors.js';
import type { ChatTransport } from '../protocol/transport.js';
import { lookAt } from '../staff/looking.js';

/** What is written in the composer: an answer to the customer, or a note for the team. */
export type WriteMode = 'reply' | 'note';

/** What the team noted about a chat, as far as this desk knows. */
export interface Noted {
  /** Whether the server was asked. */
  readonly loaded: boolean;
  /** In order, without gaps. */
  readonly entries: readonly TeamEntryDto[];
  readonly tags: readonly string[];
  /** Notes of this desk that are not among the entries yet. */
  readonly outgoing: readonly OutgoingMessage[];
  readonly mode: WriteMode;
  /** The note that is written and not sent; never the reply. */
  readonly draft: string;
}

const nothingNoted: Noted = { loaded: false, entries: [], tags: [], outgoing: [], mode: 'reply', draft: '' };
const retryMs = 2_000;
const pageSize = 200;

/** Notes, tags and blocks: what the team knows of a chat and no customer is ever sent. It has numbers of its own beside those of the chat. */
export class TeamNotes {
  readonly #hub: ChatTransport<AgentHub, AgentClient>;
  readonly #clock: Clock;
  readonly #drafts: Drafts;
  readonly #modes: Drafts;
  readonly #outbox: Outbox;
  /** Who looks at a chat now. */
  readonly #lookers = new Map<string, Set<() => void>>();
  readonly #reading = new Set<string>();
  /** Of these something was told while they were read: what is read may be older. */
  readonly #missed = new Set<string>();
  #chats: ReadonlyMap<string, Noted> = new Map();
  #online = false;

  constructor(hub: ChatTransport<AgentHub, AgentClient>, storage: KeyValueStorage, clock: Clock = systemClock) {
    this.#hub = hub;
    this.#clock = clock;
    this.#drafts = new Drafts(storage, 'desk-note:');
    this.#modes = new Drafts(storage, 'desk-mode:');
    this.#outbox = new Outbox({
      send: async ({ chatId, messageId: noteId, text }) => {
        const reply = await hub.call('AddNote', { chatId, noteId, text });
        return reply.ok ? { ok: true, value: { sequence: reply.value.number, at: reply.value.at } } : reply;
      },
      storage,
      storageKey: 'desk-notes',
      clock,
      onChange: (chatId, outgoing) => this.#set(chatId, { outgoing }),
      onStored: chatId => void this.load(chatId),
    });
  }

  /** Answers how to end it. */
  start(): () => void {
    const ends = [
      this.#hub.on('Notes', ({ chatId, entries, tags }) => this.#heard(chatId, entries, tags)),
      this.#hub.on('Redacted', ({ chatId }) => void this.#readAgain(chatId)),
      this.#hub.onState(({ phase }) => this.#connected(phase === 'online')),
    ];
    this.#connected(this.#hub.state.phase === 'online');
    return () => {
      this.#connected(false);
      for (const end of ends) {
        end();
      }
    };
  }

  /** The connection, for parts that are loaded later. */
  get hub(): ChatTransport<AgentHub, AgentClient> {
    return this.#hub;
  }

  of(chatId: string): Noted {
    return (
      this.#chats.get(chatId) ?? {
        ...nothingNoted,
        draft: this.#drafts.of(chatId),
        mode: this.#modes.of(chatId) === 'note' ? 'note' : 'reply',
        outgoing: this.#outbox.messages(chatId),
      }
    );
  }

  /** Calls back whenever something about a chat changes, for somebody who looks at it. Answers how to end it. */
  watch(chatId: string, listener: () => void): () => void {
    const lookers = this.#lookers.get(chatId) ?? new Set();
    this.#lookers.set(chatId, lookers.add(listener));
    return () => {
      lookers.delete(listener);
      if (lookers.size === 0 && this.#lookers.get(chatId) === lookers) {
        this.#lookers.delete(chatId);
      }
    };
  }

  /** Reads what is not known yet; until it is known, as long as there is a connection. */
  async load(chatId: string): Promise<void> {
    if (this.#reading.has(chatId)) {
      this.#missed.add(chatId);
    }
    if (this.#reading.has(chatId) || !this.#online) {
      this.#set(chatId, {});
      return;
    }
    this.#missed.delete(chatId);
    this.#reading.add(chatId);
    let again = false;
    for (let more = true; more; ) {
      const after = this.of(chatId).entries.at(-1)?.number ?? 0;
      const reply = await this.#hub.call('ReadNotes', { chatId, after, limit: pageSize });
      if (reply.ok) {
        const { entries, tags, last, through } = reply.value;
        this.#take(chatId, entries, tags);
        this.#set(chatId, { loaded: true });
        more = through < last;
      } else {
        again = mayRetry(reply.error.code);
        more = false;
      }
    }
    this.#reading.delete(chatId);
    if (!again && this.#missed.has(chatId)) {
      await this.load(chatId);
    }
    if (again) {
      this.#clock.after(retryMs, () => void this.load(chatId));
    }
  }

  /** What is written changes; it is not the reply's draft, and the reply is not this. */
  write(chatId: string, draft: string): void {
    this.#drafts.keep(chatId, draft);
    this.#set(chatId, { draft });
  }

  setMode(chatId: string, mode: WriteMode): void {
    this.#modes.keep(chatId, mode === 'note' ? mode : '');
    this.#set(chatId, { mode });
  }

  add(chatId: string, text: string): void {
    this.write(chatId, '');
    this.#outbox.add(chatId, text);
  }

  retry(noteId: string): void {
    this.#outbox.retry(noteId);
  }

  /** Answers the code of why it could not be done, or nothing. */
  async tag(chatId: string, tag: string, on: boolean): Promise<string | undefined> {
    const reply = await this.#hub.call('SetTag', { chatId, tagId: crypto.randomUUID(), tag, on });
    if (!reply.ok) {
      return reply.error.code;
    }
    this.#set(chatId, { tags: reply.value.tags });
    return undefined;
  }

  /** All of a chat is gone, and with it what was noted about it and what is not sent yet. */
  forget(chatId: string): void {
    this.#outbox.clear(chatId);
    this.write(chatId, '');
    const entries = this.of(chatId).entries.map(entry => (entry.text ? { ...entry, text: redactedMark } : entry));
    this.#set(chatId, { entries });
  }

  async knownTags(start: string): Promise<readonly string[]> {
    const reply = await this.#hub.call('ReadTags', start === '' ? {} : { start });
    return reply.ok ? reply.value.tags : [];
  }

  /** Other chats of the customer; nothing when they could not be read. */
  async earlier(chatId: string, after?: string): Promise<EarlierChatsDto | undefined> {
    const reply = await this.#hub.call('ReadEarlierChats', { chatId, ...(after === undefined ? {} : { after }) });
    return reply.ok ? reply.value : undefined;
  }

  /** A chat to be looked at, which changes nothing for anybody; nothing when it could not be read. */
  look(chatId: string, after: number): ReturnType<typeof lookAt> {
    return lookAt(this.#hub, chatId, after);
  }

  /** Keeps the customer out. Answers the code of why that could not be done, or nothing. */
  async block(chatId: string, blockId: string, reason: string): Promise<string | undefined> {
    const reply = await this.#hub.call('BlockVisitor', { chatId, blockId, ...(reason === '' ? {} : { reason }) });
    return reply.ok ? undefined : reply.error.code;
  }

  /** Who is kept out; nothing when that could not be read. */
  async blocked(): Promise<readonly BlockedVisitorDto[] | undefined> {
    const reply = await this.#hub.call('ReadBlocked', {});
    return reply.ok ? reply.value.visitors : undefined;
  }

  async unblock(contactId: string): Promise<boolean> {
    return (await this.#hub.call('UnblockVisitor', { contactId })).ok;
  }

  #connected(online: boolean): void {
    if (online === this.#online) {
      return;
    }
    this.#online = online;
    this.#outbox.setConnected(online);
    if (online) {
      // What somebody looks at is read at once, the rest when somebody does.
      for (const [chatId, noted] of this.#chats) {
        if (this.#lookers.has(chatId)) {
          void this.load(chatId);
        } else if (noted.loaded) {
          this.#set(chatId, { loaded: false });
        }
      }
    }
  }

  /** A hint: what lies before it is read when it is not known. Chats nobody looked at here are read when somebody does. */
  #heard(chatId: string, entries: readonly TeamEntryDto[], tags: readonly string[]): void {
    const known = this.#chats.get(chatId);
    if (this.#reading.has(chatId)) {
      this.#missed.add(chatId);
    }
    if (!known?.loaded) {
      return;
    }
    const last = known.entries.at(-1)?.number ?? 0;
    if ((entries[0]?.number ?? 0) > last + 1) {
      void this.load(chatId);
    } else {
      this.#take(chatId, entries, tags);
    }
  }

  /** What is known may have lost its words: what is left of it says the server. */
  async #readAgain(chatId: string): Promise<void> {
    const left = new Map<number, TeamEntryDto>();
    let { tags } = this.of(chatId);
    const last = this.of(chatId).entries.at(-1)?.number ?? 0;
    for (let after = 0; after < last; ) {
      const reply = await this.#hub.call('ReadNotes', { chatId, after, limit: pageSize });
      if (!reply.ok) {
        this.#set(chatId, { entries: [], loaded: false });
        return this.load(chatId);
      }
      for (const entry of reply.value.entries) {
        left.set(entry.number, entry);
      }
      tags = reply.value.tags;
      if (reply.value.through <= after) {
        break;
      }
      after = reply.value.through;
    }
    this.#set(chatId, { entries: this.of(chatId).entries.map(entry => left.get(entry.number) ?? entry), tags });
  }

  #take(chatId: string, entries: readonly TeamEntryDto[], tags: readonly string[]): void {
    const known = this.of(chatId).entries;
    const last = known.at(-1)?.number ?? 0;
    const fresh = entries.filter(entry => entry.number > last);
    this.#set(chatId, { entries: [...known, ...fresh], ...(fresh.length > 0 || entries.length === 0 ? { tags } : {}) });
    for (const note of this.#outbox.messages(chatId)) {
      if (fresh.some(entry => entry.id === note.messageId)) {
        this.#outbox.arrived(note.messageId);
      }
    }
  }

  #set(chatId: string, change: Partial<Noted>): void {
    this.#chats = new Map(this.#chats).set(chatId, { ...this.of(chatId), ...change });
    for (const listener of this.#lookers.get(chatId) ?? []) {
      listener();
    }
  }
}
