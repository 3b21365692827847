import type { AgentClient, AgentHub, RoutingDecisionDto } from '../protocol/contract.gen.js';
import type { ChatTransport } from '../protocol/transport.js';

/** The last decision at whom the chat rings, of those that led to a ring; nothing when it could not be read, `null` when there is none. */
export async function whyItRang(
  hub: ChatTransport<AgentHub, AgentClient>,
  chatId: string,
): Promise<RoutingDecisionDto | null | undefined> {
  let last: RoutingDecisionDto | null = null;
  for (let after = 0; ; ) {
    const reply = await hub.call('ReadRouting', { chatId, after, limit: 50 });
    if (!reply.ok) {
      return undefined;
    }
    const { decisions } = reply.value;
    last = decisions.findLast(decision => decision.offerId !== undefined) ?? last;
    const end = decisions.at(-1);
    if (!end || decisions.length < 50) {
      return last;
    }
    after = end.position;
  }
}
