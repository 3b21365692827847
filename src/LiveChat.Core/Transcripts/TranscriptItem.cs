using System.Globalization;
using LiveChat.Chats;
using LiveChat.Outbox;

namespace LiveChat.Transcripts;

/// <summary>The outbox item of a transcript: a chat and one of its segments.</summary>
internal static class TranscriptItem
{
    public const string Kind = "transcript";

    public static OutboxItem For(Chat ended, DateTimeOffset dueAt)
        => new() { Kind = Kind, Reference = ReferenceOf(ended.Id, ended.Segment), DueAt = dueAt };

    public static OutboxKey KeyOf(ChatId chat, int segment) => new(Kind, ReferenceOf(chat, segment));

    public static bool TryRead(string reference, out ChatId chat, out int segment)
    {
        (chat, segment) = (default, 0);
        return reference.Split('/') is [var id, var number] && ChatId.TryParse(id, out chat)
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out segment);
    }

    private static string ReferenceOf(ChatId chat, int segment) => string.Create(CultureInfo.InvariantCulture, $"{chat}/{segment}");
}
