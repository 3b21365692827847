namespace LiveChat.Outbox;

/// <summary>Keeps what is to be done after commits. Items are added and cancelled by the commit that causes it, not here.</summary>
public interface IOutboxStore
{
    /// <summary>Takes due items for one worker. No other worker gets them until the lease ends.</summary>
    /// <param name="limit">At most so many.</param>
    /// <param name="duration">How long the lease lasts.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The leased items, oldest due first.</returns>
    Task<IReadOnlyList<OutboxItem>> LeaseAsync(int limit, TimeSpan duration, CancellationToken cancellationToken);

    /// <summary>When the next pending item is due; <see langword="null"/> when there is none.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken);

    /// <summary>The item is done.</summary>
    /// <param name="key">The item.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task CompleteAsync(OutboxKey key, CancellationToken cancellationToken);

    /// <summary>The item failed and is tried again later.</summary>
    /// <param name="key">The item.</param>
    /// <param name="at">Not before this time.</param>
    /// <param name="code">Why, as a short code.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task RetryAsync(OutboxKey key, DateTimeOffset at, string code, CancellationToken cancellationToken);

    /// <summary>The item is given up.</summary>
    /// <param name="key">The item.</param>
    /// <param name="code">Why, as a short code.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task DeadAsync(OutboxKey key, string code, CancellationToken cancellationToken);

    /// <summary>A given-up item is to be tried again, at once.</summary>
    /// <param name="key">The item.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Whether there was such an item.</returns>
    Task<bool> RequeueAsync(OutboxKey key, CancellationToken cancellationToken);
}
