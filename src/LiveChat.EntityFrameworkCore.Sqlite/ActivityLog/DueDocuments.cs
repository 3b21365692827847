using LiveChat.ActivityLog;
using LiveChat.EntityFrameworkCore.ActivityLog;
using Microsoft.Data.Sqlite;

namespace LiveChat.EntityFrameworkCore.Sqlite.ActivityLog;

/// <summary>Reads what is not in the index yet: the tail of new entries, and what is listed.</summary>
internal static class DueDocuments
{
    private const string SelectAny =
        "SELECT 1 WHERE EXISTS (SELECT 1 FROM words_due) OR (SELECT max(rowid) FROM entries) > (SELECT through FROM words_progress)";

    private const string StartAnew =
        "UPDATE words_progress SET through = 0 WHERE through > (SELECT coalesce(max(rowid), 0) FROM entries)";

    private const string SelectTail =
        """
        SELECT n.number, e.sequence, e.message_id IS NULL, e.content, e.rowid
          FROM entries e LEFT JOIN chat_numbers n ON n.chat = e.chat
         WHERE e.rowid > (SELECT through FROM words_progress) ORDER BY e.rowid
        """;

    private const string SelectListed =
        """
        SELECT n.number, e.sequence, e.message_id IS NULL, e.content
          FROM words_due d JOIN entries e ON e.chat = d.chat AND e.sequence = d.sequence JOIN chat_numbers n ON n.chat = d.chat
        """;

    private const string SelectCustomers =
        """
        SELECT n.number, k.name, k.email
          FROM words_due d JOIN chats c ON c.id = d.chat JOIN contacts k ON k.id = c.contact JOIN chat_numbers n ON n.chat = d.chat
         WHERE d.sequence = 0
        """;

    private static readonly string SelectForms =
        $"""
        SELECT n.number, c.form
          FROM words_due d JOIN chats c ON c.id = d.chat JOIN chat_numbers n ON n.chat = d.chat
         WHERE d.sequence = {Document.Form}
        """;

    public static bool AnyDue(this SqliteSession session) => session.Each(SelectAny, static r => r.GetInt64(0)).Any();

    /// <summary>A file that was written anew from a dump may give its entries lower places than they had. What was taken in before is then taken in again, which is harmless.</summary>
    public static int StartAnewIfRenumbered(this SqliteSession session) => session.Execute(StartAnew);

    /// <summary>New entries, oldest first, each with its place; those that are no message have no document.</summary>
    public static IEnumerable<(long Place, DueDocument? Document)> Tail(this SqliteSession session)
        => session.Each(SelectTail, static r => (r.GetInt64(4), r.IsDBNull(0) || r.GetBoolean(2) ? null : ReadEntry(r)));

    /// <summary>Entries that were changed, forms, and customers.</summary>
    public static IEnumerable<DueDocument> Listed(this SqliteSession session) => session.Each(SelectListed, ReadEntry)
        .Concat(session.Each(SelectForms, static r => new DueDocument(new(r.GetInt64(0), Document.Form), StoredWords.OfForm(r.GetString(1)))))
        .Concat(session.Each(SelectCustomers, static r => new DueDocument(new(r.GetInt64(0), 0), ActivityWords.Of(r.TextOrNull(1), r.TextOrNull(2)))));

    private static DueDocument ReadEntry(SqliteDataReader r) => new(new(r.GetInt64(0), r.GetInt64(1)), StoredWords.Of(r.GetString(3)));
}
