namespace LiveChat.AspNetCore.Contract;

/// <summary>Reads why one chat rang where it did, in the order in which it did.</summary>
internal sealed record ReadRouting : WireRecord
{
    /// <summary>The chat.</summary>
    public required string ChatId { get; init; }

    /// <summary>Decisions after this position are answered; 0 for the first.</summary>
    public required long After { get; init; }

    /// <summary>At most so many, 1 to 50. The default is 10.</summary>
    public int? Limit { get; init; }
}
