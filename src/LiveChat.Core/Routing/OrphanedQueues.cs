using LiveChat.Diagnostics;
using LiveChat.Queues;
using Microsoft.Extensions.Logging;

namespace LiveChat.Routing;

/// <summary>Queues that still have chats, but that no node knows any more. This host routes their chats as those of its default queue.</summary>
internal sealed class OrphanedQueues(QueueCatalog queues, ILogger<OrphanedQueues> logger)
{
    /// <summary>A node that knows the queue does what is due at once; nobody else waits so long for it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Dictionary<QueueId, QueueSettings> _orphans = [];

    public IReadOnlyCollection<QueueSettings> All => _orphans.Values;

    /// <summary>Looks whether chats are long due in a queue nobody cares for.</summary>
    public void Look(DueChats due)
    {
        foreach (var chat in due.Chats.Where(c => c.IsQueued && (c.Offer?.Until ?? c.RingUntil) + Patience <= due.Now))
        {
            if (queues.Find(chat.Queue) is not null || !_orphans.TryAdd(chat.Queue, queues.Default with { Id = chat.Queue })) continue;

            Log.QueueUnknown(logger, chat.Queue, queues.Default.Id);
        }
    }
}
