using LiveChat.Agents;
using LiveChat.Queues;

namespace LiveChat.Routing;

/// <summary>
/// Which places of agents queues of a higher priority are about to take: those at whom their routers would let chats ring now. Places are held so for nothing else: a queue whose chats
/// nobody may be asked about holds none, however many wait in it.
/// </summary>
internal sealed class HeldPlaces(IRoutingStore store, QueueCatalog queues, PolicyCatalog policies)
{
    /// <summary>When what was held back is looked at again: it has rung there by then, or does not any more.</summary>
    public static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(1);

    private static readonly Dictionary<AgentId, int> None = [];

    /// <summary>How many places of which agents are held for others when a queue decides.</summary>
    public async ValueTask<IReadOnlyDictionary<AgentId, int>> ForOthersThanAsync(QueueSettings queue, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var held = None;
        foreach (var first in queues.All.Where(q => q.Priority > queue.Priority).OrderByDescending(q => q.Priority))
        {
            var waiting = await store.WaitingAsync(first.Id, QueueRunner.MaxWaiting, cancellationToken).ConfigureAwait(false);
            if (waiting.All(c => c.Offer is not null)) continue;

            var candidates = await store.AgentsAsync(first.Id, cancellationToken).ConfigureAwait(false);
            var plan = QueueRouter.Decide(new(first, policies.Of(first), waiting, candidates, now) { Held = held });
            held = new(held);
            foreach (var ring in plan.Actions.OfType<RoutingAction.Ring>())
            {
                foreach (var member in ring.Chosen) held[member.Agent.Id] = held.GetValueOrDefault(member.Agent.Id) + 1;
            }
        }

        return held;
    }
}
