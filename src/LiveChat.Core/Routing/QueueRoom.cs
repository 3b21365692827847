using LiveChat.Chats;
using LiveChat.Queues;

namespace LiveChat.Routing;

/// <summary>Counts who waits, as far as it matters.</summary>
internal sealed class QueueRoom(IRoutingStore store) : IQueueRoom
{
    public async ValueTask<bool> HasRoomAsync(QueueSettings queue, CancellationToken cancellationToken)
        => queue.MaxWaiting is not { } most || (await store.WaitingAsync(queue.Id, most, cancellationToken).ConfigureAwait(false)).Count < most;
}
