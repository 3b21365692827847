import type { OutgoingMessage } from '../core/chat-state.js';
import { reduceChat } from '../core/chat-store.js';
import { type Clock, ServerClock, systemClock } from '../core/clock.js';
import type { FileSource } from '../core/file-source.js';
import { Outbox } from '../core/outbox.js';
import { forgetFiles } from '../core/redacted-files.js';
import { isRedaction } from '../core/redaction.js';
import type { KeyValueStorage } from '../core/storage.js';
import { ChatSync } from '../core/sync.js';
import type {
  AttachmentDto,
  CustomerChatDto,
  CustomerClient,
  CustomerHub,
  CustomerPageDto,
  EntryDto,
  KnownContactDto,
  LeaveMessage,
  OfflineDto,
  Reply,
  ReplyError,
  StartChat,
} from '../protocol/contract.gen.js';
import { isOffline } from '../protocol/errors.js';
import type { ChatTransport, ConnectionState } from '../protocol/transport.js';
import {
  type CustomerAction,
  type CustomerChat,
  countUnread,
  lastForeign,
  newEntries,
  takePage,
  withOutgoing,
} from './customer-chat.js';
import { holdBack } from './held-back.js';
import { untilOnline } from './until-online.js';

export interface CustomerSessionOptions {
  readonly transport: ChatTransport<CustomerHub, CustomerClient>;
  /** Where LiveChat is mapped, without a slash at the end. */
  readonly basePath: string;
  /** Keeps what is not acknowledged over a reload. */
  readonly storage: KeyValueStorage;
  readonly onChange: () => void;
  /** Entries that came while the panel was there; never those of the first reading. */
  readonly onNews?: (entries: readonly EntryDto[]) => void;
  readonly onFailed?: (message: OutgoingMessage) => void;
  readonly clock?: Clock;
}

const typingLastsMs = 6_000;
const seenAfterMs = 150;
const connectWithinMs = 12_000;

/** Everything the panel knows and can do about the customer's chat. The panel draws it; it draws nothing. */
export class CustomerSession {
  /** Where links to the files of the chat come from. */
  readonly files: FileSource;
  readonly #options: CustomerSessionOptions;
  readonly #transport: ChatTransport<CustomerHub, CustomerClient>;
  readonly #clock: Clock;
  readonly #outbox: Outbox;
  readonly #sync: ChatSync<CustomerChatDto>;
  readonly #time: ServerClock;
  #chat: CustomerChat | undefined;
  #loaded = false;
  #offline: OfflineDto | undefined;
  #known: KnownContactDto | undefined;
  #typing = '';
  #endTyping: (() => void) | undefined;
  #cancelSeen: (() => void) | undefined;
  #cancelMore: (() => void) | undefined;
  #inSight = false;
  #read = 0;

