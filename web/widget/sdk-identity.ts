import { type Clock, systemClock } from '../core/clock.js';
import type { ConnectCustomer, CustomerTicketDto } from '../protocol/contract.gen.js';
import type { Entry } from './entry.js';
import type { PanelSetup } from './panel-setup.js';
import { SdkRefused } from './sdk-refused.js';
import { beginAfresh, tellOver } from './visitor-over.js';

/** For so long the page may take to bring another token in place of one that has expired. */
const renewWithinMs = 3_000;

interface Brought {
  readonly token: string;
  /** Whether the page brings another one when it hears that this one has expired. */
  readonly renewable: boolean;
  readonly resolve: () => void;
  readonly reject: (why: SdkRefused) => void;
}

export type IdentitySetup = Pick<PanelSetup, 'config' | 'transport' | 'host' | 'storage'> & { readonly entry: Entry };

/**
 * Comes in with the token by which the company's server says who the visitor is. A token is for one connection: it is kept until the
 * server has answered it, and nowhere else. Whoever was somebody else before begins afresh.
 */
export class SdkIdentity {
  readonly #setup: IdentitySetup;
  readonly #connect: Entry['connect'];
  readonly #reload: () => void;
  readonly #clock: Clock;
  #brought: Brought | undefined;
  /** Nobody vouches for whoever sits here: until the server has let one in, no connection is made as the user of before. */
  #anonymous = false;
  #endWait: (() => void) | undefined;

  constructor(setup: IdentitySetup, reload = () => window.location.reload(), clock = systemClock) {
    this.#clock = clock;
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
  bring(token: string, renewable = false): Promise<void> {
    this.#refuse('overtaken');
    return new Promise((resolve, reject) => {
      this.#brought = { token, renewable, resolve, reject };
      this.#endWait?.();
      const { phase, code } = this.#setup.transport.state;
      if (phase === 'refused') {
        this.#refuse(code);
      } else {
        this.#comeAgain();
      }
    });
  }

  /** The page would have said who the visitor is, and cannot: the next connection is that of a visitor nobody knows. */
  unknown(): void {
    this.#refuse('overtaken');
    this.#anonymous = true;
    this.#endWait?.();
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
    if (!this.#brought && !this.#anonymous) {
      return await this.#connect(basePath, request);
    }
    const ticket = await this.#ask(basePath, request);
    this.#anonymous = false;
    if (request.visitor === undefined || ticket.visitor === undefined || ticket.visitor === request.visitor) {
      return ticket;
    }
    const { config, entry } = this.#setup;
    const before = entry.visitor;
    beginAfresh(this.#setup, ticket.visitor);
    tellOver(config.siteKey, before);
    // After the answer is on its way to the page; the connection is for the frame that comes.
    setTimeout(this.#reload);
    return await new Promise(() => {});
  }

  async #ask(basePath: string, request: ConnectCustomer): Promise<CustomerTicketDto> {
    const brought = this.#brought;
    if (!brought) {
      return await this.#connect(basePath, { ...request, anonymous: true });
    }
    try {
      const ticket = await this.#connect(basePath, { ...request, token: brought.token });
      this.#forget(brought);
      brought.resolve();
      return ticket;
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      if (!code.startsWith('identity_token_')) {
        throw error;
      }
      // Whoever sits here now need not be the user who did before.
      this.#anonymous = true;
      this.#forget(brought);
      brought.reject(new SdkRefused(code, 'The server does not take the token.'));
      if (brought.renewable && code === 'identity_token_expired') {
        await this.#another();
      }
      return await this.#ask(basePath, request);
    }
  }

  /** Another token is there, or none is to come, or that takes too long. */
  #another(): Promise<void> | undefined {
    return this.#brought
      ? undefined
      : new Promise(resolve => {
          const end = () => {
            cancel();
            this.#endWait = undefined;
            resolve();
          };
          const cancel = this.#clock.after(renewWithinMs, end);
          this.#endWait = end;
        });
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
