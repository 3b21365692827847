using LiveChat.Chats;
using LiveChat.Queues;
using LiveChat.Routing;

namespace LiveChat.Core.Tests.Model;

/// <summary>A good routing store with one bug, which shows itself once.</summary>
internal sealed class BuggyRoutingStore(IRoutingStore inner, PlantedBug bug) : IRoutingStore
{
    private bool _done;

    public Task<IReadOnlyList<Chat>> WaitingAsync(QueueId queue, int limit, CancellationToken cancellationToken) => inner.WaitingAsync(queue, limit, cancellationToken);

    public Task<IReadOnlyList<RoutingCandidate>> AgentsAsync(QueueId queue, CancellationToken cancellationToken) => inner.AgentsAsync(queue, cancellationToken);

    public async Task<DueChats> DueAsync(int limit, CancellationToken cancellationToken)
    {
        var due = await inner.DueAsync(limit, cancellationToken);
        return bug switch
        {
            PlantedBug.LosesADueChat when due.Chats.Count > 1 && Once() => due with { Chats = [.. due.Chats.Skip(1)] },
            PlantedBug.ForgetsTheNextDue when due is { Chats.Count: > 0, NextDue: not null } && Once() => due with { NextDue = null },
            _ => due,
        };
    }

    public async Task<bool> AcquireAsync(QueueId queue, NodeId node, TimeSpan duration, CancellationToken cancellationToken)
        => await inner.AcquireAsync(queue, node, duration, cancellationToken) || (bug is PlantedBug.GivesAQueueTwice && Once());

    private bool Once() => !_done && (_done = true);
}
