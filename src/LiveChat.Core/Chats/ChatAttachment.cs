namespace LiveChat.Chats;

/// <summary>A file that goes with a message: what is told of it. Its bytes live elsewhere.</summary>
/// <param name="Id">The attachment.</param>
/// <param name="Name">What it is called where it is shown, cleaned: 1 to 200 UTF-16 units.</param>
/// <param name="Type">The media type by content, e.g. <c>image/png</c>.</param>
/// <param name="Size">How many bytes it has.</param>
/// <param name="Width">How wide the picture is shown, in pixels.</param>
/// <param name="Height">How high the picture is shown, in pixels.</param>
public sealed record ChatAttachment(AttachmentId Id, string Name, string Type, long Size, int Width, int Height)
{
    /// <summary>How many files one message can have.</summary>
    public const int MaxPerMessage = 10;

    /// <summary>Whether it was redacted: its bytes are gone, and <see cref="Name"/> is <see cref="RedactedText.Mark"/>.</summary>
    public bool IsRedacted => Name == RedactedText.Mark;

    /// <summary>What is told of it after its redaction.</summary>
    internal ChatAttachment Redacted() => this with { Name = RedactedText.Mark };

    /// <summary>Names the attachment by id only.</summary>
    public override string ToString() => $"Attachment {Id}";
}
