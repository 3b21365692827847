using LiveChat.Agents;
using LiveChat.Chats;
using LiveChat.Queues;

namespace LiveChat.Routing;

/// <summary>Reads the in-memory chats and agents for the router.</summary>
internal sealed class InMemoryRoutingStore(InMemoryChatStore chats, InMemoryAgentStore agents, TimeProvider clock) : IRoutingStore
{
    private readonly Dictionary<QueueId, (NodeId Node, DateTimeOffset Until)> _leases = [];

    public Task<IReadOnlyList<Chat>> WaitingAsync(QueueId queue, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        cancellationToken.ThrowIfCancellationRequested();
        lock (agents.Gate) return Task.FromResult<IReadOnlyList<Chat>>([.. chats.Index.Waiting(queue).Take(limit).Select(p => chats[p.Chat])]);
    }

    public Task<IReadOnlyList<RoutingCandidate>> AgentsAsync(QueueId queue, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (agents.Gate) return Task.FromResult<IReadOnlyList<RoutingCandidate>>([.. agents.Agents.Select(a => Candidate(a, chats.Index.UseOf(a.Id), queue))]);
    }

    public Task<DueChats> DueAsync(int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        cancellationToken.ThrowIfCancellationRequested();

        lock (agents.Gate)
        {
            var now = clock.GetUtcNow();
            Chat[] due = [.. chats.Index.Due.TakeWhile(p => p.At <= now).Take(limit).Select(p => chats[p.Chat])];
            DateTimeOffset? next = chats.Index.Due.Count > due.Length ? chats.Index.Due.Skip(due.Length).First().At : null;
            return Task.FromResult(new DueChats(now, due, next));
        }
    }

    public Task<bool> AcquireAsync(QueueId queue, NodeId node, TimeSpan duration, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (agents.Gate)
        {
            var now = clock.GetUtcNow();
            if (_leases.TryGetValue(queue, out var lease) && lease.Node != node && now < lease.Until) return Task.FromResult(false);

            _leases[queue] = (node, now + duration);
            return Task.FromResult(true);
        }
    }

    /// <summary>An agent as the router sees one, from what is known of the agent's chats.</summary>
    internal static RoutingCandidate Candidate(Agent agent, AgentUse use, QueueId queue) => new(agent, use.Chats.Count, use.IdleSince, use.LastOfferedAt.TryGetValue(queue, out var at) ? at : null)
    {
        Ringing = use.Chats.Values.Count(k => k is ClaimKind.Ringing),
        LeftAt = use.LeftAt,
        IdleInQueueSince = use.IdleInQueueSince.TryGetValue(queue, out var since) ? since : null,
    };
}
