using LiveChat.ActivityLog;
using LiveChat.EntityFrameworkCore.ActivityLog;

namespace LiveChat.EntityFrameworkCore.Sqlite.ActivityLog;

/// <summary>Finds the documents that hold all words, chat by chat, in the order of the query.</summary>
internal sealed class Hits(SqliteSession session, ActivityQuery query, IReadOnlyCollection<string> asked, long after)
{
    // Words are quoted, so none of them means something to the index.
    private const string Newest = "SELECT rowid FROM word_index WHERE word_index MATCH $1 AND rowid >= $2 AND rowid < $3 ORDER BY rowid DESC";
    private const string Oldest = "SELECT rowid FROM word_index WHERE word_index MATCH $1 AND rowid >= $2 AND rowid < $3 ORDER BY rowid";
    private const string NewestOfContact = "SELECT n.number FROM chats c JOIN chat_numbers n ON n.chat = c.id WHERE c.contact = $1 AND n.number < $2 ORDER BY n.number DESC";
    private const string OldestOfContact = "SELECT n.number FROM chats c JOIN chat_numbers n ON n.chat = c.id WHERE c.contact = $1 AND n.number > $2 ORDER BY n.number";

    private readonly string _match = string.Join(' ', asked.Select(w => $"\"{w}\""));

    /// <summary>The chats' numbers, each with the sequences of its last messages, oldest first, and whether its form is among them.</summary>
    public IEnumerable<(long Number, List<long> Sequences, bool InForm)> ByChat()
    {
        var (number, sequences, inForm) = (0L, new List<long>(), false);
        foreach (var document in Merged())
        {
            if (query.InMessagesOnly && !document.IsMessage) continue;
            if (document.Number != number)
            {
                if (number > 0) yield return (number, Last(sequences), inForm);
                (number, sequences, inForm) = (document.Number, [], false);
            }

            if (document.Sequence == Document.Form) inForm = true;
            else if (document.IsMessage) sequences.Add(document.Sequence);
        }

        if (number > 0) yield return (number, Last(sequences), inForm);
    }

    private static List<long> Last(List<long> sequences) => [.. sequences.Order().TakeLast(ActivityItem.MaxMatches)];

    /// <summary>What is in the index and what is to be taken in, each in order, as one. After a new start from the first entry much is both.</summary>
    private IEnumerable<Document> Merged()
    {
        var due = new Stack<Document>(query.OldestFirst ? Due().OrderDescending() : Due().Order());
        foreach (var indexed in Indexed())
        {
            while (due.TryPeek(out var first) && (query.OldestFirst ? first.CompareTo(indexed) < 0 : first.CompareTo(indexed) > 0)) yield return due.Pop();
            if (due.TryPeek(out var same) && same == indexed) due.Pop();
            yield return indexed;
        }

        while (due.TryPop(out var rest)) yield return rest;
    }

    /// <summary>An entry that was changed before it got into the index is in both lists.</summary>
    private HashSet<Document> Due() => [.. session.Tail().Select(t => t.Document).Concat(session.Listed()).Where(d => d is not null && IsBeyond(d.Id.Number) && d.Words.HoldAll(asked)).Select(d => d!.Id)];

    private bool IsBeyond(long number) => query.OldestFirst ? number > after : number < after;

    /// <summary>A customer's few chats are looked at one by one instead of everybody's.</summary>
    private IEnumerable<Document> Indexed() => query.Contact is { } contact
        ? session.List(query.OldestFirst ? OldestOfContact : NewestOfContact, static r => r.GetInt64(0), contact.Value.Bytes(), after).SelectMany(n => Between(new(n, 0), new(n + 1, 0)))
        : query.OldestFirst ? Between(new(after + 1, 0), new(Document.NumberLimit, 0)) : Between(default, new(after, 0));

    private IEnumerable<Document> Between(Document first, Document end)
        => session.Each(query.OldestFirst ? Oldest : Newest, static r => Document.Of(r.GetInt64(0)), _match, first.RowId, end.Number >= Document.NumberLimit ? long.MaxValue : end.RowId);
}
