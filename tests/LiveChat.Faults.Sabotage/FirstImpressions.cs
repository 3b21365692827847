using System.Collections.Concurrent;
using LiveChat.Agents;
using LiveChat.Chats;
using LiveChat.Queues;
using LiveChat.Routing;

namespace LiveChat.Faults.Sabotage;

/// <summary>A router that knows for ever how many chats an agent may have when it sees the agent first, as one that stands still knows it for a while.</summary>
internal sealed class FirstImpressions(IRoutingStore store) : IRoutingStore
{
    private readonly ConcurrentDictionary<AgentId, int> _capacities = new();

    public async Task<IReadOnlyList<RoutingCandidate>> AgentsAsync(QueueId queue, CancellationToken cancellationToken)
    {
        var candidates = await store.AgentsAsync(queue, cancellationToken).ConfigureAwait(false);
        return [.. candidates.Select(c => c with { Agent = c.Agent with { Capacity = _capacities.GetOrAdd(c.Agent.Id, c.Agent.Capacity) } })];
    }

    public Task<IReadOnlyList<Chat>> WaitingAsync(QueueId queue, int limit, CancellationToken cancellationToken) => store.WaitingAsync(queue, limit, cancellationToken);

    public Task<DueChats> DueAsync(int limit, CancellationToken cancellationToken) => store.DueAsync(limit, cancellationToken);

    public Task<bool> AcquireAsync(QueueId queue, NodeId node, TimeSpan duration, CancellationToken cancellationToken) => store.AcquireAsync(queue, node, duration, cancellationToken);
}
