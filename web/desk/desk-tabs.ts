import type { RingEndedEvent } from '../protocol/contract.gen.js';

/** What the desks and ringers of one browser tell each other. */
export type TabMessage =
  /** A ring is over: the others close its card at once. */
  | { readonly kind: 'ringEnded'; readonly ended: RingEndedEvent }
  /** The page that is to be heard cannot sound: one that can is to say so. */
  | { readonly kind: 'cannotSound' }
  /** Sound works here, because the agent has clicked here; `messages`: whether messages come here, too. */
  | { readonly kind: 'canSound'; readonly messages: boolean }
  /** A chat was accepted on a page without a desk: a desk that is open shows it, and says so. */
  | { readonly kind: 'openChat'; readonly chatId: string }
  | { readonly kind: 'chatOpened'; readonly chatId: string };

/** The part of Web Locks that is used. */
export interface TabLocks {
  request(name: string, options: { readonly signal: AbortSignal }, held: () => Promise<void>): Promise<void>;
}

/** The part of BroadcastChannel that is used. */
export interface TabChannel {
  postMessage(message: TabMessage): void;
  close(): void;
  onmessage: ((event: MessageEvent) => void) | null;
}

export interface DeskTabsOptions {
  /** Without it (an insecure page) every tab leads. */
  readonly locks: TabLocks | undefined;
  readonly channel: TabChannel | undefined;
  /** The name of the lock; the same in all tabs of one desk. */
  readonly name: string;
  readonly onLeader: (leader: boolean) => void;
  readonly onMessage: (message: TabMessage) => void;
}

/** One of the open desks and ringers leads: only it rings and shows notifications. When it is closed, the next takes over. */
export class DeskTabs {
  readonly #options: DeskTabsOptions;
  #leader = false;
  #release: (() => void) | undefined;
  #abort: AbortController | undefined;

  constructor(options: DeskTabsOptions) {
    this.#options = options;
  }

  get leader(): boolean {
    return this.#leader;
  }

  start(): void {
    const { channel, locks, onMessage } = this.#options;
    if (channel) {
      channel.onmessage = event => isTabMessage(event.data) && onMessage(event.data);
    }
    if (locks) {
      this.#queue(locks);
    } else {
      this.#lead(true);
    }
  }

  stop(): void {
    this.#abort?.abort();
    this.#abort = undefined;
    this.#release?.();
    this.#lead(false);
    this.#options.channel?.close();
  }

  post(message: TabMessage): void {
    this.#options.channel?.postMessage(message);
  }

  /** Gives the lead to the next tab and stands in line again. */
  yield(): void {
    this.#release?.();
  }

  #queue(locks: TabLocks): void {
    const abort = new AbortController();
    this.#abort = abort;
    const again = (): void => {
      if (this.#abort === abort) {
        this.#queue(locks);
      }
    };
    locks
      .request(this.#options.name, { signal: abort.signal }, () => {
        this.#lead(true);
        return new Promise<void>(resolve => {
          this.#release = () => {
            this.#release = undefined;
            this.#lead(false);
            resolve();
          };
        });
      })
      .then(again, () => {
        // Called off by stop().
      });
  }

  #lead(leader: boolean): void {
    if (this.#leader === leader) {
      return;
    }
    this.#leader = leader;
    this.#options.onLeader(leader);
  }
}

function isTabMessage(value: unknown): value is TabMessage {
  if (typeof value !== 'object' || value === null || !('kind' in value)) {
    return false;
  }
  const needs: Readonly<Record<string, string>> = {
    cannotSound: 'kind',
    canSound: 'messages',
    ringEnded: 'ended',
    openChat: 'chatId',
    chatOpened: 'chatId',
  };
  return String(value.kind) in needs && String(needs[String(value.kind)]) in value;
}
