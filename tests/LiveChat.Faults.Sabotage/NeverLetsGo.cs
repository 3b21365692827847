using LiveChat.Chats;
using LiveChat.Queues;
using LiveChat.Routing;

namespace LiveChat.Faults.Sabotage;

/// <summary>A node that takes its queues for eight times as long as it asks for: when it is gone, nobody may ring.</summary>
internal sealed class NeverLetsGo(IRoutingStore store) : IRoutingStore
{
    public Task<IReadOnlyList<Chat>> WaitingAsync(QueueId queue, int limit, CancellationToken cancellationToken) => store.WaitingAsync(queue, limit, cancellationToken);

    public Task<IReadOnlyList<RoutingCandidate>> AgentsAsync(QueueId queue, CancellationToken cancellationToken) => store.AgentsAsync(queue, cancellationToken);

    public Task<DueChats> DueAsync(int limit, CancellationToken cancellationToken) => store.DueAsync(limit, cancellationToken);

    public Task<bool> AcquireAsync(QueueId queue, NodeId node, TimeSpan duration, CancellationToken cancellationToken) => store.AcquireAsync(queue, node, duration * 8, cancellationToken);
}
