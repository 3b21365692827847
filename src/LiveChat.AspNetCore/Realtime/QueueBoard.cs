using System.Collections.Concurrent;
using LiveChat.AspNetCore.Contract;
using LiveChat.Chats;
using LiveChat.Clocks;
using LiveChat.Queues;
using LiveChat.Routing;

namespace LiveChat.AspNetCore.Realtime;

/// <summary>The order of the queues as this node was told last, how quickly they get shorter, and who was told which place.</summary>
internal sealed class QueueBoard(IRoutingStore store, StoreClock clock)
{
    private const int MaxWaiting = 1000;

    private readonly ConcurrentDictionary<QueueId, IReadOnlyList<Chat>> _queues = new();
    private readonly ConcurrentDictionary<ChatId, (QueueId Queue, int Place)> _places = new();
    private readonly ConcurrentDictionary<QueueId, QueuePace> _paces = new();

    /// <summary>Keeps a new order.</summary>
    /// <returns>The chats whose place is another one now, with the place.</returns>
    public IReadOnlyList<(Chat Chat, int Place)> Keep(QueueSettings queue, IReadOnlyList<Chat> waiting)
    {
        var before = _queues.TryGetValue(queue.Id, out var known) ? known : [];
        _queues[queue.Id] = waiting;
        var pace = _paces.GetOrAdd(queue.Id, static _ => new());
        lock (pace) pace.Look(waiting.Select(c => c.Id), clock.Now);

        var moved = new List<(Chat, int)>();
        for (var i = 0; i < waiting.Count; i++)
        {
            if (_places.TryGetValue(waiting[i].Id, out var place) && place == (queue.Id, i + 1)) continue;
            _places[waiting[i].Id] = (queue.Id, i + 1);
            moved.Add((waiting[i], i + 1));
        }

        // One that went into another queue has a place there.
        foreach (var left in before.Select(c => c.Id).Except(waiting.Select(c => c.Id)))
        {
            if (_places.TryGetValue(left, out var place) && place.Queue == queue.Id) _places.TryRemove(KeyValuePair.Create(left, place));
        }

        return moved;
    }

    /// <summary>A chat's place in its queue, from 1; null when it is in none.</summary>
    public async ValueTask<int?> PlaceOfAsync(Chat chat, CancellationToken cancellationToken)
    {
        if (!chat.IsQueued) return null;
        if (_places.TryGetValue(chat.Id, out var known) && known.Queue == chat.Queue) return known.Place;

        // New here: nobody was told of it yet.
        var waiting = await store.WaitingAsync(chat.Queue, MaxWaiting, cancellationToken).ConfigureAwait(false);
        return waiting.TakeWhile(c => c.Id != chat.Id).Count() + 1;
    }

    /// <summary>How long it may take from a place on; null when too little is known.</summary>
    /// <param name="queue">The queue.</param>
    /// <param name="place">The place, from 1.</param>
    public WaitDto? WaitAt(QueueId queue, int place)
    {
        if (!_paces.TryGetValue(queue, out var pace)) return null;
        lock (pace) return pace.Wait(place);
    }

    /// <summary>A queue's numbers.</summary>
    public async ValueTask<QueueDto> NumbersOfAsync(QueueSettings queue, CancellationToken cancellationToken)
    {
        var waiting = _queues.TryGetValue(queue.Id, out var known)
            ? known
            : await store.WaitingAsync(queue.Id, MaxWaiting, cancellationToken).ConfigureAwait(false);
        return new(queue.Id.Value, queue.DisplayName, waiting.Count, waiting.Count == 0 ? null : Times.Of(waiting[0].WaitsSince));
    }
}
