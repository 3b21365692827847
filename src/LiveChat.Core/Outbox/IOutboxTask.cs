namespace LiveChat.Outbox;

/// <summary>Does the work of one kind of outbox item. Called at least once per item; must be harmless when called twice.</summary>
public interface IOutboxTask
{
    /// <summary>The kind of items it works on.</summary>
    string Kind { get; }

    /// <summary>Does the work. An exception means it failed and is tried again, at once and later.</summary>
    /// <param name="item">The item.</param>
    /// <param name="cancellationToken">Ends when the host stops or the attempt takes too long.</param>
    Task<OutboxOutcome> PerformAsync(OutboxItem item, CancellationToken cancellationToken);
}
