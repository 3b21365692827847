namespace LiveChat.AspNetCore.Contract;

/// <summary>Passes a chat on, to an agent or into a queue: one of the two is named.</summary>
internal sealed record TransferChat : WireRecord
{
    /// <summary>The chat.</summary>
    public required string ChatId { get; init; }

    /// <summary>The id of the agent who is asked to take it.</summary>
    public string? ToAgent { get; init; }

    /// <summary>The id of the queue it goes into.</summary>
    public string? ToQueue { get; init; }

    /// <summary>What the agent tells the next one, at most 1,000 UTF-16 units. The customer never sees it.</summary>
    public string? Note { get; init; }
}
