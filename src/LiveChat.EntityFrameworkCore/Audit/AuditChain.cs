using LiveChat.Audit;

namespace LiveChat.EntityFrameworkCore.Audit;

/// <summary>What a write adds to the audit log. Pure.</summary>
internal static class AuditChain
{
    /// <summary>The records after a seal, each sealed on the one before.</summary>
    public static AuditRecord[] After(AuditSeal seal, IEnumerable<AuditEntry> entries)
    {
        var records = new List<AuditRecord>();
        foreach (var entry in entries)
        {
            records.Add(seal.Next(entry));
            seal = records[^1].Seal;
        }

        return [.. records];
    }
}
