using LiveChat.Audit;

namespace LiveChat.EntityFrameworkCore.Audit;

/// <summary>Where the audit log ends: one row, which whoever writes the next record locks, last of all locks. Without it nobody would miss the last record.</summary>
internal sealed class AuditHeadRow
{
    public const int TheOne = 1;

    public int Id { get; init; } = TheOne;
    public required long Number { get; init; }
    public required string Hash { get; init; }

    public AuditSeal ToSeal() => new(Number, Hash);
}
