import { backoffMs } from './backoff.js';
import type { Reply } from './contract.gen.js';
import { ConnectionRefused, refusal } from './errors.js';
import type { Answer, Argument, ChatTransport, ConnectionPhase, ConnectionState, HubOf } from './transport.js';

/** The part of a SignalR connection that is used here; a test gives its own. */
export interface Connection {
  start(): Promise<void>;
  stop(): Promise<void>;
  invoke(method: string, argument: unknown): Promise<unknown>;
  on(event: string, handler: (argument: unknown) => void): void;
  onclose(handler: () => void): void;
  readonly connected: boolean;
}

export interface SignalRTransportOptions {
  /** Makes a connection that is not started. Called again for every try, because a ticket lets one connection be made. */
  readonly connect: () => Promise<Connection>;
  /** Tells that waiting is over early: the network is back, the page is visible again. */
  readonly wakeUp?: (wake: () => void) => () => void;
  readonly isOnline?: () => boolean;
  readonly after?: (ms: number, action: () => void) => () => void;
  readonly random?: () => number;
  /** A call without an answer fails after so many milliseconds. */
  readonly timeoutMs?: number;
}

/** The hubs close a connection that sends more than 32 KiB in one call; what is larger is not sent at all. */
const maxArgumentBytes = 30_000;

/** A connection that breaks sooner counts as a failed try, so that one the server closes at once is not opened in a tight loop. */
const stableAfterMs = 5_000;

