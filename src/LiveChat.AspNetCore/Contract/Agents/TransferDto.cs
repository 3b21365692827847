namespace LiveChat.AspNetCore.Contract;

/// <summary>The chat rings at another agent, who was asked to take it.</summary>
/// <param name="OfferId">The offer; taking it back names it.</param>
/// <param name="To">The display name of the agent who was asked.</param>
/// <param name="Until">When the ring is over, in milliseconds since 1970-01-01 UTC.</param>
internal sealed record TransferDto(string OfferId, string To, long Until) : WireRecord;
