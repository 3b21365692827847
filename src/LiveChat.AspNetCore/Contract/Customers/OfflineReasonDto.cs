namespace LiveChat.AspNetCore.Contract;

/// <summary>Why nobody would answer a chat that is started now.</summary>
internal enum OfflineReasonDto
{
    /// <summary>Outside the opening hours; <c>StartChat</c> is refused.</summary>
    Closed,

    /// <summary>Open, but no agent is there. <c>StartChat</c> starts a chat that waits.</summary>
    Nobody,
}
