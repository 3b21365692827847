namespace LiveChat.Outbox;

/// <summary>
/// Keeps what is to be done after commits. Items are added and cancelled by the commit that causes it, not here. <see cref="OutboxItem.Attempts"/> is the number
/// of an item's lease: whoever says what became of an item shows the item as it was leased, and is heard only while that lease is the item's last one.
/// Prove an own one with <c>OutboxStoreSpecs</c> of LiveChat.Testing.
/// </summary>
public interface IOutboxStore
{
    /// <summary>Takes due items for one worker. No other worker gets them until the lease ends.</summary>
    /// <param name="limit">At most so many; at least 1.</param>
    /// <param name="duration">How long the lease lasts.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The leased items, oldest due first.</returns>
    Task<IReadOnlyList<OutboxItem>> LeaseAsync(int limit, TimeSpan duration, CancellationToken cancellationToken);

    /// <summary>Takes items that follow chats and are behind: the chat has entries they are not done with.</summary>
    /// <param name="kind">Only items of this kind.</param>
    /// <param name="references">Only these; <see langword="null"/> for all.</param>
    /// <param name="limit">At most so many; at least 1.</param>
    /// <param name="duration">How long the lease lasts.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The leased items; those that have waited longest first.</returns>
    Task<IReadOnlyList<OutboxItem>> LeaseFollowersAsync(
        string kind, IReadOnlyCollection<string>? references, int limit, TimeSpan duration, CancellationToken cancellationToken);

    /// <summary>When the next pending item is due; <see langword="null"/> when there is none.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken);

    /// <summary>The item is done. One that follows a chat is done up to its <see cref="OutboxItem.Through"/>; it is leased again as soon as the chat has more, and never misses what is
    /// stored meanwhile.</summary>
    /// <param name="leased">The item as it was leased; one that follows a chat with what it is done through now.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Whether the lease was still the caller's; <see langword="false"/> means nothing was written.</returns>
    Task<bool> CompleteAsync(OutboxItem leased, CancellationToken cancellationToken);

    /// <summary>The item failed and is tried again later.</summary>
    /// <param name="leased">The item as it was leased, with how often it has failed by now; one that follows a chat with what it is done through, too.</param>
    /// <param name="at">Not before this time.</param>
    /// <param name="code">Why, as a short code.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Whether the lease was still the caller's; <see langword="false"/> means nothing was written.</returns>
    Task<bool> RetryAsync(OutboxItem leased, DateTimeOffset at, string code, CancellationToken cancellationToken);

    /// <summary>The item is given up.</summary>
    /// <param name="leased">The item as it was leased, with how often it has failed by now; one that follows a chat with what it is done through, too.</param>
    /// <param name="code">Why, as a short code.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Whether the lease was still the caller's; <see langword="false"/> means nothing was written.</returns>
    Task<bool> DeadAsync(OutboxItem leased, string code, CancellationToken cancellationToken);

    /// <summary>Lists items that were given up, by kind and reference.</summary>
    /// <param name="after">Items after this one; <see langword="null"/> for the first.</param>
    /// <param name="limit">At most so many; at least 1.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<IReadOnlyList<OutboxItem>> DeadLettersAsync(OutboxKey? after, int limit, CancellationToken cancellationToken);

    /// <summary>A given-up item is to be tried again, at once. Its number of leases goes on and it has not failed yet; one that follows a chat goes on from where it was.</summary>
    /// <param name="key">The item.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Whether there was such an item.</returns>
    Task<bool> RequeueAsync(OutboxKey key, CancellationToken cancellationToken);
}
