import { connectCustomer } from '../protocol/connect-customer.js';

/** How the panel comes in: as which visitor, and who asks for the ticket. */
export interface Entry {
  /** The visitor's secret; empty on a first visit. */
  visitor: string;
  connect: typeof connectCustomer;
}

export function plainEntry(visitor: string): Entry {
  return { visitor, connect: connectCustomer };
}
