import { type Clock, systemClock } from '../core/clock.js';
import type { AgentClient, AgentHub, RingEndedEvent } from '../protocol/contract.gen.js';
import type { ChatTransport, ConnectionState } from '../protocol/transport.js';
import { AgentLine } from './agent-line.js';
import type { DeskState } from './desk-state.js';
import type { RingAnswers } from './ring-answers.js';

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

/** What of the desk's session a page needs on which chats only ring: the agent and the rings, no conversations. */
export class RingerSession {
  readonly #line: AgentLine;

  constructor({ onAccepted, clock = systemClock, ...options }: RingerSessionOptions) {
    this.#line = new AgentLine({
      ...options,
      clock,
      onAccepted: page => onAccepted(page.chat.id),
      onState: state => this.#line.do({ type: 'state', state: { ...state, chats: [] }, drafts: {} }),
    });
  }

  get answers(): RingAnswers {
    return this.#line.answers;
  }

  get state(): DeskState {
    return this.#line.state;
  }

  /** The server's time. */
  now(): number {
    return this.#line.now();
  }

  start(): void {
    this.#line.start();
  }

  stop(): Promise<void> {
    return this.#line.stop();
  }

  /** Somebody is back at the page. */
  beat(): void {
    this.#line.beat();
  }

  /** A ring is over: another page of this browser says so. */
  ringEnded(ended: RingEndedEvent): void {
    this.#line.ringEnded(ended);
  }
}
