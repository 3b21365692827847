namespace LiveChat.Audit;

/// <summary>Keeps audit records as long as the process lives. Its lock is the last one of an in-memory commit.</summary>
internal sealed class InMemoryAuditLog
{
    private readonly Lock _gate = new();
    private readonly List<AuditRecord> _records = [];
    private AuditSeal _head = AuditSeal.Beginning;

    public IReadOnlyList<AuditRecord> Append(IReadOnlyList<AuditEntry> entries)
    {
        if (entries.Count == 0) return [];

        lock (_gate)
        {
            var first = _records.Count;
            foreach (var entry in entries)
            {
                var record = _head.Next(entry);
                _records.Add(record);
                _head = record.Seal;
            }

            return _records[first..];
        }
    }

    public IReadOnlyList<AuditRecord> Read(long after, int limit)
    {
        lock (_gate)
        {
            var from = Math.Clamp(after < 0 ? _records.Count + after : after, 0, _records.Count);
            return _records.GetRange((int)from, (int)Math.Min(limit, _records.Count - from));
        }
    }

    public AuditVerdict Verify(AuditSeal? known)
    {
        lock (_gate)
        {
            var check = new AuditCheck(_head, known);
            _ = _records.TrueForAll(check.Look);
            return check.Verdict;
        }
    }

    /// <summary>What only somebody does who must not; for the specs.</summary>
    public void Touch(Action<List<AuditRecord>> touch)
    {
        lock (_gate) touch(_records);
    }
}
