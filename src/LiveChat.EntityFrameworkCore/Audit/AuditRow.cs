using LiveChat.Audit;

namespace LiveChat.EntityFrameworkCore.Audit;

/// <summary>An audit record in the database.</summary>
internal sealed class AuditRow
{
    public required long Number { get; init; }

    /// <summary>When it happened, in microseconds since 1970 in UTC.</summary>
    public required long At { get; init; }

    public required string Actor { get; init; }
    public required string Action { get; init; }
    public required string Subject { get; init; }
    public required string? Facts { get; init; }
    public required string Hash { get; init; }

    public static AuditRow Of(AuditRecord record) => new()
    {
        Number = record.Number,
        At = UtcMicroseconds.Of(record.Entry.At),
        Actor = record.Entry.Actor,
        Action = record.Entry.Action,
        Subject = record.Entry.Subject,
        Facts = record.Entry.Facts,
        Hash = record.Hash,
    };

    public AuditRecord ToRecord() => new(
        new() { At = UtcMicroseconds.From(At), Actor = Actor, Action = Action, Subject = Subject, Facts = Facts }, Number, Hash);
}
