using LiveChat.ActivityLog;
using LiveChat.EntityFrameworkCore.ActivityLog;

namespace LiveChat.EntityFrameworkCore.Sqlite.ActivityLog;

/// <summary>Finds the documents that hold all words, chat by chat, newest first.</summary>
internal sealed class Hits(SqliteSession session, ActivityQuery query, IReadOnlyCollection<string> asked, long below)
{
    // Words are quoted, so none of them means something to the index.
    private const string Match = "SELECT rowid FROM word_index WHERE word_index MATCH $1 AND rowid >= $2 AND rowid < $3 ORDER BY rowid DESC";
    private const string SelectNumbers = "SELECT n.number FROM chats c JOIN chat_numbers n ON n.chat = c.id WHERE c.contact = $1 AND n.number < $2 ORDER BY n.number DESC";

    private readonly string _match = string.Join(' ', asked.Select(w => $"\"{w}\""));

    /// <summary>The chats' numbers, each with the sequences of its messages, newest first, and whether its form is among them.</summary>
    public IEnumerable<(long Number, List<long> Sequences, bool InForm)> ByChat()
    {
        var (number, sequences, inForm) = (0L, new List<long>(), false);
        foreach (var document in Merged())
        {
            if (query.InMessagesOnly && !document.IsMessage) continue;
            if (document.Number != number)
            {
                if (number > 0) yield return (number, sequences, inForm);
                (number, sequences, inForm) = (document.Number, [], false);
            }

            if (document.Sequence == Document.Form) inForm = true;
            else if (document.IsMessage && sequences.Count < ActivityItem.MaxMatches) sequences.Add(document.Sequence);
        }

        if (number > 0) yield return (number, sequences, inForm);
    }

    /// <summary>What is in the index and what is to be taken in, each newest first, as one. After a new start from the first entry much is both.</summary>
    private IEnumerable<Document> Merged()
    {
        var due = new Stack<Document>(Due().Order());
        foreach (var indexed in Indexed())
        {
            while (due.TryPeek(out var newer) && newer.CompareTo(indexed) > 0) yield return due.Pop();
            if (due.TryPeek(out var same) && same == indexed) due.Pop();
            yield return indexed;
        }

        while (due.TryPop(out var older)) yield return older;
    }

    /// <summary>An entry that was changed before it got into the index is in both lists.</summary>
    private HashSet<Document> Due() => [.. session.Tail().Select(t => t.Document).Concat(session.Listed()).Where(d => d is not null && d.Id.Number < below && d.Words.HoldAll(asked)).Select(d => d!.Id)];

    /// <summary>A customer's few chats are looked at one by one instead of everybody's.</summary>
    private IEnumerable<Document> Indexed() => query.Contact is { } contact
        ? session.List(SelectNumbers, static r => r.GetInt64(0), contact.Value.Bytes(), below).SelectMany(n => Between(new(n, 0), new(n + 1, 0)))
        : Between(default, new(below, 0));

    private IEnumerable<Document> Between(Document first, Document end)
        => session.Each(Match, static r => Document.Of(r.GetInt64(0)), _match, first.RowId, end.Number >= Document.NumberLimit ? long.MaxValue : end.RowId);
}
