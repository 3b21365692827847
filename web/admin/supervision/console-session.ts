import { ServerClock, systemClock } from '../../core/clock.js';
import type { LogSource } from '../../log/log-source.js';
import type {
  AgentClient,
  AgentDto,
  AgentHub,
  EraseContact,
  ErasurePlanDto,
  ErasureReceiptDto,
  Redact,
  RedactionReceiptDto,
  Reply,
  TeamEntryDto,
  TransferChat,
  TransferTargetsDto,
} from '../../protocol/contract.gen.js';
import { isOffline } from '../../protocol/errors.js';
import type { ChatTransport, ConnectionState } from '../../protocol/transport.js';
import { ChatFiles } from '../../staff/chat-files.js';
import { HubLogSource } from '../../staff/hub-log-source.js';
import { lookAt } from '../../staff/looking.js';
import type { RedactionSource } from '../../staff/redaction/redaction-source.js';

/** What the console knows of its connection and of whom it is for. */
export interface ConsoleState {
  readonly connection: ConnectionState;
  /** Nothing before the server was asked. */
  readonly agent: AgentDto | undefined;
  readonly canRedact: boolean;
  /** The code of why the server could not say for whom it is. */
  readonly failure: string | undefined;
}

export interface ConsoleSessionOptions {
  readonly hub: ChatTransport<AgentHub, AgentClient>;
  /** Where LiveChat is mapped. */
  readonly basePath: string;
  /** Loads the words for why a chat rang. */
  readonly whyTexts: () => Promise<unknown>;
}

const notesPerPage = 200;

/** The console's connection to the agent hub: looks on at chats, and acts in them for the company. */
export class ConsoleSession implements RedactionSource {
  readonly log: LogSource;
  readonly #hub: ChatTransport<AgentHub, AgentClient>;
  readonly #time = new ServerClock(systemClock);
  readonly #listeners = new Set<(state: ConsoleState) => void>();
  #state: ConsoleState;
  #end: (() => void) | undefined;

  constructor({ hub, basePath, whyTexts }: ConsoleSessionOptions) {
    this.#hub = hub;
    this.#state = { connection: hub.state, agent: undefined, canRedact: false, failure: undefined };
    const chatFiles = new ChatFiles({ hub, basePath, now: () => this.#time.now(), onChanged: () => {} });
    this.log = new HubLogSource({ hub, chatFiles, basePath, whyTexts });
  }

  get state(): ConsoleState {
    return this.#state;
  }

  start(): void {
    this.#end ??= this.#hub.onState(connection => {
      this.#set({ connection });
      if (connection.phase === 'online') {
        void this.#ask();
      }
    });
    this.#hub.start();
  }

  async stop(): Promise<void> {
    this.#end?.();
    this.#end = undefined;
    await this.#hub.stop();
  }

  /** Tries again what failed: to connect, or to learn for whom it is. */
  async retry(): Promise<void> {
    this.#set({ failure: undefined });
    if (this.#state.connection.phase === 'online') {
      await this.#ask();
    } else {
      await this.#hub.stop();
      this.#hub.start();
    }
  }

  /** Tells of the state as it is, and of each change. Answers how to end it. */
  onChange(listener: (state: ConsoleState) => void): () => void {
    this.#listeners.add(listener);
    listener(this.#state);
    return () => this.#listeners.delete(listener);
  }

  /** Waits until it is known for whom the console is, or that it is for nobody; answers which. */
  ready(): Promise<boolean> {
    return new Promise(resolve => {
      const end = this.onChange(({ agent, connection, failure }) => {
        if (agent || connection.phase === 'refused' || failure !== undefined) {
          resolve(agent !== undefined);
          queueMicrotask(() => end());
        }
      });
    });
  }

  look(chatId: string, after: number): ReturnType<typeof lookAt> {
    return lookAt(this.#hub, chatId, after);
  }

  /** What the team noted; nothing when it could not be read. */
  async notes(chatId: string): Promise<readonly TeamEntryDto[] | undefined> {
    const entries: TeamEntryDto[] = [];
    for (let after = 0; ; ) {
      const reply = await this.#hub.call('ReadNotes', { chatId, after, limit: notesPerPage });
      if (!reply.ok) {
        return undefined;
      }
      entries.push(...reply.value.entries);
      if (reply.value.through >= reply.value.last) {
        return entries;
      }
      after = reply.value.through;
    }
  }

  /** Tells when the team has noted something about a chat that is looked at, or may have while there was no connection. Answers how to end it. */
  onNoted(chatId: string, listener: () => void): () => void {
    const ends = [
      this.#hub.on('Notes', event => event.chatId === chatId && listener()),
      this.#hub.onState(({ phase }) => phase === 'online' && listener()),
    ];
    return () => {
      for (const end of ends) {
        end();
      }
    };
  }

  /** Answers the code of why it could not be done, or nothing. */
  async addNote(chatId: string, noteId: string, text: string): Promise<string | undefined> {
    return codeOf(await this.#hub.call('AddNote', { chatId, noteId, text }));
  }

  /** To whom the chat could go; nothing when that could not be read. */
  async targets(chatId: string, search: string): Promise<TransferTargetsDto | undefined> {
    const reply = await this.#hub.call('ReadTransferTargets', { chatId, ...(search === '' ? {} : { search }) });
    return reply.ok ? reply.value : undefined;
  }

  /** Answers the code of why it could not be done, or nothing. */
  async transfer(request: TransferChat): Promise<string | undefined> {
    return codeOf(await this.#hub.call('TransferChat', request));
  }

  /** Takes the question to another agent back. Answers the code of why it could not be done, or nothing. */
  async cancelTransfer(chatId: string, offerId: string): Promise<string | undefined> {
    return codeOf(await this.#hub.call('CancelTransfer', { chatId, offerId }));
  }

  /** Ends the chat for good; one that is over already is well. Answers the code of why it could not be done, or nothing. */
  async end(chatId: string): Promise<string | undefined> {
    const code = codeOf(await this.#hub.call('EndChat', { chatId }));
    return code === 'chat_ended' || code === 'chat_ended_by_agent' ? undefined : code;
  }

  redact(request: Redact): Promise<Reply<RedactionReceiptDto>> {
    return this.#hub.call('Redact', request);
  }

  /** What erasing the customer of a chat would take. */
  planErasure(chatId: string): Promise<Reply<ErasurePlanDto>> {
    return this.#hub.call('PlanErasure', { chatId });
  }

  /** Erases a customer, as far as the chats are named. */
  erase(request: EraseContact): Promise<Reply<ErasureReceiptDto>> {
    return this.#hub.call('EraseContact', request);
  }

  async #ask(): Promise<void> {
    const asked = systemClock.now();
    const reply = await this.#hub.call('GetState', {});
    if (reply.ok) {
      const { serverTime, agent, canRedact = false } = reply.value;
      this.#time.measure(serverTime, asked);
      this.#set({ agent, canRedact, failure: undefined });
    } else if (!isOffline(reply.error.code)) {
      this.#set({ failure: reply.error.code });
    }
  }

  #set(change: Partial<ConsoleState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of [...this.#listeners]) {
      listener(this.#state);
    }
  }
}

function codeOf(reply: Reply<unknown>): string | undefined {
  return reply.ok ? undefined : reply.error.code;
}
