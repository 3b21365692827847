namespace LiveChat.AspNetCore.Contract;

/// <summary>Sends a message.</summary>
internal sealed record SendMessage : WireRecord
{
    /// <summary>The chat.</summary>
    public required string ChatId { get; init; }

    /// <summary>A UUID the client made for this message. Sending again with the same id answers the same sequence and never makes a second message.</summary>
    public required string MessageId { get; init; }

    /// <summary>Plain text, 1 to 4,000 UTF-16 units; with files it may be empty. U+0000 is left out.</summary>
    public required string Text { get; init; }

    /// <summary>The uploads that go with it, at most 10, each one's own and ready.</summary>
    public IReadOnlyList<string>? Attachments { get; init; }
}
