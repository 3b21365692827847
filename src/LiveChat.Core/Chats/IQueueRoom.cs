using LiveChat.Queues;

namespace LiveChat.Chats;

/// <summary>Knows whether one more chat may wait in a queue.</summary>
internal interface IQueueRoom
{
    /// <summary>Looks now; somebody else may be a moment faster.</summary>
    ValueTask<bool> HasRoomAsync(QueueSettings queue, CancellationToken cancellationToken);
}
