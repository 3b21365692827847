import { startOf } from '../core/chat-store.js';
import { type Clock, systemClock } from '../core/clock.js';
import { Drafts } from '../core/drafts.js';
import { Outbox } from '../core/outbox.js';
import { ChatSync } from '../core/sync.js';
import type {
  AgentChatDto,
  AgentClient,
  AgentHub,
  AgentStateDto,
  AttachmentDto,
  AvailabilityDto,
  RingEndedEvent,
} from '../protocol/contract.gen.js';
import type { ChatTransport, ConnectionState } from '../protocol/transport.js';
import { ChatFiles } from '../staff/chat-files.js';
import { MacroBook } from '../staff/macros/macro-book.js';
import { AgentLine } from './agent-line.js';
import { activeChats, arrived, longestWaiting } from './chat-facts.js';
import type { DeskSessionOptions } from './desk-session-options.js';
import type { DeskAction, DeskState } from './desk-state.js';
import { LeftMessages } from './left-messages.js';
import { Redactions } from './redaction/redactions.js';
import type { RingAnswers } from './ring-answers.js';
import { readUpTo, SeenMarks } from './seen-marks.js';
import { ShownChat } from './shown-chat.js';
import { TeamNotes } from './team-notes.js';
import { Transfers } from './transfers.js';

/** The desk without its screen: keeps the state true to the server and carries out what the agent does. */
export class DeskSession {
  readonly transfers: Transfers;
  readonly messages: LeftMessages;
  readonly notes: TeamNotes;
  readonly files: ChatFiles;
  readonly macros: MacroBook;
  readonly redactions: Redactions;
  readonly #onRedacted: (chatId: string) => void;
  readonly #options: DeskSessionOptions;
  readonly #hub: ChatTransport<AgentHub, AgentClient>;
  readonly #clock: Clock;
  readonly #line: AgentLine;
  readonly #outbox: Outbox;
  readonly #sync: ChatSync<AgentChatDto>;
  readonly #marks: SeenMarks;
  readonly #drafts: Drafts;
  readonly #shown: ShownChat;
  readonly #ends: (() => void)[] = [];

