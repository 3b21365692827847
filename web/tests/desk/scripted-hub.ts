import type { AgentClient, AgentHub, Reply } from '../../protocol/contract.gen.js';
import { refusal } from '../../protocol/errors.js';
import type { Answer, Argument, ChatTransport, ConnectionState } from '../../protocol/transport.js';

type AnyReply = Reply<unknown>;

/** A connection that answers what a test tells it to, and remembers what was asked. */
export class ScriptedHub implements ChatTransport<AgentHub, AgentClient> {
  state: ConnectionState = { phase: 'connecting', attempt: 0 };
  readonly calls: [string, unknown][] = [];
  readonly #answers = new Map<string, (argument: never) => AnyReply>();
  readonly #handlers = new Map<string, Set<(argument: never) => void>>();
  readonly #watchers = new Set<(state: ConnectionState) => void>();

  /** How a method answers from now on. */
  answer<M extends keyof AgentHub & string>(
    method: M,
    reply: (argument: Argument<AgentHub, M>) => Reply<Answer<AgentHub, M>>,
  ): void {
    this.#answers.set(method, reply);
  }

  start(): void {}

  stop(): Promise<void> {
    return Promise.resolve();
  }

  connect(): void {
    this.#become({ phase: 'online', attempt: 0 });
  }

  lose(): void {
    this.#become({ phase: 'reconnecting', attempt: 1 });
  }

  emit<E extends keyof AgentClient & string>(event: E, argument: Argument<AgentClient, E>): void {
    for (const handler of this.#handlers.get(event) ?? []) {
      handler(argument as never);
    }
  }

  /** What was asked of one method. */
  asked<M extends keyof AgentHub & string>(method: M): Argument<AgentHub, M>[] {
    return this.calls.filter(([name]) => name === method).map(([, argument]) => argument as Argument<AgentHub, M>);
  }

  call<M extends keyof AgentHub & string>(
    method: M,
    argument: Argument<AgentHub, M>,
  ): Promise<Reply<Answer<AgentHub, M>>> {
    if (this.state.phase !== 'online') {
      return Promise.resolve(refusal('not_connected'));
    }
    this.calls.push([method, argument]);
    const reply = this.#answers.get(method)?.(argument as never) ?? { ok: true, value: {} };
    return Promise.resolve(reply as Reply<Answer<AgentHub, M>>);
  }

  on<E extends keyof AgentClient & string>(
    event: E,
    handler: (argument: Argument<AgentClient, E>) => void,
  ): () => void {
    const handlers = this.#handlers.get(event) ?? new Set();
    handlers.add(handler as (argument: never) => void);
    this.#handlers.set(event, handlers);
    return () => handlers.delete(handler as (argument: never) => void);
  }

  onState(handler: (state: ConnectionState) => void): () => void {
    this.#watchers.add(handler);
    return () => this.#watchers.delete(handler);
  }

  #become(state: ConnectionState): void {
    this.state = state;
    for (const watcher of this.#watchers) {
      watcher(state);
    }
  }
}
