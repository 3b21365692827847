using LiveChat.Chats;

namespace LiveChat.EntityFrameworkCore.Chats;

/// <summary>What is stored of a file with its message.</summary>
internal sealed record AttachmentContent(Guid Id, string Name, string Type, long Size, int Width, int Height)
{
    public static AttachmentContent Of(ChatAttachment file) => new(file.Id.Value, file.Name, file.Type, file.Size, file.Width, file.Height);

    public ChatAttachment ToAttachment() => new(new(Id), Name, Type, Size, Width, Height);
}
