namespace LiveChat.AspNetCore.Contract;

/// <summary>Says how a chat was, after it ended.</summary>
internal sealed record RateChat : WireRecord
{
    /// <summary>The chat.</summary>
    public required string ChatId { get; init; }

    /// <summary>The score, from 1 (worst) to 5 (best).</summary>
    public required int Score { get; init; }

    /// <summary>What the customer says to it, at most 1,000 UTF-16 units; absent for nothing.</summary>
    public string? Comment { get; init; }
}
