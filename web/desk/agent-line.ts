import { type Clock, ServerClock } from '../core/clock.js';
import type { AgentClient, AgentHub, AgentPageDto, AgentStateDto, RingEndedEvent } from '../protocol/contract.gen.js';
import { isOffline, mayRetry } from '../protocol/errors.js';
import type { ChatTransport, ConnectionState } from '../protocol/transport.js';
import { reduceDesk } from './desk-reducer.js';
import { type DeskAction, type DeskState, emptyDesk } from './desk-state.js';
import { Heartbeat } from './heartbeat.js';
import { Reload } from './reload.js';
import { RingAnswers } from './ring-answers.js';

export interface AgentLineOptions {
  readonly transport: ChatTransport<AgentHub, AgentClient>;
  readonly clock: Clock;
  readonly onChange: (state: DeskState, before: DeskState) => void;
  readonly onConnection: (connection: ConnectionState) => void;
  /** What the server has, without the rings that are known to be over. */
  readonly onState: (state: AgentStateDto) => void;
  readonly onAccepted: (page: AgentPageDto) => void;
  /** A ring is over for a reason this page learned first: the others are told. */
  readonly onRingOver: (ended: RingEndedEvent) => void;
  /** How long nobody has touched this page, in milliseconds. */
  readonly idleForMs: () => number;
}

const retryMs = 2_000;

/** What a desk and a page on which chats only ring have in common: the connection with its signs of life, the server's time, the agent, and the rings with their answers. */
export class AgentLine {
  readonly answers: RingAnswers;
  readonly #options: AgentLineOptions;
  readonly #hub: ChatTransport<AgentHub, AgentClient>;
  readonly #clock: Clock;
  readonly #time: ServerClock;
  readonly #heartbeat: Heartbeat;
  readonly #reload: Reload;
  readonly #over = new Set<string>();
  readonly #ends: (() => void)[] = [];
  #state = emptyDesk;

  constructor(options: AgentLineOptions) {
    this.#options = options;
    this.#hub = options.transport;
    this.#clock = options.clock;
    this.#time = new ServerClock(this.#clock);
    this.#heartbeat = new Heartbeat(() => this.#beat(), this.#clock);
    this.#reload = new Reload(() => this.#loadOnce(), this.#clock);
    this.answers = new RingAnswers({
      hub: this.#hub,
      rings: () => this.#state.rings,
      onAnswering: (offerId, phase) => this.do({ type: 'answering', offerId, phase }),
      onUnanswered: (offerId, problem) => this.do({ type: 'unanswered', offerId, problem }),
      onAccepted: options.onAccepted,
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
      hub.on('Ring', ring => this.#over.has(ring.offerId) || this.do({ type: 'ring', ring })),
      hub.on('RingEnded', ended => this.ringEnded(ended)),
      // What is left of the words of a ring comes with everything else.
      hub.on(
        'Redacted',
        ({ chatId }) => this.#state.rings.some(({ ring }) => ring.chatId === chatId) && this.loadSoon(),
      ),
      hub.on('AgentChanged', agent => this.do({ type: 'agent', agent })),
      hub.onState(connection => this.#connectionChanged(connection)),
      this.#clock.every(1_000, () => this.do({ type: 'tick', now: this.now() })),
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

  do(action: DeskAction): void {
    const before = this.#state;
    this.#state = reduceDesk(before, action);
    if (this.#state !== before) {
      this.#options.onChange(this.#state, before);
    }
  }

  /** Somebody is back at the page. */
  beat(): void {
    this.#heartbeat.now();
  }

  /** Asks again for everything: after a failure, and whenever the connection comes up. */
  async load(): Promise<void> {
    await this.#reload.now();
  }

  /** The same, when it is not about to be asked for anyway. */
  loadSoon(): void {
    this.#reload.soon();
  }

  /** A ring is over: the server says so, or another page of this browser. */
  ringEnded(ended: RingEndedEvent): void {
    this.#over.add(ended.offerId);
    this.do({ type: 'ringEnded', ended, now: this.now() });
  }

  /** Answers after how long to try again, when that may help. */
  async #loadOnce(): Promise<number | undefined> {
    const asked = this.#clock.now();
    const reply = await this.#hub.call('GetState', {});
    if (!reply.ok) {
      const { code, retryAfterMs } = reply.error;
      if (isOffline(code)) {
        return undefined;
      }
      this.do({ type: 'failed', code });
      return mayRetry(code) ? (retryAfterMs ?? retryMs) : undefined;
    }
    this.#time.measure(reply.value.serverTime, asked);
    const rings = reply.value.rings.filter(ring => !this.#over.has(ring.offerId));
    this.#options.onState({ ...reply.value, rings });
    return undefined;
  }

  #connectionChanged(connection: ConnectionState): void {
    if (connection.phase === 'online') {
      this.#heartbeat.start();
      void this.load();
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
}
