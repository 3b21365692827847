import type { CustomerClient, CustomerHub, Reply } from '../../protocol/contract.gen.js';
import { refusal } from '../../protocol/errors.js';
import type { Answer, Argument, ChatTransport, ConnectionPhase, ConnectionState } from '../../protocol/transport.js';

type AnyHandler = (argument: never) => void;

/** A customer hub without a network: a test says what it answers and pushes what it likes. */
export class FakeCustomerHub implements ChatTransport<CustomerHub, CustomerClient> {
  state: ConnectionState = { phase: 'stopped', attempt: 0 };
  readonly calls: { readonly method: string; readonly argument: unknown }[] = [];
  answers: { [M in keyof CustomerHub]?: (argument: Argument<CustomerHub, M>) => Reply<Answer<CustomerHub, M>> } = {};
  readonly #handlers = new Map<string, Set<AnyHandler>>();
  readonly #watchers = new Set<(state: ConnectionState) => void>();

  start(): void {
    this.go('connecting');
  }

  async stop(): Promise<void> {
    this.go('stopped');
  }

  go(phase: ConnectionPhase): void {
    this.state = { phase, attempt: 0 };
    for (const watcher of [...this.#watchers]) {
      watcher(this.state);
    }
  }

  push<E extends keyof CustomerClient>(event: E, argument: Parameters<CustomerClient[E]>[0]): void {
    for (const handler of this.#handlers.get(event) ?? []) {
      handler(argument as never);
    }
  }

  called(method: string): unknown[] {
    return this.calls.filter(call => call.method === method).map(call => call.argument);
  }

  async call<M extends keyof CustomerHub & string>(
    method: M,
    argument: Argument<CustomerHub, M>,
  ): Promise<Reply<Answer<CustomerHub, M>>> {
    if (this.state.phase !== 'online') {
      return refusal('not_connected');
    }
    this.calls.push({ method, argument });
    const answer = this.answers[method];
    return answer ? (answer(argument) as Reply<Answer<CustomerHub, M>>) : refusal('try_again');
  }

  on<E extends keyof CustomerClient & string>(
    event: E,
    handler: (argument: Argument<CustomerClient, E>) => void,
  ): () => void {
    const handlers = this.#handlers.get(event) ?? new Set<AnyHandler>();
    this.#handlers.set(event, handlers.add(handler as AnyHandler));
    return () => handlers.delete(handler as AnyHandler);
  }

  onState(watcher: (state: ConnectionState) => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }
}
