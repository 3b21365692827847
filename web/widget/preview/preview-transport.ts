import type { CustomerClient, CustomerHub, CustomerStateDto, Reply } from '../../protocol/contract.gen.js';
import { refusal } from '../../protocol/errors.js';
import type { Answer, ChatTransport, ConnectionState } from '../../protocol/transport.js';

/** A connection to nowhere: it tells the state it is given, and refuses whatever a customer would do. */
export class PreviewTransport implements ChatTransport<CustomerHub, CustomerClient> {
  state: ConnectionState = { phase: 'stopped', attempt: 0 };
  readonly #handlers = new Set<(state: ConnectionState) => void>();
  #current: CustomerStateDto;

  constructor(current: CustomerStateDto) {
    this.#current = current;
  }

  /** Tells another state from now on; the panel reads it at once. */
  become(current: CustomerStateDto): void {
    this.#current = current;
    this.start();
  }

  start(): void {
    this.state = { phase: 'online', attempt: 0 };
    for (const handler of this.#handlers) {
      handler(this.state);
    }
  }

  async stop(): Promise<void> {
    this.state = { phase: 'stopped', attempt: 0 };
  }

  async call<M extends keyof CustomerHub & string>(method: M): Promise<Reply<Answer<CustomerHub, M>>> {
    if (method === 'GetState') {
      return { ok: true, value: this.#current as Answer<CustomerHub, M> }; // what this method answers
    }
    return refusal('not_connected');
  }

  on(): () => void {
    return () => {};
  }

  onState(handler: (state: ConnectionState) => void): () => void {
    this.#handlers.add(handler);
    return () => this.#handlers.delete(handler);
  }
}
