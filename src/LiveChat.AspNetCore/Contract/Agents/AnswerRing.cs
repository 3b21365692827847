namespace LiveChat.AspNetCore.Contract;

/// <summary>Accepts or declines a ring.</summary>
internal sealed record AnswerRing : WireRecord
{
    /// <summary>The chat.</summary>
    public required string ChatId { get; init; }

    /// <summary>The offer from the ring.</summary>
    public required string OfferId { get; init; }
}
