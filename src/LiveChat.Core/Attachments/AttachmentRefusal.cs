using LiveChat.Chats;

namespace LiveChat.Attachments;

/// <summary>Why something about a file was refused.</summary>
/// <param name="Code">One of <see cref="AttachmentCodes"/>, a reason why the structure is none (see docs/attachments.md), or the code of a rule of the host.</param>
public sealed record AttachmentRefusal(string Code)
{
    /// <summary>With <see cref="AttachmentCodes.PartOutOfOrder"/>: the number of the part that is wanted.</summary>
    public int? NextPart { get; init; }

    internal static AttachmentRefusal Of(ChatRefusal refusal) => new(AttachmentCodes.Of(refusal));
}
