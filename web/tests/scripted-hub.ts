import type { Reply } from '../protocol/contract.gen.js';
import { refusal } from '../protocol/errors.js';
import type {
  Answer,
  Argument,
  ChatTransport,
  ConnectionPhase,
  ConnectionState,
  HubOf,
} from '../protocol/transport.js';

type AnyHandler = (argument: never) => void;

/** A hub without a network: it answers what a test tells it to, pushes what a test likes, and remembers what was asked. */
export class ScriptedHub<THub extends HubOf<THub>, TClient extends HubOf<TClient>>
  implements ChatTransport<THub, TClient>
{
  state: ConnectionState = { phase: 'stopped', attempt: 0 };
  readonly calls: { readonly method: string; readonly argument: unknown }[] = [];
  readonly #answers = new Map<string, (argument: never) => unknown>();
  readonly #handlers = new Map<string, Set<AnyHandler>>();
  readonly #watchers = new Set<(state: ConnectionState) => void>();

  /** How a method answers from now on; one that was told nothing asks to try again. */
  answer<M extends keyof THub & string>(
    method: M,
    reply: (argument: Argument<THub, M>) => Reply<Answer<THub, M>>,
  ): void {
    this.#answers.set(method, reply);
  }

  start(): void {
    this.go('connecting');
  }

  async stop(): Promise<void> {
    this.go('stopped');
  }

  /** The server lets nobody in any more. */
  refuse(code: string): void {
    this.#become({ phase: 'refused', attempt: 0, code });
  }

  go(phase: ConnectionPhase): void {
    this.#become({ phase, attempt: 0 });
  }

  #become(state: ConnectionState): void {
    this.state = state;
    for (const watcher of [...this.#watchers]) {
      watcher(this.state);
    }
  }

  emit<E extends keyof TClient & string>(event: E, argument: Argument<TClient, E>): void {
    for (const handler of this.#handlers.get(event) ?? []) {
      handler(argument as never); // kept under the name of its event, whose argument this is
    }
  }

  /** What was asked of one method. */
  asked(method: keyof THub & string): unknown[] {
    return this.calls.filter(call => call.method === method).map(call => call.argument);
  }

  async call<M extends keyof THub & string>(method: M, argument: Argument<THub, M>): Promise<Reply<Answer<THub, M>>> {
    if (this.state.phase !== 'online') {
      return refusal('not_connected');
    }
    this.calls.push({ method, argument });
    const answer = this.#answers.get(method);
    return answer ? (answer(argument as never) as Reply<Answer<THub, M>>) : refusal('try_again'); // as `answer` took it
  }

  on<E extends keyof TClient & string>(event: E, handler: (argument: Argument<TClient, E>) => void): () => void {
    const handlers = this.#handlers.get(event) ?? new Set<AnyHandler>();
    this.#handlers.set(event, handlers.add(handler));
    return () => handlers.delete(handler);
  }

  onState(watcher: (state: ConnectionState) => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }
}
