namespace LiveChat.AspNetCore.Contract;

/// <summary>Something only the team sees of a chat. It is no entry of the chat and has numbers of its own: 1, 2, 3 … without gaps.</summary>
internal sealed record TeamEntryDto : WireRecord
{
    /// <summary>The place among what the team noted about the chat, from 1.</summary>
    public required long Number { get; init; }

    /// <summary>The id the author's client made.</summary>
    public required string Id { get; init; }

    /// <summary>What it is.</summary>
    public required TeamEntryKindDto Kind { get; init; }

    /// <summary>The display name of who did it.</summary>
    public required string By { get; init; }

    /// <summary>When, in milliseconds since 1970-01-01 UTC.</summary>
    public required long At { get; init; }

    /// <summary>The note, the tag or the reason: plain text, never HTML.</summary>
    public string? Text { get; init; }
}
