namespace LiveChat.AspNetCore.Contract;

/// <summary>What is said by itself when a chat starts.</summary>
/// <param name="Text">What is said; 1 to 1,000 UTF-16 units.</param>
/// <param name="DelayMs">How long after the start the customer sees it, in milliseconds; at most 10,000.</param>
internal sealed record AutoMessageDto(string Text, int DelayMs) : WireRecord;
