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

/** How long to wait before the next try to move, when the last one found no other node: at least so long, at most twice. */
const moveAgainMs = 1_000;

/** A connection with what is under way on it. */
interface Line {
  readonly connection: Connection;
  readonly lost: AbortController;
  readonly calls: Set<Promise<unknown>>;
}

export class SignalRTransport<THub extends HubOf<THub>, TClient extends HubOf<TClient>>
  implements ChatTransport<THub, TClient>
{
  readonly #options: Required<SignalRTransportOptions>;
  readonly #handlers = new Map<string, Set<(argument: never) => void>>();
  readonly #stateHandlers = new Set<(state: ConnectionState) => void>();
  #state: ConnectionState = { phase: 'stopped', attempt: 0 };
  #line: Line | undefined;
  #cancelMove: (() => void) | undefined;
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
    this.#cancelMove?.();
    const line = this.#line;
    this.#line = undefined;
    line?.lost.abort();
    await line?.connection.stop();
  }

  async call<M extends keyof THub & string>(method: M, argument: Argument<THub, M>): Promise<Reply<Answer<THub, M>>> {
    const line = this.#line;
    if (!line) {
      return refusal('not_connected');
    }
    if (new TextEncoder().encode(JSON.stringify(argument)).length > maxArgumentBytes) {
      return refusal('bad_argument', 'The argument is larger than the hub takes.');
    }
    const call = this.#invoke<Answer<THub, M>>(line, method, argument);
    line.calls.add(call);
    try {
      return await call;
    } finally {
      line.calls.delete(call);
    }
  }

  on<E extends keyof TClient & string>(event: E, handler: (argument: Argument<TClient, E>) => void): () => void {
    let handlers = this.#handlers.get(event);
    if (!handlers) {
      handlers = new Set();
      this.#handlers.set(event, handlers);
      if (this.#line) {
        this.#bind(this.#line.connection, event);
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
  #invoke<T>({ connection, lost: { signal: lost } }: Line, method: string, argument: unknown): Promise<Reply<T>> {
    return new Promise(resolve => {
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
      if (connection === this.#line?.connection) {
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
      const line = await this.#open();
      this.#trying = false;
      if (this.#isOver()) {
        await line.connection.stop();
        return;
      }
      this.#enter(line);
    } catch (error) {
      this.#trying = false;
      this.#failed(error);
    }
  }

  async #open(): Promise<Line> {
    const connection = await this.#options.connect();
    const line = { connection, lost: new AbortController(), calls: new Set<Promise<unknown>>() };
    for (const event of this.#handlers.keys()) {
      this.#bind(connection, event);
    }
    connection.on('Draining', notice => this.#draining(line, notice));
    connection.onclose(() => this.#closed(line));
    await connection.start();
    return line;
  }

  #enter(line: Line): void {
    this.#line = line;
    this.#everOnline = true;
    this.#cancelStable?.();
    this.#cancelStable = this.#options.after(stableAfterMs, () => {
      this.#quickLosses = 0;
    });
    this.#setState({ phase: 'online', attempt: 0 });
  }

  /** The server is about to stop: moves at a random moment within its time, so that not everybody comes at once. */
  #draining(line: Line, notice: unknown): void {
    const { withinMs } = notice as { readonly withinMs: number }; // the contract's DrainingEvent
    this.#moveAfter(line, withinMs * this.#options.random());
  }

  #moveAfter(line: Line, ms: number): void {
    if (line === this.#line) {
      this.#cancelMove?.();
      this.#cancelMove = this.#options.after(ms, () => void this.#move(line));
    }
  }

  /** The new connection stands before the old one ends; what is under way on the old one is answered there. Nobody sees anything. */
  async #move(old: Line): Promise<void> {
    let line: Line;
    try {
      line = await this.#open();
    } catch {
      this.#moveAfter(old, moveAgainMs * (1 + this.#options.random()));
      return;
    }
    if (old !== this.#line) {
      await line.connection.stop();
      return;
    }
    this.#enter(line);
    await Promise.allSettled(old.calls);
    await old.connection.stop();
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

  #closed(line: Line): void {
    line.lost.abort();
    if (line === this.#line) {
      this.#line = undefined;
      this.#cancelStable?.();
      this.#cancelMove?.();
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
