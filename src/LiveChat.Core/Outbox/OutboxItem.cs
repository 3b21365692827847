namespace LiveChat.Outbox;

/// <summary>Something to do after a commit. Holds references, never content or addresses: what is sent is read just before it is sent.</summary>
public sealed record OutboxItem
{
    /// <summary>Which <see cref="IOutboxTask"/> does it.</summary>
    public required string Kind { get; init; }

    /// <summary>What it is about, in the words of its kind, e.g. <c>chat/segment</c>. One item per kind and reference ever exists.</summary>
    public required string Reference { get; init; }

    /// <summary>Not before this time.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>How often it was leased, which is the number of its last lease: it only grows, also when the item is cancelled and added again, or requeued.</summary>
    public int Attempts { get; init; }

    /// <summary>The code of the last failure; <see langword="null"/> when there was none.</summary>
    public string? LastError { get; init; }

    /// <summary>Where the item stands.</summary>
    public OutboxStatus Status { get; init; }

    /// <summary>Until when the worker that leased it may work on it; <see langword="null"/> when nobody has it.</summary>
    public DateTimeOffset? LeaseUntil { get; init; }

    /// <summary>
    /// For an item that follows a chat: up to which sequence of the chat's log it is done; −1 when not even the start of the chat is. Its reference is the chat's id, and it is to
    /// be done whenever the chat's last sequence is higher. <see langword="null"/> for an item that is done once.
    /// </summary>
    public long? Through { get; init; }

    /// <summary>How often it has failed: since somebody requeued it, and one that follows a chat since it last got further.</summary>
    public int Failures { get; init; }

    /// <summary>Its name.</summary>
    public OutboxKey Key => new(Kind, Reference);
}
