namespace LiveChat.AspNetCore.Contract;

/// <summary>Takes the question to another agent back.</summary>
internal sealed record CancelTransfer : WireRecord
{
    /// <summary>The chat.</summary>
    public required string ChatId { get; init; }

    /// <summary>The offer, from the chat's transfer.</summary>
    public required string OfferId { get; init; }
}
