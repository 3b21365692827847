import { type Clock, ServerClock, systemClock } from '../core/clock.js';
import type { AgentClient, AgentHub, RingEndedEvent } from '../protocol/contract.gen.js';
import { mayRetry } from '../protocol/errors.js';
import type { ChatTransport, ConnectionState } from '../protocol/transport.js';
import { reduceDesk } from './desk-reducer.js';
import { type DeskAction, type DeskState, emptyDesk } from './desk-state.js';
import { Heartbeat } from './heartbeat.js';
import { Reload } from './reload.js';
import { RingAnswers } from './ring-answers.js';

export interface RingerSessionOptions {
  readonly transport: ChatTransport<AgentHub, AgentClient>;
  readonly onChange: (state: DeskState, before: DeskState) => void;
  readonly onConnection: (connection: ConnectionState) => void;
  /** The agent has a new chat, accepted here. */
  readonly onAccepted: (chatId: string) => void;
  /** A ring is over for a reason this page learned first: the others are told. */
  readonly onRingOver: (ended: RingEndedEvent) => void;
  readonly idleForMs: () => number;
  readonly clock?: Clock;
}

const retryMs = 2_000;

/** What of the desk's session a page needs on which chats only ring: the agent and the rings, no conversations. */
export class RingerSession {
  readonly answers: RingAnswers;
  readonly #options: RingerSessionOptions;
  readonly #hub: ChatTransport<AgentHub, AgentClient>;
  readonly #time: ServerClock;
  readonly #clock: Clock;
  readonly #heartbeat: Heartbeat;
  readonly #reload: Reload;
  readonly #over = new Set<string>();
  readonly #ends: (() => void)[] = [];
  #state = emptyDesk;

  constructor(options: RingerSessionOptions) {
    this.#options = options;
    this.#hub = options.transport;
    this.#clock = options.clock ?? systemClock;
    this.#time = new ServerClock(this.#clock);
    this.#heartbeat = new Heartbeat(() => this.#beat(), this.#clock);
    this.#reload = new Reload(() => this.#load(), this.#clock);
    this.answers = new RingAnswers({
      hub: this.#hub,
      rings: () => this.#state.rings,
      onAnswering: (offerId, phase) => this.#do({ type: 'answering', offerId, phase }),
      onUnanswered: (offerId, problem) => this.#do({ type: 'unanswered', offerId, problem }),
      onAccepted: page => options.onAccepted(page.chat.id),
      onOver: ended => {
        this.ringEnded(ended);
        options.onRingOver(ended);
      },
    });
  }

  get state(): DeskState {
    return this.#state;
  }

  /** The server's time. */
  now(): number {
    return this.#time.now();
  }

  start(): void {
    const hub = this.#hub;
    this.#ends.push(
      hub.on('Ring', ring => this.#over.has(ring.offerId) || this.#do({ type: 'ring', ring })),
      hub.on('RingEnded', ended => this.ringEnded(ended)),
      hub.on('AgentChanged', agent => this.#do({ type: 'agent', agent })),
      hub.onState(connection => this.#connectionChanged(connection)),
      this.#clock.every(1_000, () => this.#do({ type: 'tick', now: this.#time.now() })),
    );
    hub.start();
  }

  async stop(): Promise<void> {
    for (const end of this.#ends.splice(0)) {
      end();
    }
    this.#heartbeat.stop();
    this.#reload.stop();
    await this.#hub.stop();
  }

  /** Somebody is back at the page. */
  beat(): void {
    this.#heartbeat.now();
  }

  /** A ring is over: the server says so, or another page of this browser. */
  ringEnded(ended: RingEndedEvent): void {
    this.#over.add(ended.offerId);
    this.#do({ type: 'ringEnded', ended, now: this.#time.now() });
  }

  /** Answers after how long to try again, when that may help. */
  async #load(): Promise<number | undefined> {
    const asked = this.#clock.now();
    const reply = await this.#hub.call('GetState', {});
    if (!reply.ok) {
      return mayRetry(reply.error.code) ? (reply.error.retryAfterMs ?? retryMs) : undefined;
    }
    this.#time.measure(reply.value.serverTime, asked);
    const rings = reply.value.rings.filter(ring => !this.#over.has(ring.offerId));
    this.#do({ type: 'state', state: { ...reply.value, rings, chats: [] }, drafts: {} });
    return undefined;
  }

  #connectionChanged(connection: ConnectionState): void {
    if (connection.phase === 'online') {
      this.#heartbeat.start();
      void this.#reload.now();
    } else {
      this.#heartbeat.stop();
      this.#reload.stop();
    }
    this.#options.onConnection(connection);
  }

  async #beat(): Promise<void> {
    const asked = this.#clock.now();
    const reply = await this.#hub.call('Heartbeat', { idleForMs: this.#options.idleForMs() });
    if (reply.ok) {
      this.#time.measure(reply.value.serverTime, asked);
    }
  }

  #do(action: DeskAction): void {
    const before = this.#state;
    this.#state = reduceDesk(before, action);
    if (this.#state !== before) {
      this.#options.onChange(this.#state, before);
    }
  }
}
