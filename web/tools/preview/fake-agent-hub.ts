import type {
  AgentChatDto,
  AgentClient,
  AgentHub,
  AgentStateDto,
  EntryDto,
  MessageEntryDto,
  RingDto,
  TeamEntryDto,
  TransferTargetsDto,
} from '../../protocol/contract.gen.js';
import type { Answer, Argument, ChatTransport, ConnectionState } from '../../protocol/transport.js';

type Handlers = { [E in keyof AgentClient]: Set<AgentClient[E]> };

/** A server without a server, for looking at the desk: it has some chats, it rings, and it stores what is sent. */
export class FakeAgentHub implements ChatTransport<AgentHub, AgentClient> {
  state: ConnectionState = { phase: 'connecting', attempt: 0 };
  readonly #handlers: Handlers = {
    Ring: new Set(),
    RingEnded: new Set(),
    Entries: new Set(),
    ChatChanged: new Set(),
    Typing: new Set(),
    Seen: new Set(),
    AgentChanged: new Set(),
    Queues: new Set(),
    Messages: new Set(),
    Notes: new Set(),
    Watched: new Set(),
    Redacted: new Set(),
    MacrosChanged: new Set(),
    Draining: new Set(),
  };
  readonly #states = new Set<(state: ConnectionState) => void>();
  readonly #entries: Map<string, EntryDto[]>;
  readonly #notes = new Map<string, readonly TeamEntryDto[]>();
  readonly #targets: TransferTargetsDto = {
    agents: [
      { id: 'ben', name: 'Ben Ito (demo)', availability: 'available', chats: 1, capacity: 3, languages: ['en', 'ja'] },
      { id: 'eve', name: 'Eve Lund (demo)', availability: 'available', chats: 3, capacity: 3, languages: ['sv'] },
      { id: 'mia', name: 'Mia Roth (demo)', availability: 'away', chats: 0, capacity: 3, languages: [] },
    ],
    more: false,
    queues: [
      { id: 'support', name: 'Support', waiting: 2, isOpen: true, online: 3 },
      { id: 'billing', name: 'Billing', waiting: 0, isOpen: false, online: 0 },
    ],
  };
  #world: AgentStateDto;

  constructor(world: AgentStateDto, entries: ReadonlyMap<string, readonly EntryDto[]>) {
    this.#world = world;
    this.#entries = new Map([...entries].map(([id, list]) => [id, [...list]]));
  }

  start(): void {
    this.setState({ phase: 'online', attempt: 0 });
  }

  setState(state: ConnectionState): void {
    this.state = state;
    for (const handler of this.#states) {
      handler(state);
    }
  }

  stop(): Promise<void> {
    return Promise.resolve();
  }

  on<E extends keyof AgentClient & string>(
    event: E,
    handler: (argument: Argument<AgentClient, E>) => void,
  ): () => void {
    const handlers = this.#handlers[event] as Set<(argument: Argument<AgentClient, E>) => void>;
    handlers.add(handler);
    return () => handlers.delete(handler);
  }

  onState(handler: (state: ConnectionState) => void): () => void {
    this.#states.add(handler);
    return () => this.#states.delete(handler);
  }

  /** Sends an event, as the server would. */
  emit<E extends keyof AgentClient>(event: E, argument: Parameters<AgentClient[E]>[0]): void {
    for (const handler of this.#handlers[event] as Set<(argument: Parameters<AgentClient[E]>[0]) => void>) {
      handler(argument);
    }
  }

  ids(): readonly string[] {
    return this.#world.chats.map(chat => chat.id);
  }

  /** The customer writes. */
  say(chatId: string, text: string): void {
    const chat = this.#world.chats.find(other => other.id === chatId);
    if (!chat) {
      return;
    }
    const entry = this.#append(chatId, { role: 'customer', name: chat.contact.name }, text, crypto.randomUUID());
    this.emit('Entries', { chatId, fence: chat.fence, lastSequence: entry.sequence, entries: [entry] });
  }

  call<M extends keyof AgentHub & string>(method: M, argument: Argument<AgentHub, M>) {
    const answer = this.#answer(method, argument as Record<string, string>);
    return Promise.resolve({ ok: true as const, value: answer as Answer<AgentHub, M> });
  }

  #answer(method: keyof AgentHub, request: Record<string, string>): unknown {
    const chatId = request.chatId ?? '';
    switch (method) {
      case 'GetState':
        return this.#world;
      case 'Heartbeat':
        return { serverTime: Date.now() };
      case 'SetAvailability':
        this.#world = {
          ...this.#world,
          agent: { ...this.#world.agent, availability: request.availability as 'away' },
        };
        return this.#world.agent;
      case 'ReadEntries': {
        const after = Number(request.after);
        const entries = (this.#entries.get(chatId) ?? []).filter(entry => entry.sequence > after);
        return { chat: this.#chat(chatId), entries, through: entries.at(-1)?.sequence ?? after };
      }
      case 'SendMessage': {
        const { name } = this.#world.agent;
        const entry = this.#append(chatId, { role: 'agent', name }, request.text ?? '', request.messageId ?? '');
        return { sequence: entry.sequence, at: entry.at };
      }
      case 'ReadNotes': {
        const entries = this.#notesOf(chatId);
        const after = Number(request.after);
        const tags = ['refund', 'damaged in transit'];
        return {
          entries: entries.filter(note => note.number > after),
          tags,
          last: entries.length,
          through: entries.length,
        };
      }
      case 'AddNote': {
        const list = this.#notesOf(chatId);
        const { name: by } = this.#world.agent;
        const note: TeamEntryDto = {
          number: list.length + 1,
          id: request.noteId ?? '',
          kind: 'note',
          by,
          at: Date.now(),
          text: request.text ?? '',
        };
        this.#notes.set(chatId, [...list, note]);
        return { number: note.number, at: note.at };
      }
      case 'SetTag':
        return { tags: ['refund', request.tag] };
      case 'ReadTags':
        return { tags: ['refund', 'vip', 'delivery'] };
      case 'ReadEarlierChats':
        return {
          chats: [
            { id: chatId, queue: 'Support', startedAt: Date.now() - 86_400_000, agent: 'Ben Ito (demo)', rating: 4 },
          ],
        };
      case 'ReadRouting':
        return { decisions: [] };
      case 'ReadBlocked':
        return { visitors: [] };
      case 'AcceptRing':
        return this.#accept(this.#world.rings.find(ring => ring.chatId === chatId));
      case 'DeclineRing':
        this.#world = { ...this.#world, rings: this.#world.rings.filter(ring => ring.chatId !== chatId) };
        return {};
      case 'EndChat': {
        const list = this.#entries.get(chatId) ?? [];
        const sequence = list.length + 1;
        const entry: EntryDto = { kind: 'ended', sequence, at: Date.now(), by: 'agent', agent: this.#world.agent.name };
        this.#entries.set(chatId, [...list, entry]);
        this.#change(chatId, { status: 'ended', endedBy: 'agent', lastSequence: sequence });
        return { chat: this.#chat(chatId), entries: [entry], through: sequence };
      }
      case 'ReadTransferTargets':
        return this.#targets;
      case 'TransferChat': {
        const to = this.#targets.agents.find(agent => agent.id === request.toAgent);
        const transfer = { offerId: 'asked', to: to?.name ?? '', until: Date.now() + 18_000 };
        this.#change(chatId, to ? { transfer } : { status: 'waiting', agentId: '' });
        return this.#chat(chatId);
      }
      case 'CancelTransfer': {
        const { transfer: _, ...rest } = this.#chat(chatId);
        const chats = this.#world.chats.map(chat => (chat.id === chatId ? { ...rest, fence: rest.fence + 1 } : chat));
        this.#world = { ...this.#world, chats };
        return this.#chat(chatId);
      }
      default:
        return {};
    }
  }

  #accept(ring: RingDto | undefined): unknown {
    if (!ring) {
      return undefined;
    }
    const { agent } = this.#world;
    const at = Date.now();
    const entries: EntryDto[] = [{ kind: 'form', sequence: 1, at: ring.waitingSince, fields: ring.form }];
    if (ring.preview !== undefined) {
      const author = { role: 'customer' as const, name: ring.contact.name };
      entries.push({ kind: 'message', sequence: 2, at: ring.waitingSince, messageId: 'm', author, text: ring.preview });
    }
    entries.push({ kind: 'joined', sequence: entries.length + 1, at, agent: agent.name });
    const { transfer: _, ...facts } = ring;
    const chat: AgentChatDto = {
      ...facts,
      id: ring.chatId,
      status: 'active',
      fence: 3,
      lastSequence: entries.length,
      segment: 1,
      agentId: agent.id,
      agentName: agent.name,
      startedAt: ring.waitingSince,
      seen: { customerDelivered: 0, customerRead: 0, agentDelivered: 0, agentRead: 0 },
    };
    this.#entries.set(ring.chatId, entries);
    const rings = this.#world.rings.filter(other => other !== ring);
    this.#world = { ...this.#world, rings, chats: [...this.#world.chats, chat] };
    return { chat, entries, through: entries.length };
  }

  /** One note of a colleague stands in every chat. */
  #notesOf(chatId: string): readonly TeamEntryDto[] {
    const at = Date.now() - 60_000;
    const text = 'Has called twice about this. Please offer free return shipping.';
    return this.#notes.get(chatId) ?? [{ number: 1, id: 'first', kind: 'note', by: 'Ben Ito (demo)', at, text }];
  }

  #append(chatId: string, author: MessageEntryDto['author'], text: string, messageId: string): MessageEntryDto {
    const list = this.#entries.get(chatId) ?? [];
    const entry: MessageEntryDto = {
      kind: 'message',
      sequence: list.length + 1,
      at: Date.now(),
      messageId,
      author,
      text,
    };
    this.#entries.set(chatId, [...list, entry]);
    this.#change(chatId, { lastSequence: entry.sequence });
    return entry;
  }

  #change(chatId: string, change: Partial<AgentChatDto>): void {
    const chats = this.#world.chats.map(chat =>
      chat.id === chatId ? { ...chat, ...change, fence: chat.fence + 1 } : chat,
    );
    this.#world = { ...this.#world, chats };
  }

  #chat(chatId: string): AgentChatDto {
    const chat = this.#world.chats.find(other => other.id === chatId);
    if (!chat) {
      throw new Error(`no chat ${chatId}`);
    }
    return chat;
  }
}
