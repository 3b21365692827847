namespace LiveChat.AspNetCore.Contract;

/// <summary>Reads what the team noted about a chat.</summary>
internal sealed record ReadNotes : WireRecord
{
    /// <summary>The chat.</summary>
    public required string ChatId { get; init; }

    /// <summary>Entries after this number are answered; 0 for the first.</summary>
    public required long After { get; init; }

    /// <summary>At most so many, 1 to 200. The default is 100.</summary>
    public int? Limit { get; init; }
}
