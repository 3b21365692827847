namespace LiveChat.AspNetCore.Contract;

/// <summary>A message is stored.</summary>
/// <param name="Sequence">Its place in the chat.</param>
/// <param name="At">When, in milliseconds since 1970-01-01 UTC.</param>
internal sealed record MessageReceiptDto(long Sequence, long At) : WireRecord
{
    /// <summary>What is kept, when it is not what was sent: something in it was redacted. Absent when it is.</summary>
    public string? Text { get; init; }
}
