using System.Data.Common;
using LiveChat.EntityFrameworkCore.Chats;

namespace LiveChat.EntityFrameworkCore.Sqlite.Chats;

/// <summary>The columns of an entry, in one order for reading and writing.</summary>
internal static class EntryColumns
{
    private const string Names = "chat, sequence, at, author, message_id, content";

    public const string Select = $"SELECT {Names} FROM entries";

    private const string Insert = $"INSERT INTO entries ({Names}) VALUES ($1, $2, $3, $4, $5, $6)";

    private const string InsertNew = Insert + " ON CONFLICT DO NOTHING";

    public static EntryRow Read(DbDataReader reader) => EntryRow.Read(reader, static (r, column) => r.Id(column));

    /// <returns>Whether it was written; <see langword="false"/> means that the message id is known, or the sequence taken.</returns>
    public static bool TryAdd(this SqliteSession session, EntryRow e)
        => session.Execute(InsertNew, e.Chat.Bytes(), e.Sequence, e.At, e.Author, e.MessageId.Bytes(), e.Content) == 1;

    public static void Add(this SqliteSession session, EntryRow e)
        => session.Execute(Insert, e.Chat.Bytes(), e.Sequence, e.At, e.Author, e.MessageId.Bytes(), e.Content);
}
