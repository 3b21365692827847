namespace LiveChat.EntityFrameworkCore.Attachments;

/// <summary>A chat with uploads: the row whoever begins one locks, so that many at once do not exceed what the chat may upload.</summary>
internal sealed class UploadChatRow
{
    public required Guid Chat { get; init; }

    /// <summary>How many uploads were ever begun.</summary>
    public required long Begun { get; init; }
}
