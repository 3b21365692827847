import type { ConnectCustomer, CustomerTicketDto } from '../protocol/contract.gen.js';
import type { Entry } from './entry.js';
import type { PanelSetup } from './panel-setup.js';
import { SdkRefused } from './sdk-refused.js';

interface Brought {
  readonly token: string;
  readonly resolve: () => void;
  readonly reject: (why: SdkRefused) => void;
}

export type IdentitySetup = Pick<PanelSetup, 'transport' | 'host' | 'storage'> & { readonly entry: Entry };

/**
 * Comes in with the token by which the company's server says who the visitor is. A token is for one connection: it is kept until the
 * server has answered it, and nowhere else. Whoever was somebody else before begins afresh.
 */
export class SdkIdentity {
  readonly #setup: IdentitySetup;
  readonly #connect: Entry['connect'];
  readonly #reload: () => void;
  #brought: Brought | undefined;

  constructor(setup: IdentitySetup, reload = () => window.location.reload()) {
    this.#setup = setup;
    this.#connect = setup.entry.connect;
    this.#reload = reload;
    setup.entry.connect = (basePath, request) => this.#enter(basePath, request);
    setup.transport.onState(({ phase, code }) => {
      if (phase === 'online') {
        this.#comeAgain();
      } else if (phase === 'refused') {
        this.#refuse(code);
      }
    });
  }

  /** The promise is settled by the server's answer, whenever that comes. A later token takes the place of one that has none yet. */
  bring(token: string): Promise<void> {
    this.#refuse('overtaken');
    return new Promise((resolve, reject) => {
      this.#brought = { token, resolve, reject };
      const { phase, code } = this.#setup.transport.state;
      if (phase === 'refused') {
        this.#refuse(code);
      } else {
        this.#comeAgain();
      }
    });
  }

  /** A connection that was made without the token is made again, when everybody has heard that it stands. */
  #comeAgain(): void {
    const { transport } = this.#setup;
    queueMicrotask(() => {
      if (this.#brought && transport.state.phase === 'online') {
        void transport.stop().then(() => transport.start());
      }
    });
  }

  async #enter(basePath: string, request: ConnectCustomer): Promise<CustomerTicketDto> {
    const brought = this.#brought;
    if (!brought) {
      return await this.#connect(basePath, request);
    }
    let ticket: CustomerTicketDto;
    try {
      ticket = await this.#connect(basePath, { ...request, token: brought.token });
      this.#forget(brought);
      brought.resolve();
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      if (!code.startsWith('identity_token_')) {
        throw error;
      }
      this.#forget(brought);
      brought.reject(new SdkRefused(code, 'The server does not take the token.'));
      // Whoever sits here now need not be the user who did before.
      ticket = await this.#connect(basePath, { ...request, anonymous: true });
    }
    if (request.visitor === undefined || ticket.visitor === undefined || ticket.visitor === request.visitor) {
      return ticket;
    }
    this.#becomes(ticket.visitor);
    // After the answer is on its way to the page; the connection is for the frame that comes.
    setTimeout(this.#reload);
    return await new Promise(() => {});
  }

  /** Nothing that was shown, written or not sent is this visitor's. */
  #becomes(visitor: string): void {
    const { entry, host, storage } = this.#setup;
    entry.visitor = visitor;
    storage.clear();
    host.send(['visitor', visitor]);
    host.send(['live', '']);
    host.send(['title', '']);
    host.send(['unread', 0]);
    host.send(['state', 'idle']);
  }

  #forget(brought: Brought): void {
    if (this.#brought === brought) {
      this.#brought = undefined;
    }
  }

  #refuse(code = 'not_connected'): void {
    this.#brought?.reject(new SdkRefused(code, 'The token was not used.'));
    this.#brought = undefined;
  }
}
