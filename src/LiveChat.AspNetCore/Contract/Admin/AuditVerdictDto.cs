namespace LiveChat.AspNetCore.Contract;

/// <summary>Whether the audit log is what was written.</summary>
/// <param name="Number">The number of the last entry that is right; 0 for none.</param>
/// <param name="Hash">Its hash. Where nothing is wrong, both together are the head: kept elsewhere, they show later whether anything up to there was touched.</param>
/// <param name="WrongAt">The first number whose entry was changed, moved or removed; absent when nothing was.</param>
internal sealed record AuditVerdictDto(long Number, string Hash, long? WrongAt = null) : WireRecord;
