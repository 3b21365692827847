import type { RoleDto, SeenDto } from '../protocol/contract.gen.js';

/** Who looks at the chat. */
export type Side = 'customer' | 'agent';

export type Receipt = 'sent' | 'delivered' | 'read';

/** What is known of an own message: stored, on the other side's machine, or on the other side's screen. */
export function receiptOf(side: Side, sequence: number, seen: SeenDto): Receipt {
  const [delivered, read] =
    side === 'customer' ? [seen.agentDelivered, seen.agentRead] : [seen.customerDelivered, seen.customerRead];
  if (read >= sequence) {
    return 'read';
  }
  return delivered >= sequence ? 'delivered' : 'sent';
}

/** Whether a message stands on the side of the one who looks. */
export function isOwnSide(side: Side, role: RoleDto): boolean {
  return side === 'customer' ? role === 'customer' : role !== 'customer';
}
