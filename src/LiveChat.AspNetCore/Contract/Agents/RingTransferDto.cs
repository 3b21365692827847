namespace LiveChat.AspNetCore.Contract;

/// <summary>Another agent asks this one to take the chat.</summary>
/// <param name="From">The display name of the agent who asks.</param>
/// <param name="Note">What that agent says, at most 1,000 UTF-16 units.</param>
internal sealed record RingTransferDto(string From, string? Note = null) : WireRecord;
