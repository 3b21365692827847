namespace LiveChat.Audit;

/// <summary>Looks at the records of an audit log, from the first on, whether they are what was written. A store shows them page by page.</summary>
/// <param name="head">Where the store says the log ends; what was written later is looked at as well.</param>
/// <param name="known">An earlier end of the log, from a safe place; <see langword="null"/> when there is none.</param>
public sealed class AuditCheck(AuditSeal head, AuditSeal? known)
{
    private AuditSeal _last = AuditSeal.Beginning;
    private long? _wrongAt;

    /// <summary>What was found so far. Only after the last record it says that none is missing at the end.</summary>
    public AuditVerdict Verdict => new(_last, _wrongAt ?? (_last.Number < Math.Max(head.Number, known?.Number ?? 0) ? _last.Number + 1 : null));

    /// <summary>Looks at the next record.</summary>
    /// <param name="record">The record.</param>
    /// <returns>Whether everything is right so far; with <see langword="false"/> there is no need to go on.</returns>
    public bool Look(AuditRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (_wrongAt is not null) return false;

        if (!_last.IsFollowedBy(record) || IsAnother(head, record) || IsAnother(known, record))
        {
            _wrongAt = _last.Number + 1;
            return false;
        }

        _last = record.Seal;
        return true;
    }

    private static bool IsAnother(AuditSeal? seal, AuditRecord record) => seal is { } s && s.Number == record.Number && s != record.Seal;
}
