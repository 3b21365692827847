/** Time and timers, in one place so that tests can hold them. */
export interface Clock {
  /** Milliseconds since 1970-01-01 UTC, as this machine has it. */
  now(): number;
  /** Runs once later; the answer calls it off. */
  after(ms: number, action: () => void): () => void;
  /** Runs again and again; the answer ends it. */
  every(ms: number, action: () => void): () => void;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  after(ms, action) {
    const timer = setTimeout(action, ms);
    return () => clearTimeout(timer);
  },
  every(ms, action) {
    const timer = setInterval(action, ms);
    return () => clearInterval(timer);
  },
};

/** The server's time, told by its answers: deadlines are the server's, and this machine's clock may be wrong. */
export class ServerClock {
  readonly #clock: Clock;
  #offset = 0;

  constructor(clock: Clock = systemClock) {
    this.#clock = clock;
  }

  /** `serverTime` came with an answer to a question asked at `askedAt` of this machine's clock. */
  measure(serverTime: number, askedAt: number): void {
    const arrived = this.#clock.now();
    this.#offset = Math.round(serverTime - (askedAt + arrived) / 2);
  }

  now(): number {
    return this.#clock.now() + this.#offset;
  }
}
