using System.Collections.Immutable;
using LiveChat.Chats;

namespace LiveChat.Attachments;

/// <summary>Posts a message with files.</summary>
public sealed record AttachmentPost
{
    /// <summary>The message; its text may be empty.</summary>
    public required ChatPost Message { get; init; }

    /// <summary>The uploads that go with it, 1 to <see cref="ChatAttachment.MaxPerMessage"/>, each once: of the same chat and author, and ready.</summary>
    public required ImmutableArray<UploadId> Uploads { get; init; }

    /// <summary>Names the chat only.</summary>
    public override string ToString() => $"{Message} with files";
}
