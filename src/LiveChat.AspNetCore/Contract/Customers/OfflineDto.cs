namespace LiveChat.AspNetCore.Contract;

/// <summary>Nobody would answer a chat that is started now.</summary>
/// <param name="Reason">Why.</param>
/// <param name="OpensAt">With <c>closed</c>: when it opens next, in milliseconds since 1970-01-01 UTC; absent when that is more than 400 days away.</param>
internal sealed record OfflineDto(OfflineReasonDto Reason, long? OpensAt = null) : WireRecord;
