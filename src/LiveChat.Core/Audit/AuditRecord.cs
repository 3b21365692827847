namespace LiveChat.Audit;

/// <summary>An entry in its place in the audit log.</summary>
/// <param name="Entry">What was written.</param>
/// <param name="Number">Its place, 1, 2, 3 …</param>
/// <param name="Hash">Seals the entry, its place and every record before it: a SHA-256 as 64 lower case hexadecimal digits.</param>
public sealed record AuditRecord(AuditEntry Entry, long Number, string Hash)
{
    /// <summary>What the next record is sealed on.</summary>
    public AuditSeal Seal => new(Number, Hash);

    /// <summary>Names number and action only.</summary>
    public override string ToString() => $"{Number}: {Entry}";
}
