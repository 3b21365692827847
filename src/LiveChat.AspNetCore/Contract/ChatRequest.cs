namespace LiveChat.AspNetCore.Contract;

/// <summary>Names the chat a call is about.</summary>
internal sealed record ChatRequest : WireRecord
{
    /// <summary>The chat.</summary>
    public required string ChatId { get; init; }
}
