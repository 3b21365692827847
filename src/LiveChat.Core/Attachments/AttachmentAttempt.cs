using LiveChat.Chats;

namespace LiveChat.Attachments;

/// <summary>What somebody wants to send, for rules to look at.</summary>
public sealed record AttachmentAttempt
{
    /// <summary>When the rule is asked.</summary>
    public required AttachmentStage Stage { get; init; }

    /// <summary>The chat as it is now.</summary>
    public required Chat Chat { get; init; }

    /// <summary>Who sends.</summary>
    public required Participant By { get; init; }

    /// <summary>The cleaned name.</summary>
    public required string FileName { get; init; }

    /// <summary>How many bytes come.</summary>
    public required long Size { get; init; }

    /// <summary>What is kept of it; <see langword="null"/> at <see cref="AttachmentStage.Begin"/>.</summary>
    public StoredFile? File { get; init; }

    /// <summary>The other uploads of the chat that were not refused, of both sides.</summary>
    public required IReadOnlyList<Upload> Others { get; init; }

    /// <summary>Names the chat and the stage only.</summary>
    public override string ToString() => $"{Stage} in {Chat}";
}
