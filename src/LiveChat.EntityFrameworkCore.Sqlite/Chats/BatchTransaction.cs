using LiveChat.Chats;
using LiveChat.EntityFrameworkCore.Chats;
using Microsoft.Data.Sqlite;

namespace LiveChat.EntityFrameworkCore.Sqlite.Chats;

/// <summary>Writes messages and marks in one transaction.</summary>
internal static class BatchTransaction
{
    private const string SelectHead = "SELECT id, fence, last_sequence, waiting_since, customer_wrote_at, agent_wrote_at FROM chats WHERE id = $1";

    private const string SelectKnown = EntryColumns.Select + " WHERE chat = $1 AND author = $2 AND message_id = $3";

    // No indexed column is among them.
    private const string Move = "UPDATE chats SET last_sequence = $2, waiting_since = $3, customer_wrote_at = $4, agent_wrote_at = $5 WHERE id = $1";

    private const string Raise =
        """
        UPDATE chats
           SET customer_delivered = max(customer_delivered, min($2, last_sequence)), customer_read = max(customer_read, min($3, last_sequence)),
               agent_delivered = max(agent_delivered, min($4, last_sequence)), agent_read = max(agent_read, min($5, last_sequence))
         WHERE id = $1 AND (min($2, last_sequence) > customer_delivered OR min($3, last_sequence) > customer_read
            OR min($4, last_sequence) > agent_delivered OR min($5, last_sequence) > agent_read)
        """;

    /// <summary>Nobody else writes, so nothing is ever skipped.</summary>
    private static readonly HashSet<Guid> Skipped = [];

    /// <returns>The answers, to be given now that the batch is durable.</returns>
    public static AppendDecisions Run(SqliteSession session, WriteBatch batch) => session.Write(() =>
    {
        var decisions = Read(session, batch.Appends);
        foreach (var append in batch.Appends) decisions.Decide(append, Skipped);
        foreach (var entry in decisions.Entries) session.Add(entry);
        foreach (var chat in decisions.Moved)
        {
            session.Execute(Move, chat.Id.Value.Bytes(), chat.LastSequence, UtcMicroseconds.Of(chat.WaitingSince), UtcMicroseconds.Of(chat.CustomerWroteAt), UtcMicroseconds.Of(chat.AgentWroteAt));
        }

        foreach (var id in decisions.Conflicting) decisions.Current[id] = session.FindChat(new(id))!;
        foreach (var marks in batch.Marks) marks.Raised = TryRaise(session, marks) ? session.FindChat(marks.Chat) : null;
        return decisions;
    });

    private static AppendDecisions Read(SqliteSession session, List<PendingAppend> appends)
    {
        Guid[] chats = [.. appends.Select(a => a.Chat).Distinct()];
        var heads = new List<Chat>(chats.Length);
        foreach (var chat in chats)
        {
            if (session.First(SelectHead, ReadHead, chat.Bytes()) is { } head) heads.Add(head);
        }

        // The same message may be in one batch many times.
        var known = new List<EntryRow>();
        foreach (var key in appends.Select(a => a.Key).Distinct())
        {
            if (session.First(SelectKnown, EntryColumns.Read, key.Chat.Bytes(), key.Author, key.Message.Bytes()) is { } entry) known.Add(entry);
        }

        return new(chats, heads, known);
    }

    private static bool TryRaise(SqliteSession session, PendingMarks p) => session.Execute(
        Raise, p.Chat.Value.Bytes(), p.Marks.CustomerDelivered, p.Marks.CustomerRead, p.Marks.AgentDelivered, p.Marks.AgentRead) > 0;

    private static Chat ReadHead(SqliteDataReader reader) => AppendHead.Of(
        new(reader.Id(0)), reader.GetInt64(1), reader.GetInt64(2), reader.NumberOrNull(3), reader.NumberOrNull(4), reader.NumberOrNull(5));
}