  constructor(options: DeskSessionOptions) {
    this.#options = options;
    this.#hub = options.transport;
    this.#clock = options.clock ?? systemClock;
    this.#drafts = new Drafts(options.storage, 'desk-draft:');
    this.#shown = new ShownChat(options.storage);
    this.#line = new AgentLine({
      transport: this.#hub,
      clock: this.#clock,
      idleForMs: options.idleForMs,
      onRingOver: options.onRingOver,
      onChange: (state, before) => {
        options.onChange(state, before);
        this.#showWanted();
      },
      onConnection: connection => this.#connectionChanged(connection),
      onState: state => this.#loaded(state),
      onAccepted: page => {
        this.#do({ type: 'accepted', page, draft: this.#drafts.of(page.chat.id) });
        this.#settle(page.chat.id);
      },
    });
    this.#outbox = new Outbox({
      send: message => this.#hub.call('SendMessage', message),
      storage: options.storage,
      storageKey: 'desk-outbox',
      clock: this.#clock,
      onChange: (chatId, messages) => this.#log(chatId, { type: 'outgoing', messages }),
      onStored: (chatId, message, receipt) => {
        const author = { role: 'agent' as const, name: this.state.agent?.name ?? '' };
        this.#log(chatId, { type: 'stored', message, sequence: receipt.sequence, at: receipt.at, author });
        this.#sync.repair(chatId);
      },
    });
    this.#sync = new ChatSync<AgentChatDto>({
      read: request => this.#hub.call('ReadEntries', request),
      state: chatId => this.#chat(chatId)?.log,
      chats: () => activeChats(this.state).map(chat => chat.log.header.id),
      clock: this.#clock,
      onPage: (chatId, page, after) => {
        const { chat: header, entries, through } = page;
        this.#log(chatId, { type: 'page', header, entries, after, through });
        this.#settle(chatId);
      },
    });
    this.messages = new LeftMessages(this.#hub);
    this.notes = new TeamNotes(this.#hub, options.storage, this.#clock);
    this.files = new ChatFiles({
      hub: this.#hub,
      basePath: options.basePath,
      now: () => this.now(),
      onChanged: chat => this.#changed(chat),
    });
    this.redactions = new Redactions({
      hub: this.#hub,
      allowed: () => this.state.canRedact,
      files: this.files,
      notes: this.notes,
      forget: chatId => this.#forget(chatId),
    });
    this.macros = new MacroBook(this.#hub, this.#clock);
    this.#onRedacted = options.onRedacted;
    this.transfers = new Transfers(this.#hub, chat => this.#changed(chat), options.onTakenOver);
    this.#marks = new SeenMarks(
      async (chatId, mark) => (await this.#hub.call('MarkSeen', { chatId, ...mark })).ok,
      this.#clock,
    );
  }

  /** The connection, for parts that are loaded later. */
  get hub(): ChatTransport<AgentHub, AgentClient> {
    return this.#hub;
  }

  get answers(): RingAnswers {
    return this.#line.answers;
  }

  get state(): DeskState {
    return this.#line.state;
  }

  get connection(): ConnectionState {
    return this.#hub.state;
  }

  /** The server's time. */
  now(): number {
    return this.#line.now();
  }

  start(): void {
    const hub = this.#hub;
    this.#ends.push(
      this.notes.start(),
      ...this.macros.start(),
      hub.on('Entries', ({ chatId, fence, lastSequence, chat, entries }) => {
        if (chat) {
          this.#header(chat);
        } else if (!this.#chat(chatId)) {
          // What brought the chat was lost, or comes only with the answer this desk waits for.
          this.#line.loadSoon();
          return;
        }
        this.#log(chatId, { type: 'pushed', fence, lastSequence, header: chat, entries });
        this.#settle(chatId);
      }),
      hub.on('ChatChanged', chat => {
        this.transfers.look(this.#chat(chat.id)?.log.header, chat, this.state.agent?.id);
        this.#changed(chat);
      }),
      hub.on('Typing', typing => this.#do({ type: 'typing', typing, now: this.now() })),
      hub.on('Seen', ({ chatId, seen }) => this.#log(chatId, { type: 'seen', seen })),
      hub.on('Queues', ({ queues }) => this.#do({ type: 'queues', queues })),
      hub.on('Redacted', ({ chatId }) => this.#onRedacted(chatId)),
      hub.on('Messages', ({ open }) => this.#do({ type: 'messages', open })),
    );
    this.#line.start();
  }

  async stop(): Promise<void> {
    for (const end of this.#ends.splice(0)) {
      end();
    }
    this.#offline();
    await this.#line.stop();
  }

  /** Somebody is back at the desk. */
  beat(): void {
    this.#line.beat();
  }

  /** Asks again for everything: after a failure, and whenever the connection comes up. */
  async load(): Promise<void> {
    await this.#line.load();
  }

  #loaded(state: AgentStateDto): void {
    const drafts = Object.fromEntries(state.chats.map(chat => [chat.id, this.#drafts.of(chat.id)]));
    this.transfers.lookAll(
      this.state.chats.map(chat => chat.log.header),
      state.chats,
    );
    this.#do({ type: 'state', state, drafts });
    for (const chat of state.chats) {
      this.#log(chat.id, { type: 'outgoing', messages: this.#outbox.messages(chat.id) });
    }
    this.#outbox.setConnected(true);
    this.#sync.start();
    this.#marks.resume();
  }

  /** A ring is over: another tab says so. */
  ringEnded(ended: RingEndedEvent): void {
    this.#line.ringEnded(ended);
  }

  select(chatId: string): void {
    this.#do({ type: 'select', chatId });
  }

  /** Shows a chat, now or as soon as the server has told of it. */
  show(chatId: string): void {
    this.#shown.want(chatId);
    this.#showWanted();
  }

  /** The text of the composer changed. */
  write(chatId: string, text: string): void {
    this.#drafts.keep(chatId, text);
    this.#do({ type: 'draft', chatId, text });
  }

  /** The agent is typing in this chat, or stopped. */
  typing(chatId: string, typing: boolean): void {
    void this.#hub.call('SetTyping', { chatId, typing });
  }

  send(chatId: string, text: string, attachments: readonly AttachmentDto[] = []): void {
    this.write(chatId, '');
    this.#outbox.add(chatId, text, attachments);
  }

  retry(messageId: string): void {
    this.#outbox.retry(messageId);
  }

  /** The agent has a chat on the screen up to this entry. */
  look(chatId: string, read: number): void {
    const seen = this.#chat(chatId)?.log.header.seen;
    if (!seen || read <= seen.agentRead) {
      return;
    }
    this.#log(chatId, { type: 'seen', seen: readUpTo(seen, read) });
    this.#marks.want(chatId, read, read);
  }

  readEarlier(chatId: string): Promise<boolean> {
    return this.#sync.readEarlier(chatId);
  }

  /** The page is looked at again: what was pushed meanwhile may have been lost. */
  refresh(): void {
    if (this.#hub.state.phase === 'online') {
      this.#sync.all();
    }
  }

  /** Answers the code of why it could not be set, or nothing. */
  async setAvailability(availability: AvailabilityDto): Promise<string | undefined> {
    const reply = await this.#hub.call('SetAvailability', { availability });
    if (!reply.ok) {
      return reply.error.code;
    }
    this.#do({ type: 'agent', agent: reply.value });
    return undefined;
  }

  /** The agent goes: the chats go back to their queues. Answers the code of why the server does not know that, or nothing. */
  async signOut(): Promise<string | undefined> {
    const reply = await this.#hub.call('SignOut', {});
    return reply.ok ? undefined : reply.error.code;
  }

  /** Ends the chat for good and moves on. Answers the code of why it could not be ended, or nothing. */
  async end(chatId: string): Promise<string | undefined> {
    const before = this.#chat(chatId)?.log;
    const reply = await this.#hub.call('EndChat', { chatId });
    if (!reply.ok && reply.error.code !== 'chat_ended' && reply.error.code !== 'chat_ended_by_agent') {
      return reply.error.code;
    }
    this.#forget(chatId);
    if (reply.ok && before) {
      const { chat: header, entries, through } = reply.value;
      this.#log(chatId, { type: 'page', header, entries, after: startOf(reply.value), through });
    }
    void this.#sync.read(chatId);
    this.#moveOn(chatId);
    return undefined;
  }

  /** Takes a chat that is over off the list. */
  close(chatId: string): void {
    this.#forget(chatId);
    this.#do({ type: 'close', chatId });
  }

  /** Nothing can be sent any more. */
  #forget(chatId: string): void {
    this.write(chatId, '');
    this.#outbox.clear(chatId);
  }

  #moveOn(from: string): void {
    const next = this.state.selected === from ? longestWaiting(this.state, from) : undefined;
    if (next !== undefined) {
      this.select(next);
    }
  }

  #connectionChanged(connection: ConnectionState): void {
    if (connection.phase !== 'online') {
      this.#offline();
    }
    this.#options.onConnection(connection);
  }

  #offline(): void {
    this.#outbox.setConnected(false);
    this.#sync.stop();
  }

  #changed(chat: AgentChatDto): void {
    this.#header(chat);
    this.#sync.repair(chat.id);
  }

  #header(chat: AgentChatDto): void {
    this.#do({ type: 'header', chat, draft: this.#drafts.of(chat.id) });
  }

  /** After new entries: fills gaps, tells that they arrived, and drops what turned up from the outbox. */
  #settle(chatId: string): void {
    this.#sync.repair(chatId);
    const log = this.#chat(chatId)?.log;
    if (!log) {
      return;
    }
    this.#marks.want(chatId, log.through, log.header.seen.agentRead);
    for (const { messageId } of arrived(log, this.#outbox.messages(chatId))) {
      this.#outbox.arrived(messageId);
    }
  }

  #chat(chatId: string) {
    return this.state.chats.find(chat => chat.log.header.id === chatId);
  }

  #log(chatId: string, action: Extract<DeskAction, { type: 'log' }>['action']): void {
    const before = this.#chat(chatId)?.log;
    this.#do({ type: 'log', chatId, action });
    this.redactions.heard(before, this.#chat(chatId)?.log);
  }

  #do(action: DeskAction): void {
    this.#line.do(action);
  }

  #showWanted(): void {
    const chatId = this.#shown.after(this.state);
    if (chatId !== undefined) {
      this.select(chatId);
    }
  }
}
