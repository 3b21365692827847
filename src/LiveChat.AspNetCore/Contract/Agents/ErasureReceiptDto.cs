namespace LiveChat.AspNetCore.Contract;

/// <summary>What became of an erasure.</summary>
/// <param name="Redacted">Of how many chats nothing is left.</param>
/// <param name="Left">How many chats of the customer are as they were: they were not named, or began since.</param>
/// <param name="Copies">What became of each kind of copy, over all chats: the worst outcome, and how many things there were.</param>
internal sealed record ErasureReceiptDto(int Redacted, int Left, IReadOnlyList<CopyReceiptDto> Copies) : WireRecord;
