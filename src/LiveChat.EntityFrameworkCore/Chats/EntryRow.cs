using System.Data.Common;
using LiveChat.Chats;

namespace LiveChat.EntityFrameworkCore.Chats;

/// <summary>An entry of a chat's log in the database.</summary>
internal sealed class EntryRow
{
    public required Guid Chat { get; init; }
    public required long Sequence { get; init; }

    /// <summary>When it happened, in microseconds since 1970 in UTC.</summary>
    public required long At { get; init; }

    /// <summary>Who wrote the message, by id and never by name; <see langword="null"/> when it is none.</summary>
    public required string? Author { get; init; }

    /// <summary>The id the author's client made; <see langword="null"/> when it is no message.</summary>
    public required Guid? MessageId { get; init; }

    /// <summary>What happened, as JSON; see <see cref="EventContent"/>.</summary>
    public required string Content { get; init; }

    public static EntryRow Of(ChatId chat, ChatEntry entry)
    {
        var message = entry as MessagePosted;
        return new()
        {
            Chat = chat.Value,
            Sequence = entry.Sequence,
            At = UtcMicroseconds.Of(entry.At),
            Author = message is null ? null : AuthorKey.Of(message.Author),
            MessageId = message?.MessageId.Value,
            Content = EventJson.Write(entry),
        };
    }

    /// <param name="r">A row that begins with chat, sequence, at, author, message_id and content.</param>
    /// <param name="id">Reads an id, which each database keeps in its own way.</param>
    public static EntryRow Read(DbDataReader r, Func<DbDataReader, int, Guid> id) => new()
    {
        Chat = id(r, 0),
        Sequence = r.GetInt64(1),
        At = r.GetInt64(2),
        Author = r.TextOrNull(3),
        MessageId = r.IsDBNull(4) ? null : id(r, 4),
        Content = r.GetString(5),
    };

    public ChatEntry ToEntry() => (ChatEntry)EventJson.Read(Content, UtcMicroseconds.From(At), Sequence, MessageId);
}
