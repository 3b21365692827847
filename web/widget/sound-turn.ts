/** The part of the Web Locks API that is used here. */
export interface Locks {
  request(name: string, options: LockOptions, hold: () => Promise<unknown>): Promise<unknown>;
}

/**
 * With several tabs open one of them plays the sounds: the one the person used last. Where the browser has or gives no locks every tab plays.
 */
export class SoundTurn {
  readonly #name: string;
  readonly #locks: Locks | undefined;
  #queued: AbortController | undefined;
  #mine: boolean;

  constructor(name: string, locks: Locks | undefined = navigator.locks) {
    this.#name = name;
    this.#locks = locks;
    this.#mine = !locks;
    this.#queue();
  }

  /** Whether this tab plays. */
  get mine(): boolean {
    return this.#mine;
  }

  /** The person uses this tab. */
  take(): void {
    if (!this.#mine) {
      this.#queued?.abort();
      void this.#hold({ steal: true });
    }
  }

  #queue(): void {
    this.#queued = new AbortController();
    void this.#hold({ signal: this.#queued.signal });
  }

  async #hold(options: LockOptions): Promise<void> {
    let held = false;
    try {
      await this.#locks?.request(this.#name, options, () => {
        held = true;
        this.#mine = true;
        return new Promise(() => {});
      });
    } catch (error) {
      if (held) {
        // Taken over by another tab: wait for the turn again.
        this.#mine = false;
        this.#queue();
      } else if (!(error instanceof DOMException && error.name === 'AbortError')) {
        // Not called off by this tab: the browser gives a frame on a page of another origin no locks.
        this.#mine = true;
      }
    }
  }
}
