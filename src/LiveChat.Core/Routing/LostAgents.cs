using LiveChat.Agents;
using LiveChat.Chats;
using LiveChat.Queues;
using Microsoft.Extensions.Options;

namespace LiveChat.Routing;

/// <summary>Takes chats back from agents who gave no sign of life for too long.</summary>
internal sealed class LostAgents(
    IAgentStore agents, IChatStore chats, ChatTransfers transfers, ChatUpdater chatUpdater, AgentUpdater agentUpdater, QueueCatalog queues, IOptions<AgentOptions> options)
{
    /// <summary>Does one pass. First the chats, then the lease: if the process dies in between, the next pass finds the agent again.</summary>
    public async Task RunAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var agent in await agents.LapsedAsync(cancellationToken).ConfigureAwait(false))
        {
            if (agent.LeaseUntil + options.Value.ReclaimAfter > now) continue;

            foreach (var chat in await chats.HeadsAsync(new ChatQuery.ClaimedBy([agent.Id]), cancellationToken).ConfigureAwait(false))
            {
                var queue = queues.Of(chat.Queue);

                // The guard: an agent who is back meanwhile keeps the chats.
                await chatUpdater.UpdateAsync(
                    chat.Id,
                    c => c.Reclaim(agent.Id, now + queue.RingTimeout, now),
                    cancellationToken,
                    [new(agent.Id, agent.Fence, agent.Capacity)]).ConfigureAwait(false);
            }

            await transfers.WithdrawAsync(agent.Id, cancellationToken).ConfigureAwait(false);

            // Whoever has a chat by now, or something that rings, is found again by the next pass: without a lease nobody would look for it.
            await agentUpdater.UpdateIfFreeAsync(agent, static a => a.LoseLease(), cancellationToken).ConfigureAwait(false);
        }
    }
}
