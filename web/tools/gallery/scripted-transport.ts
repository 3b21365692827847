import type { CustomerClient, CustomerHub, CustomerStateDto, Reply } from '../../protocol/contract.gen.js';
import type { Answer, Argument, ChatTransport, ConnectionPhase, ConnectionState } from '../../protocol/transport.js';

type Handler = (argument: never) => void;

/** A hub that answers what the gallery wants to show. For development only; nothing of it is shipped. */
export class ScriptedTransport implements ChatTransport<CustomerHub, CustomerClient> {
  state: ConnectionState = { phase: 'stopped', attempt: 0 };
  readonly #handlers = new Map<string, Set<Handler>>();
  readonly #stateHandlers = new Set<(state: ConnectionState) => void>();
  readonly #answers: Partial<Record<keyof CustomerHub, (argument: unknown) => Reply<unknown>>>;

  constructor(
    private readonly current: CustomerStateDto,
    answers: Partial<Record<keyof CustomerHub, (argument: unknown) => Reply<unknown>>> = {},
  ) {
    this.#answers = answers;
  }

  start(): void {
    this.go('online');
  }

  async stop(): Promise<void> {
    this.go('stopped');
  }

  go(phase: ConnectionPhase): void {
    this.state = { phase, attempt: 0 };
    for (const handler of this.#stateHandlers) {
      handler(this.state);
    }
  }

  emit(event: keyof CustomerClient, argument: unknown): void {
    for (const handler of this.#handlers.get(event) ?? []) {
      handler(argument as never);
    }
  }

  async call<M extends keyof CustomerHub & string>(
    method: M,
    argument: Argument<CustomerHub, M>,
  ): Promise<Reply<Answer<CustomerHub, M>>> {
    if (this.state.phase !== 'online') {
      return { ok: false, error: { code: 'not_connected' } };
    }
    const answer = this.#answers[method];
    if (answer) {
      return answer(argument) as Reply<Answer<CustomerHub, M>>;
    }
    return {
      ok: true,
      value: (method === 'GetState' ? this.current : (this.current.current ?? {})) as Answer<CustomerHub, M>,
    };
  }

  on<E extends keyof CustomerClient & string>(
    event: E,
    handler: (argument: Argument<CustomerClient, E>) => void,
  ): () => void {
    const handlers = this.#handlers.get(event) ?? new Set<Handler>();
    this.#handlers.set(event, handlers);
    handlers.add(handler as Handler);
    return () => handlers.delete(handler as Handler);
  }

  onState(handler: (state: ConnectionState) => void): () => void {
    this.#stateHandlers.add(handler);
    return () => this.#stateHandlers.delete(handler);
  }
}
