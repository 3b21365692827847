using System.Collections.Immutable;
using LiveChat.Agents;
using LiveChat.Chats;
using LiveChat.Queues;

namespace LiveChat.Routing;

/// <summary>Everything the router decides on.</summary>
/// <param name="Queue">The queue.</param>
/// <param name="Policy">Its policy.</param>
/// <param name="Waiting">Its waiting and ringing chats in order.</param>
/// <param name="Candidates">All agents with their load.</param>
/// <param name="Now">The store's time.</param>
internal sealed record RoutingSnapshot(
    QueueSettings Queue, IRoutingPolicy Policy, IReadOnlyList<Chat> Waiting, IReadOnlyList<RoutingCandidate> Candidates, DateTimeOffset Now)
{
    /// <summary>How many places of which agents queues of a higher priority are about to take.</summary>
    public IReadOnlyDictionary<AgentId, int> Held { get; init; } = ImmutableDictionary<AgentId, int>.Empty;
}
