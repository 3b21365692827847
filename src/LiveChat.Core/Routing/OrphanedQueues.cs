using LiveChat.Diagnostics;
using LiveChat.Queues;
using Microsoft.Extensions.Logging;

namespace LiveChat.Routing;

/// <summary>Queues that still have chats, but that no node knows any more. This host routes their chats as those of its default queue, until none waits.</summary>
internal sealed class OrphanedQueues(IRoutingStore store, QueueCatalog queues, ILogger<OrphanedQueues> logger)
{
    /// <summary>A node that knows the queue does what is due at once; nobody else waits so long for it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Dictionary<QueueId, QueueSettings> _orphans = [];
    private volatile IReadOnlyList<QueueSettings> _all = [];

    /// <summary>Those known now; also for whoever asks from another thread.</summary>
    public IReadOnlyList<QueueSettings> All => _all;

    /// <summary>Looks whether chats are long due in a queue nobody cares for.</summary>
    public void Look(DueChats due)
    {
        // The console may have made it again.
        foreach (var found in _orphans.Keys.Where(q => queues.Find(q) is not null).ToList())
        {
            _orphans.Remove(found);
            Note();
        }

        foreach (var chat in due.Chats.Where(c => c.IsQueued && (c.Offer?.Until ?? c.RingUntil) + Patience <= due.Now))
        {
            if (queues.Find(chat.Queue) is not null || !_orphans.TryAdd(chat.Queue, queues.Default with { Id = chat.Queue })) continue;

            Note();
            Log.QueueUnknown(logger, chat.Queue, queues.Default.Id);
        }
    }

    /// <summary>Lets go of those in which no chat waits any more. A later one comes back here by being long due.</summary>
    public async Task ForgetEmptyAsync(CancellationToken cancellationToken)
    {
        foreach (var queue in _all)
        {
            if ((await store.WaitingAsync(queue.Id, 1, cancellationToken).ConfigureAwait(false)).Count > 0) continue;

            _orphans.Remove(queue.Id);
            Note();
        }
    }

    private void Note() => _all = [.. _orphans.Values];
}
