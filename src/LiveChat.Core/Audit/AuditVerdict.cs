namespace LiveChat.Audit;

/// <summary>Whether the audit log is what was written.</summary>
/// <param name="Head">The end of what is right: the seal to keep somewhere else.</param>
/// <param name="WrongAt">The first number whose record was changed, moved or removed; <see langword="null"/> when the whole log is right.</param>
public readonly record struct AuditVerdict(AuditSeal Head, long? WrongAt)
{
    /// <summary>Whether nothing was changed, moved or removed.</summary>
    public bool IsRight => WrongAt is null;
}
