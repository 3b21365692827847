namespace LiveChat.AspNetCore.Contract;

/// <summary>Whether somebody would answer a chat that is started now has changed, or may have.</summary>
/// <param name="Offline">Why nobody would; absent when somebody would.</param>
internal sealed record OfflineEvent(OfflineDto? Offline = null) : WireRecord;
