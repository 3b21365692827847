using LiveChat.Signals;

namespace LiveChat.Outbox;

/// <summary>Items that share slots.</summary>
internal interface IOutboxLane
{
    /// <summary>How many are worked on at once.</summary>
    int Concurrency { get; }

    /// <summary>Wakes the lane's loop.</summary>
    WakeUpSignal Signal { get; }

    /// <summary>Takes due items.</summary>
    /// <param name="free">At most so many.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The items, and whether there may be more.</returns>
    Task<(IReadOnlyList<OutboxItem> Leased, bool HasMore)> LeaseAsync(int free, CancellationToken cancellationToken);

    /// <summary>How long until there is something to do, as far as is known.</summary>
    Task<TimeSpan> UntilNextAsync(CancellationToken cancellationToken);

    /// <summary>An item is worked on no more, and its slot is free. Wakes the loop.</summary>
    void End(OutboxItem item);
}