  constructor(options: CustomerSessionOptions) {
    this.#options = options;
    this.#transport = options.transport;
    this.#clock = options.clock ?? systemClock;
    this.#time = new ServerClock(this.#clock);
    this.files = {
      basePath: options.basePath,
      now: () => this.#time.now(),
      open: ids => this.#transport.call('OpenAttachments', { chatId: this.#chat?.header.id ?? '', ids }),
    };
    this.#outbox = new Outbox({
      send: message => this.#transport.call('SendMessage', message),
      storage: options.storage,
      storageKey: 'outbox',
      clock: this.#clock,
      onChange: (chatId, messages) => this.#onOutbox(chatId, messages),
      onStored: (chatId, message, { sequence, at }) =>
        this.#dispatch(chatId, { type: 'stored', message, sequence, at, author: { role: 'customer', name: '' } }),
      onFailed: (_, message) => options.onFailed?.(message),
    });
    this.#sync = new ChatSync<CustomerChatDto>({
      read: request => this.#transport.call('ReadEntries', request),
      state: chatId => (this.#chat?.header.id === chatId ? this.#chat : undefined),
      chats: () => (this.#chat ? [this.#chat.header.id] : []),
      onPage: (chatId, { chat, entries, through }, after) =>
        this.#dispatch(chatId, { type: 'page', header: chat, entries, after, through }),
      clock: this.#clock,
    });
    this.#listen();
  }

  get connection(): ConnectionState {
    return this.#transport.state;
  }

  /** The open chat, or the one that ended last. */
  get chat(): CustomerChat | undefined {
    return this.#chat;
  }

  /** What of it is on the screen by now. */
  get shown(): CustomerChat | undefined {
    if (!this.#chat) {
      return undefined;
    }
    const { chat, moreInMs } = holdBack(this.#chat, this.#time.now());
    if (moreInMs !== undefined) {
      this.#cancelMore ??= this.#clock.after(moreInMs, () => {
        this.#cancelMore = undefined;
        this.#options.onChange();
      });
    }
    return chat;
  }

  /** Whether the server has told what there is. */
  get loaded(): boolean {
    return this.#loaded;
  }

  /** Why nobody would answer a chat that is started now; nothing when somebody would, or that is not known. */
  get offline(): OfflineDto | undefined {
    return this.#offline;
  }

  /** What the server knows of the customer. */
  get known(): KnownContactDto | undefined {
    return this.#known;
  }

  /** Who is typing; empty when nobody is. */
  get typing(): string {
    return this.#typing;
  }

  get unread(): number {
    return countUnread(this.#chat, this.#read);
  }

  connect(): void {
    this.#transport.start();
  }

  async start(request: StartChat): Promise<ReplyError | undefined> {
    return (await this.#barred()) ?? this.#take(await this.#transport.call('StartChat', request));
  }

  /** Leaves a message; with the same id as often as it takes, and it is left once. */
  async leaveMessage(request: LeaveMessage): Promise<ReplyError | undefined> {
    return (await this.#barred()) ?? this.#take(await this.#transport.call('LeaveMessage', request));
  }

  send(text: string, attachments: readonly AttachmentDto[] = []): void {
    if (this.#chat) {
      this.#outbox.add(this.#chat.header.id, text, attachments);
    }
  }

  retry(messageId: string): void {
    this.#outbox.retry(messageId);
  }

  /** Asks something of the chat that answers how it is then: to leave it, to resume it, to rate it. */
  async command(
    ask: (hub: CustomerSessionOptions['transport'], chatId: string) => Promise<Reply<CustomerPageDto>>,
  ): Promise<ReplyError | undefined> {
    const chatId = this.#chat?.header.id;
    if (chatId === undefined) {
      return undefined;
    }
    const error = this.#take(await ask(this.#transport, chatId));
    if (error) {
      // What is shown may be older than what is true.
      void this.#sync.read(chatId);
    }
    return error;
  }

  async readEarlier(): Promise<void> {
    if (this.#chat) {
      await this.#sync.readEarlier(this.#chat.header.id);
    }
  }

  tellTyping(typing: boolean): void {
    if (this.#chat?.header.status === 'active') {
      void this.#transport.call('SetTyping', { chatId: this.#chat.header.id, typing });
    }
  }

  /** Whether the newest message can be seen now: panel open, page visible, scrolled to the end. */
  setInSight(inSight: boolean): void {
    this.#inSight = inSight;
    this.#updateSeen();
  }

  /** The page is looked at again: make sure that nothing is missing. */
  refresh(): void {
    if (this.connection.phase === 'online') {
      this.#sync.all();
    }
  }

  /** Why the server cannot be asked; nothing when it can. */
  async #barred(): Promise<ReplyError | undefined> {
    const online = await untilOnline(this.#transport, connectWithinMs, this.#clock);
    return online ? undefined : { code: this.connection.code ?? 'not_connected' };
  }

  #listen(): void {
    const transport = this.#transport;
    transport.onState(state => {
      const online = state.phase === 'online';
      if (online) {
        void this.#load();
      } else {
        this.#outbox.setConnected(false);
        this.#sync.stop();
        this.#setTyping('', false);
      }
      this.#options.onChange();
    });
    transport.on('Entries', ({ chatId, fence, lastSequence, chat, entries }) =>
      this.#pushed(chatId, { type: 'pushed', fence, lastSequence, header: chat, entries }),
    );
    transport.on('ChatChanged', chat => this.#pushed(chat.id, { type: 'header', header: chat }));
    transport.on('Position', ({ chatId, position, wait }) => {
      if (this.#chat?.header.id === chatId) {
        const { wait: _, ...header } = this.#chat.header;
        this.#dispatch(chatId, { type: 'header', header: { ...header, position, ...(wait && { wait }) } });
      }
    });
    transport.on('Offline', ({ offline }) => {
      this.#offline = offline;
      this.#options.onChange();
    });
    transport.on('Seen', ({ chatId, seen }) => this.#dispatch(chatId, { type: 'seen', seen }));
    transport.on('Typing', ({ chatId, typing, name }) => {
      if (this.#chat?.header.id === chatId) {
        this.#setTyping(name, typing);
      }
    });
  }

  async #load(): Promise<void> {
    const asked = this.#clock.now();
    const reply = await this.#transport.call('GetState', {});
    if (!reply.ok) {
      if (!isOffline(reply.error.code)) {
        this.#clock.after(Math.max(reply.error.retryAfterMs ?? 0, 2_000), () => void this.#load());
      }
      return;
    }
    const { current, serverTime, offline, known } = reply.value;
    this.#offline = offline;
    this.#known = known;
    this.#time.measure(serverTime, asked);
    this.#loaded = true;
    if (current) {
      this.#set(takePage(this.#chat, current));
    } else {
      // The server does not know the chat that is shown: it has lost it, and so has this page.
      this.#chat = undefined;
    }
    this.#outbox.setConnected(true);
    this.#sync.start();
    this.#options.onChange();
  }

  /** A push about a chat this page does not know: started in another tab. */
  #pushed(chatId: string, action: CustomerAction): void {
    if (this.#chat?.header.id === chatId) {
      this.#dispatch(chatId, action);
    } else if (this.#loaded) {
      void this.#load();
    }
  }

  #take(reply: Reply<CustomerPageDto>): ReplyError | undefined {
    if (!reply.ok) {
      return reply.error;
    }
    this.#loaded = true;
    this.#set(takePage(this.#chat, reply.value));
    return undefined;
  }

  #dispatch(chatId: string, action: CustomerAction): void {
    if (this.#chat?.header.id === chatId) {
      this.#set(reduceChat(this.#chat, action));
    }
  }

  #set(next: CustomerChat): void {
    const before = this.#chat;
    const isOther = before?.header.id !== next.header.id;
    this.#chat = isOther ? withOutgoing(next, this.#outbox.messages(next.header.id)) : next;
    this.#read = Math.max(isOther ? 0 : this.#read, next.header.seen.customerRead);
    const news = newEntries(before, next);
    for (const entry of news) {
      if (entry.kind === 'message') {
        this.#outbox.arrived(entry.messageId);
      } else if (isRedaction(entry) && entry.whole) {
        this.#outbox.clear(next.header.id);
      }
    }
    void forgetFiles(this.files, news);
    if (
      next.header.status !== 'active' ||
      news.some(entry => entry.kind === 'message' && entry.author.role === 'agent')
    ) {
      this.#setTyping('', false);
    }
    if (!isOther && before?.header.status !== 'ended' && next.header.status === 'ended') {
      // Now there may be another form to fill in: with what is known of the customer by now.
      void this.#load();
    }
    this.#updateSeen();
    this.#sync.repair(next.header.id);
    if (news.length > 0) {
      this.#options.onNews?.(news);
    }
    this.#options.onChange();
  }

  #onOutbox(chatId: string, messages: readonly OutgoingMessage[]): void {
    if (this.#chat?.header.id === chatId) {
      this.#chat = withOutgoing(this.#chat, messages);
      this.#options.onChange();
    }
  }

  #setTyping(name: string, typing: boolean): void {
    this.#endTyping?.();
    this.#endTyping = undefined;
    const shown = typing ? name : '';
    if (typing) {
      this.#endTyping = this.#clock.after(typingLastsMs, () => this.#setTyping('', false));
    }
    if (shown !== this.#typing) {
      this.#typing = shown;
      this.#options.onChange();
    }
  }

  /** Tells the other side what arrived and what was seen; a little later, so that several become one. */
  #updateSeen(): void {
    const chat = this.#chat;
    if (!chat) {
      return;
    }
    if (this.#inSight && this.#read < chat.through) {
      this.#read = chat.through;
      this.#options.onChange();
    }
    this.#cancelSeen ??= this.#clock.after(seenAfterMs, () => {
      this.#cancelSeen = undefined;
      void this.#sendSeen();
    });
  }

  async #sendSeen(): Promise<void> {
    const chat = this.#chat;
    if (!chat || this.connection.phase !== 'online') {
      return;
    }
    const { seen, id } = chat.header;
    const foreign = lastForeign(chat);
    const read = Math.min(Math.max(this.#read, seen.customerRead), chat.through);
    if (foreign <= seen.customerDelivered && Math.min(foreign, read) <= seen.customerRead) {
      return;
    }
    const reply = await this.#transport.call('MarkSeen', { chatId: id, delivered: chat.through, read });
    if (reply.ok) {
      this.#dispatch(id, { type: 'seen', seen: { ...seen, customerDelivered: chat.through, customerRead: read } });
    }
  }
}
