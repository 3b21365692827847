import { type Clock, systemClock } from '../core/clock.js';
import type { SeenDto } from '../protocol/contract.gen.js';

/** How far a chat was received and read here. */
export interface Mark {
  readonly delivered: number;
  readonly read: number;
}

const gatherMs = 150;

/** What was seen, when the agent has read up to an entry. */
export function readUpTo(seen: SeenDto, read: number): SeenDto {
  return { ...seen, agentDelivered: Math.max(seen.agentDelivered, read), agentRead: read };
}

/** Tells the server how far each chat was received and read: only what is new, and several steps at once. */
export class SeenMarks {
  readonly #tell: (chatId: string, mark: Mark) => Promise<boolean>;
  readonly #clock: Clock;
  readonly #told = new Map<string, Mark>();
  readonly #wanted = new Map<string, Mark>();
  #cancel: (() => void) | undefined;

  constructor(tell: (chatId: string, mark: Mark) => Promise<boolean>, clock: Clock = systemClock) {
    this.#tell = tell;
    this.#clock = clock;
  }

  /** What is known of a chat now. */
  want(chatId: string, delivered: number, read: number): void {
    const before = this.#wanted.get(chatId) ?? { delivered: 0, read: 0 };
    const mark = {
      delivered: Math.max(before.delivered, delivered),
      read: Math.max(before.read, Math.min(read, delivered)),
    };
    if (mark.delivered === before.delivered && mark.read === before.read) {
      return;
    }
    this.#wanted.set(chatId, mark);
    this.#schedule();
  }

  /** The connection is up again: tells what it did not get to tell. */
  resume(): void {
    this.#schedule();
  }

  #schedule(): void {
    this.#cancel ??= this.#clock.after(gatherMs, () => {
      this.#cancel = undefined;
      for (const [chatId, mark] of this.#wanted) {
        void this.#send(chatId, mark);
      }
    });
  }

  async #send(chatId: string, mark: Mark): Promise<void> {
    const told = this.#told.get(chatId);
    if (told && told.delivered >= mark.delivered && told.read >= mark.read) {
      return;
    }
    this.#told.set(chatId, mark);
    if (!(await this.#tell(chatId, mark))) {
      this.#told.delete(chatId);
    }
  }
}
