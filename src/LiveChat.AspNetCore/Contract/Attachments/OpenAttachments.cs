namespace LiveChat.AspNetCore.Contract;

/// <summary>Asks for links to files of a chat.</summary>
internal sealed record OpenAttachments : WireRecord
{
    /// <summary>The chat.</summary>
    public required string ChatId { get; init; }

    /// <summary>The attachments, at most 100.</summary>
    public required IReadOnlyList<string> Ids { get; init; }
}
