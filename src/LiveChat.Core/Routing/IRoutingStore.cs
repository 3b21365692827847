using LiveChat.Chats;
using LiveChat.Queues;

namespace LiveChat.Routing;

/// <summary>What the router reads of chats and agents. Reads only; what it decides is committed through <see cref="IChatStore"/>.</summary>
public interface IRoutingStore
{
    /// <summary>A queue's waiting and ringing chats in order: by place in the queue, then by id.</summary>
    /// <param name="queue">The queue.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<IReadOnlyList<Chat>> WaitingAsync(QueueId queue, int limit, CancellationToken cancellationToken);

    /// <summary>All agents with their load, by id. Who works for the queue is the router's to say.</summary>
    /// <param name="queue">The queue <see cref="RoutingCandidate.LastOfferedAt"/> and <see cref="RoutingCandidate.IdleInQueueSince"/> are about.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<IReadOnlyList<RoutingCandidate>> AgentsAsync(QueueId queue, CancellationToken cancellationToken);

    /// <summary>Chats somebody has to look at now, and the store's time.</summary>
    /// <param name="limit">At most so many.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<DueChats> DueAsync(int limit, CancellationToken cancellationToken);

    /// <summary>Takes or keeps the right to route a queue, so that one node at a time does. Losing it breaks nothing: what a stale router decides is refused by the store.</summary>
    /// <param name="queue">The queue.</param>
    /// <param name="node">This node.</param>
    /// <param name="duration">For how long.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Whether this node has it.</returns>
    Task<bool> AcquireAsync(QueueId queue, NodeId node, TimeSpan duration, CancellationToken cancellationToken);
}
