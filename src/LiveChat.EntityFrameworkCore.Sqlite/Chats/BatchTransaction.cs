using LiveChat.Chats;
using LiveChat.EntityFrameworkCore.Chats;
using Microsoft.Data.Sqlite;

namespace LiveChat.EntityFrameworkCore.Sqlite.Chats;

/// <summary>Writes messages and marks in one transaction. Answers are given after it.</summary>
internal sealed class BatchTransaction(SqliteSession session, WriteBatch batch)
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

    private readonly Dictionary<Guid, Chat?> _heads = [];
    private readonly HashSet<Guid> _moved = [];
    private readonly AppendResult[] _results = new AppendResult[batch.Appends.Count];

    public void Run() => session.Write(() =>
    {
        for (var i = 0; i < _results.Length; i++) _results[i] = Append(batch.Appends[i]);
        foreach (var id in _moved) Update(_heads[id]!);

        // Whoever decided on an older state gets the chat as it is after the batch.
        for (var i = 0; i < _results.Length; i++)
        {
            if (_results[i] is AppendResult.Conflict { Current: { } head }) _results[i] = new AppendResult.Conflict(session.FindChat(head.Id));
        }

        foreach (var marks in batch.Marks) marks.Raised = TryRaise(marks) ? session.FindChat(marks.Chat) : null;
        return true;
    });

    public void Answer()
    {
        for (var i = 0; i < _results.Length; i++) batch.Appends[i].Answer(_results[i]);
        foreach (var marks in batch.Marks) marks.Answer();
    }

    /// <summary>First the message id, then the fence. A message whose fence is right is written at once: the index of ids says whether it was there, which saves looking first.</summary>
    private AppendResult Append(PendingAppend append)
    {
        if (Head(append.Chat) is not { } head) return new AppendResult.Conflict(null);
        if (head.Fence != append.ExpectedFence) return Known(append) ?? new AppendResult.Conflict(head);

        var message = append.Message with { Sequence = head.LastSequence + 1 };
        if (!session.TryAdd(EntryRow.Of(head.Id, message)))
            return Known(append) ?? throw new InvalidOperationException($"The log of chat {head.Id} has an entry {message.Sequence} that the chat does not know.");

        _heads[append.Chat] = head.Evolve(message);
        _moved.Add(append.Chat);
        return new AppendResult.Appended(message);
    }

    private AppendResult? Known(PendingAppend append)
    {
        var (chat, author, message) = append.Key;
        return session.First(SelectKnown, EntryColumns.Read, chat.Bytes(), author, message.Bytes())?.ToEntry() is MessagePosted first ? append.Again(first) : null;
    }

    private Chat? Head(Guid chat)
    {
        if (!_heads.TryGetValue(chat, out var head)) _heads.Add(chat, head = session.First(SelectHead, ReadHead, chat.Bytes()));
        return head;
    }

    private void Update(Chat chat) => session.Execute(
        Move, chat.Id.Value.Bytes(), chat.LastSequence, UtcMicroseconds.Of(chat.WaitingSince), UtcMicroseconds.Of(chat.CustomerWroteAt), UtcMicroseconds.Of(chat.AgentWroteAt));

    private bool TryRaise(PendingMarks p) => session.Execute(
        Raise, p.Chat.Value.Bytes(), p.Marks.CustomerDelivered, p.Marks.CustomerRead, p.Marks.AgentDelivered, p.Marks.AgentRead) > 0;

    private static Chat ReadHead(SqliteDataReader reader) => AppendHead.Of(
        new(reader.Id(0)), reader.GetInt64(1), reader.GetInt64(2), reader.NumberOrNull(3), reader.NumberOrNull(4), reader.NumberOrNull(5));
}
