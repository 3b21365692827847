using LiveChat.Chats;

namespace LiveChat.Attachments;

/// <summary>Begins an upload.</summary>
public sealed record UploadStart
{
    /// <summary>The chat.</summary>
    public required ChatId Chat { get; init; }

    /// <summary>Who uploads.</summary>
    public required Participant By { get; init; }

    /// <summary>The id the client made for the file; beginning again with it goes on with the same upload.</summary>
    public required Guid ClientId { get; init; }

    /// <summary>What the file is called, as it was sent; well-formed Unicode.</summary>
    public required string FileName { get; init; }

    /// <summary>How many bytes it has.</summary>
    public required long Size { get; init; }

    /// <summary>Names the chat only.</summary>
    public override string ToString() => $"Upload to {Chat}";
}
