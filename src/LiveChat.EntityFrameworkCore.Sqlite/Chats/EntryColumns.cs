using System.Data.Common;
using LiveChat.Chats;
using LiveChat.EntityFrameworkCore.Chats;

namespace LiveChat.EntityFrameworkCore.Sqlite.Chats;

/// <summary>The columns of an entry, in one order for reading and writing.</summary>
internal static class EntryColumns
{
    private const string Names = "chat, sequence, at, author, message_id, content";

    public const string Select = $"SELECT {Names} FROM entries";

    private const string Insert = $"INSERT INTO entries ({Names}) VALUES ($1, $2, $3, $4, $5, $6)";

    // Triggers take the old words out of the index.
    private const string Update = "UPDATE entries SET content = $3 WHERE chat = $1 AND sequence = $2";

    private const string SelectOne = Select + " WHERE chat = $1 AND sequence = $2";

    private const string SelectOthers = Select + " WHERE chat = $1 AND message_id IS NULL";

    private const string InsertNew = Insert + " ON CONFLICT DO NOTHING";

    public static EntryRow Read(DbDataReader reader) => EntryRow.Read(reader, static (r, column) => r.Id(column));

    /// <returns>Whether it was written; <see langword="false"/> means that the message id is known, or the sequence taken.</returns>
    public static bool TryAdd(this SqliteSession session, EntryRow e)
        => session.Execute(InsertNew, e.Chat.Bytes(), e.Sequence, e.At, e.Author, e.MessageId.Bytes(), e.Content) == 1;

    public static void Add(this SqliteSession session, EntryRow e)
        => session.Execute(Insert, e.Chat.Bytes(), e.Sequence, e.At, e.Author, e.MessageId.Bytes(), e.Content);

    public static void Rewrite(this SqliteSession session, EntryRow e) => session.Execute(Update, e.Chat.Bytes(), e.Sequence, e.Content);

    /// <summary>The entries that may hold what a commit rewrites; the form is among those that are no messages.</summary>
    public static IEnumerable<EntryRow> FindOld(this SqliteSession session, ChatCommit commit)
    {
        var chat = commit.Next.Id.Value.Bytes();
        long[] places = [.. commit.Rewrites.Select(r => r.At).OfType<long>().Distinct()];
        foreach (var place in places)
        {
            if (session.First(SelectOne, Read, chat, place) is { } entry) yield return entry;
        }

        if (!commit.Rewrites.Any(r => r.At is null)) yield break;
        foreach (var other in session.List(SelectOthers, Read, chat))
        {
            if (!places.Contains(other.Sequence)) yield return other;
        }
    }
}
