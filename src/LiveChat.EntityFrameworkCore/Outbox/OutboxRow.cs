using LiveChat.Outbox;

namespace LiveChat.EntityFrameworkCore.Outbox;

/// <summary>An outbox item in the database. Times are microseconds since 1970 in UTC.</summary>
internal sealed class OutboxRow
{
    public required string Kind { get; init; }
    public required string Reference { get; init; }

    /// <summary>When it is to be done; once it is, when that was.</summary>
    public required long DueAt { get; init; }
    public required int Attempts { get; init; }
    public required string? LastError { get; init; }
    public required string Status { get; init; }
    public required long? LeaseUntil { get; init; }

    /// <summary>The chat an item follows; null for one that is done once.</summary>
    public Guid? Chat { get; init; }
    public long? Through { get; init; }
    public int Failures { get; init; }

    public static OutboxRow Of(OutboxItem item) => new()
    {
        Kind = item.Kind,
        Reference = item.Reference,
        DueAt = UtcMicroseconds.Of(item.DueAt),
        Attempts = item.Attempts,
        LastError = item.LastError,
        Status = StoredName.Of(item.Status),
        LeaseUntil = UtcMicroseconds.Of(item.LeaseUntil),
        Chat = item.Through is null ? null : Guid.ParseExact(item.Reference, "N"),
        Through = item.Through,
        Failures = item.Failures,
    };

    public OutboxItem ToItem() => new()
    {
        Kind = Kind,
        Reference = Reference,
        DueAt = UtcMicroseconds.From(DueAt),
        Attempts = Attempts,
        LastError = LastError,
        Status = StoredName.ReadOutbox(Status),
        LeaseUntil = UtcMicroseconds.From(LeaseUntil),
        Through = Through,
        Failures = Failures,
    };
}
