using System.Globalization;
using LiveChat.Outbox;

namespace LiveChat.Chats;

/// <summary>The outbox item of a redaction: a chat, and the fence it moved. Committed with it, so that the copies beside the log are asked whatever becomes of the process.</summary>
internal static class RedactionItem
{
    public const string Kind = "redaction";

    public static OutboxItem For(Chat after, DateTimeOffset dueAt)
        => new() { Kind = Kind, Reference = string.Create(CultureInfo.InvariantCulture, $"{after.Id}/{after.Fence}"), DueAt = dueAt };

    public static bool TryRead(string reference, out ChatId chat)
    {
        chat = default;
        return reference.Split('/') is [var id, _] && ChatId.TryParse(id, out chat);
    }
}
