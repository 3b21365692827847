namespace LiveChat.AspNetCore.Contract;

/// <summary>Reads entries of one chat in order.</summary>
internal sealed record ReadEntries : WireRecord
{
    /// <summary>The chat.</summary>
    public required string ChatId { get; init; }

    /// <summary>Entries after this sequence are answered; 0 for the first.</summary>
    public required long After { get; init; }

    /// <summary>At most so many, 1 to 200. The default is 100.</summary>
    public int? Limit { get; init; }
}
