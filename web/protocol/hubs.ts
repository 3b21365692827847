import type { connectCustomer } from './connect-customer.js';
import type { AgentClient, AgentHub, CustomerClient, CustomerHub } from './contract.gen.js';
import { SignalRTransport, type SignalRTransportOptions } from './signalr-transport.js';
import type { ChatTransport } from './transport.js';

export interface CustomerTransportOptions {
  /** Where LiveChat is mapped, without a slash at the end. */
  readonly basePath: string;
  readonly siteKey: string;
  /** The visitor's secret, if one is known. */
  readonly visitor: () => string | undefined;
  /** A new visitor was made: keep the secret. */
  readonly keepVisitor: (secret: string) => void;
  /** Who asks for the tickets. */
  readonly connect: typeof connectCustomer;
}

type Tuning = Omit<SignalRTransportOptions, 'connect'>;

/** The customer hub. Every connection is made with a ticket of its own. */
export function customerTransport(
  options: CustomerTransportOptions,
  tuning: Tuning = {},
): ChatTransport<CustomerHub, CustomerClient> {
  return new SignalRTransport<CustomerHub, CustomerClient>({
    ...tuning,
    connect: async () => {
      const client = import('./signalr-connection.js');
      const visitor = options.visitor();
      const request = { siteKey: options.siteKey, ...(visitor === undefined ? {} : { visitor }) };
      const ticket = await options.connect(options.basePath, request);
      if (ticket.visitor !== undefined) {
        options.keepVisitor(ticket.visitor);
      }
      const { createSignalRConnection } = await client;
      return createSignalRConnection({ url: `${options.basePath}/hub/customer`, ticket: ticket.ticket });
    },
  });
}

/** The agent hub, with the host's own sign-in. */
export function agentTransport(basePath: string, tuning: Tuning = {}): ChatTransport<AgentHub, AgentClient> {
  return staffTransport(`${basePath}/hub/agent`, tuning);
}

/** The agent hub for an admin console: it is no desk, so nothing rings there. */
export function consoleTransport(basePath: string, tuning: Tuning = {}): ChatTransport<AgentHub, AgentClient> {
  return staffTransport(`${basePath}/hub/agent?console`, tuning);
}

function staffTransport(url: string, tuning: Tuning): ChatTransport<AgentHub, AgentClient> {
  return new SignalRTransport<AgentHub, AgentClient>({
    ...tuning,
    connect: async () => {
      const { createSignalRConnection } = await import('./signalr-connection.js');
      return createSignalRConnection({ url });
    },
  });
}
