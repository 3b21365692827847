import { connectCustomer } from '../protocol/connect-customer.js';
import type { Call } from '../protocol/frame-port.js';

/** How the panel comes in: as which visitor, who asks for the ticket, and what the page has said by then. */
export interface Entry {
  /** The visitor's secret; empty on a first visit. */
  visitor: string;
  connect: typeof connectCustomer;
  /** What a panel that begins again has to be told by the page's scripts. */
  told: readonly Call[];
}

export function plainEntry(visitor: string): Entry {
  return { visitor, connect: connectCustomer, told: [] };
}