export class SignalRTransport<THub extends HubOf<THub>, TClient extends HubOf<TClient>>
  implements ChatTransport<THub, TClient>
{
  readonly #options: Required<SignalRTransportOptions>;
  readonly #handlers = new Map<string, Set<(argument: never) => void>>();
  readonly #stateHandlers = new Set<(state: ConnectionState) => void>();
  #state: ConnectionState = { phase: 'stopped', attempt: 0 };
  #connection: Connection | undefined;
  #lost = new AbortController();
  #cancelWait: (() => void) | undefined;
  #endWakeUp: (() => void) | undefined;
  #trying = false;
  #everOnline = false;
  #quickLosses = 0;
  #cancelStable: (() => void) | undefined;

  constructor(options: SignalRTransportOptions) {
    this.#options = {
      wakeUp: wakeUpOfWindow,
      isOnline: () => navigator.onLine,
      after: afterTimeout,
      random: Math.random,
      timeoutMs: 15_000,
      ...options,
    };
  }

  get state(): ConnectionState {
    return this.#state;
  }

  start(): void {
    if (this.#state.phase !== 'stopped') {
      return;
    }
    this.#endWakeUp = this.#options.wakeUp(() => this.#wake());
    this.#setState({ phase: 'connecting', attempt: 0 });
    void this.#try();
  }

  async stop(): Promise<void> {
    this.#setState({ phase: 'stopped', attempt: 0 });
    this.#endWakeUp?.();
    this.#cancelWait?.();
    this.#cancelWait = undefined;
    this.#cancelStable?.();
    const connection = this.#connection;
    this.#connection = undefined;
    this.#lost.abort();
    await connection?.stop();
  }

  async call<M extends keyof THub & string>(method: M, argument: Argument<THub, M>): Promise<Reply<Answer<THub, M>>> {
    const connection = this.#connection;
    if (!connection) {
      return refusal('not_connected');
    }
    if (new TextEncoder().encode(JSON.stringify(argument)).length > maxArgumentBytes) {
      return refusal('bad_argument', 'The argument is larger than the hub takes.');
    }
    return await this.#invoke<Answer<THub, M>>(connection, method, argument);
  }

  on<E extends keyof TClient & string>(event: E, handler: (argument: Argument<TClient, E>) => void): () => void {
    let handlers = this.#handlers.get(event);
    if (!handlers) {
      handlers = new Set();
      this.#handlers.set(event, handlers);
      if (this.#connection) {
        this.#bind(this.#connection, event);
      }
    }
    handlers.add(handler);
    return () => handlers.delete(handler);
  }

  onState(handler: (state: ConnectionState) => void): () => void {
    this.#stateHandlers.add(handler);
    return () => this.#stateHandlers.delete(handler);
  }

  /** One answer, one time-out or one lost connection, whichever comes first. */
  #invoke<T>(connection: Connection, method: string, argument: unknown): Promise<Reply<T>> {
    return new Promise(resolve => {
      const lost = this.#lost.signal;
      const onLost = () => settle(refusal('connection_lost'));
      const cancelTimeout = this.#options.after(this.#options.timeoutMs, () => settle(refusal('timed_out')));
      const settle = (reply: Reply<T>) => {
        cancelTimeout();
        lost.removeEventListener('abort', onLost);
        resolve(reply);
      };
      lost.addEventListener('abort', onLost);
      connection.invoke(method, argument).then(
        answer => settle(isReply<T>(answer) ? answer : refusal('internal', 'The answer has no known shape.')),
        // SignalR could not bind the argument, or the method threw: the connection lives on. Otherwise the call went down with it.
        () => settle(connection.connected ? refusal('bad_argument') : refusal('connection_lost')),
      );
    });
  }

  #bind(connection: Connection, event: string): void {
    connection.on(event, argument => {
      if (connection === this.#connection) {
        for (const handler of this.#handlers.get(event) ?? []) {
          handler(argument as never); // kept under the name of its event, whose argument this is
        }
      }
    });
  }

  async #try(): Promise<void> {
    if (this.#trying || this.#isOver()) {
      return;
    }
    this.#trying = true;
    try {
      const connection = await this.#options.connect();
      for (const event of this.#handlers.keys()) {
        this.#bind(connection, event);
      }
      connection.onclose(() => this.#closed(connection));
      await connection.start();
      this.#trying = false;
      if (this.#isOver()) {
        await connection.stop();
        return;
      }
      this.#connection = connection;
      this.#lost = new AbortController();
      this.#everOnline = true;
      this.#cancelStable = this.#options.after(stableAfterMs, () => {
        this.#quickLosses = 0;
      });
      this.#setState({ phase: 'online', attempt: 0 });
    } catch (error) {
      this.#trying = false;
      this.#failed(error);
    }
  }

  #failed(error: unknown): void {
    if (this.#isOver()) {
      return;
    }
    const attempt = this.#state.attempt + 1;
    if (error instanceof ConnectionRefused) {
      this.#endWakeUp?.();
      this.#setState({ phase: 'refused', attempt, code: error.code });
      return;
    }
    this.#wait(attempt);
  }

  #closed(connection: Connection): void {
    if (connection === this.#connection) {
      this.#connection = undefined;
      this.#lost.abort();
      this.#cancelStable?.();
      this.#wait(this.#quickLosses++);
    }
  }

  #wait(attempt: number): void {
    this.#setState({ phase: this.#waitingPhase(), attempt });
    this.#cancelWait = this.#options.after(backoffMs(attempt, this.#options.random), () => {
      this.#cancelWait = undefined;
      void this.#try();
    });
  }

  #waitingPhase(): ConnectionPhase {
    if (!this.#options.isOnline()) {
      return 'offline';
    }
    return this.#everOnline ? 'reconnecting' : 'connecting';
  }

  #wake(): void {
    if (this.#cancelWait) {
      this.#cancelWait();
      this.#cancelWait = undefined;
      this.#setState({ phase: this.#waitingPhase(), attempt: this.#state.attempt });
      void this.#try();
    } else if (this.#state.phase !== 'online') {
      this.#setState({ phase: this.#waitingPhase(), attempt: this.#state.attempt });
    }
  }

  #isOver(): boolean {
    return this.#state.phase === 'stopped' || this.#state.phase === 'refused';
  }

  #setState(state: ConnectionState): void {
    this.#state = state;
    for (const handler of this.#stateHandlers) {
      handler(state);
    }
  }
}

/** Whether it is a reply at all; of what, the contract says. */
function isReply<T>(answer: unknown): answer is Reply<T> {
  return typeof answer === 'object' && answer !== null && 'ok' in answer && typeof answer.ok === 'boolean';
}

function afterTimeout(ms: number, action: () => void): () => void {
  const timer = setTimeout(action, ms);
  return () => clearTimeout(timer);
}

function wakeUpOfWindow(wake: () => void): () => void {
  const onVisible = () => {
    if (document.visibilityState === 'visible') {
      wake();
    }
  };
  const events = new AbortController();
  window.addEventListener('online', wake, { signal: events.signal });
  window.addEventListener('offline', wake, { signal: events.signal });
  document.addEventListener('visibilitychange', onVisible, { signal: events.signal });
  return () => events.abort();
}
