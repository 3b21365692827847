import type {
  AgentClient,
  AgentHub,
  AgentPageDto,
  ReplyError,
  RingDto,
  RingEndedEvent,
} from '../protocol/contract.gen.js';
import type { ChatTransport } from '../protocol/transport.js';
import type { DeskRing } from './desk-state.js';
import { outcomeOf } from './rings.js';

export interface RingAnswersOptions {
  readonly hub: Pick<ChatTransport<AgentHub, AgentClient>, 'call'>;
  readonly rings: () => readonly DeskRing[];
  /** The answer is under way. */
  readonly onAnswering: (offerId: string, phase: 'accepting' | 'declining') => void;
  /** It did not get through and may be given again. */
  readonly onUnanswered: (offerId: string, code: string) => void;
  readonly onAccepted: (page: AgentPageDto) => void;
  /** The ring is over, and this page learned it first. */
  readonly onOver: (ended: RingEndedEvent) => void;
}

/** Accepts and declines rings. */
export class RingAnswers {
  readonly #options: RingAnswersOptions;

  constructor(options: RingAnswersOptions) {
    this.#options = options;
  }

  async accept(offerId: string): Promise<void> {
    const ring = this.#begin(offerId, 'accepting');
    if (!ring) {
      return;
    }
    const { chatId } = ring;
    const reply = await this.#options.hub.call('AcceptRing', { chatId, offerId });
    if (reply.ok) {
      this.#options.onAccepted(reply.value);
      this.#options.onOver({ chatId, offerId, outcome: 'accepted' });
    } else {
      this.#refused(ring, reply.error);
    }
  }

  async decline(offerId: string): Promise<void> {
    const ring = this.#begin(offerId, 'declining');
    if (!ring) {
      return;
    }
    const { chatId } = ring;
    const reply = await this.#options.hub.call('DeclineRing', { chatId, offerId });
    if (reply.ok) {
      this.#options.onOver({ chatId, offerId, outcome: 'declined' });
    } else {
      this.#refused(ring, reply.error);
    }
  }

  #begin(offerId: string, phase: 'accepting' | 'declining'): RingDto | undefined {
    const found = this.#options.rings().find(ring => ring.ring.offerId === offerId && ring.phase === 'ringing');
    if (found) {
      this.#options.onAnswering(offerId, phase);
    }
    return found?.ring;
  }

  #refused({ chatId, offerId }: RingDto, { code, by }: ReplyError): void {
    const outcome = outcomeOf(code);
    if (outcome === undefined) {
      this.#options.onUnanswered(offerId, code);
    } else {
      this.#options.onOver({ chatId, offerId, outcome, ...(by === undefined ? {} : { by }) });
    }
  }
}
