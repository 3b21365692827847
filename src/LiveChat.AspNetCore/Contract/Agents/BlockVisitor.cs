namespace LiveChat.AspNetCore.Contract;

/// <summary>Keeps the customer of a chat out, and ends the customer's open chat.</summary>
internal sealed record BlockVisitor : WireRecord
{
    /// <summary>The chat.</summary>
    public required string ChatId { get; init; }

    /// <summary>A UUID the client made for this block.</summary>
    public required string BlockId { get; init; }

    /// <summary>Why, at most 1,000 UTF-16 units. The customer never sees it.</summary>
    public string? Reason { get; init; }
}
