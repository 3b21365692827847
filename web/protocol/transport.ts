import type { Reply } from './contract.gen.js';

/**
 * `connecting`: first try · `online` · `reconnecting`: trying again · `offline`: the browser has no network ·
 * `refused`: the server does not want this client, `code` says why · `stopped`.
 */
export type ConnectionPhase = 'connecting' | 'online' | 'reconnecting' | 'offline' | 'refused' | 'stopped';

export interface ConnectionState {
  readonly phase: ConnectionPhase;
  /** How many tries have failed since the connection was last up. */
  readonly attempt: number;
  /** With `refused`: an error code of the wire. */
  readonly code?: string;
}

/** Every member of `T` is a function of one argument. */
export type HubOf<T> = { [M in keyof T]: (argument: never) => unknown };
export type Argument<T, M extends keyof T> = T[M] extends (argument: infer A) => unknown ? A : never;
export type Answer<T, M extends keyof T> = T[M] extends (argument: never) => Promise<Reply<infer V>> ? V : never;

/**
 * The one way from the web parts to a hub. `THub` has the methods that can be called, `TClient` the events.
 * A call never throws: whatever goes wrong is a failed reply with a code.
 */
export interface ChatTransport<THub extends HubOf<THub>, TClient extends HubOf<TClient>> {
  readonly state: ConnectionState;
  /** Connects, and from then on connects again whenever the connection is lost. */
  start(): void;
  stop(): Promise<void>;
  call<M extends keyof THub & string>(method: M, argument: Argument<THub, M>): Promise<Reply<Answer<THub, M>>>;
  /** Returns a function that ends the subscription. */
  on<E extends keyof TClient & string>(event: E, handler: (argument: Argument<TClient, E>) => void): () => void;
  onState(handler: (state: ConnectionState) => void): () => void;
}
