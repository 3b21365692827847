namespace LiveChat.EntityFrameworkCore.Sqlite.ActivityLog;

/// <summary>
/// Takes some documents into the index, in one transaction of the writer: so many that they share its cost, and so few that a message that waits meanwhile does not feel it.
/// At 1,024 documents the slowest of a hundred messages waited twice as long.
/// </summary>
internal static class FillTransaction
{
    private const int MaxDocuments = 128;

    /// <summary>Each word costs; long messages have many.</summary>
    private const int MaxWords = 16 * MaxDocuments;

    // Replacing makes it harmless to take in a document twice.
    private const string Put = "INSERT OR REPLACE INTO word_index (rowid, words) VALUES ($1, $2)";
    private const string Move = "UPDATE words_progress SET through = $1";
    private const string Unlist = "DELETE FROM words_due WHERE chat = (SELECT chat FROM chat_numbers WHERE number = $1) AND sequence = $2";

    // What is listed and has no document any more, or none yet, like the customer of a chat without a stored contact.
    private const string UnlistAll = "DELETE FROM words_due";

    /// <returns>Whether it was full, so that there may be more.</returns>
    public static bool Run(SqliteSession session) => session.Write(() =>
    {
        var (documents, looked, words, through) = (new List<DueDocument>(), 0, 0, 0L);
        foreach (var document in session.Listed())
        {
            Take(document);
            if (IsFull()) break;
        }

        var listed = documents.ToList();
        var isWholeList = !IsFull();
        foreach (var (place, document) in isWholeList ? session.Tail() : [])
        {
            Take(document);
            through = place;
            if (IsFull()) break;
        }

        // In the order of the index: at each step back FTS5 would write out what it has gathered, as a tree of its own that has to be merged later. And each once, though an
        // entry that was changed before it got in is both listed and in the tail: replacing what the same transaction put in loses words of the documents after it.
        foreach (var document in documents.DistinctBy(d => d.Id).OrderBy(d => d.Id))
        {
            if (document.Words.Count > 0) session.Execute(Put, document.Id.RowId, string.Join(' ', document.Words));
        }

        if (isWholeList) session.Execute(UnlistAll);
        else foreach (var document in listed) session.Execute(Unlist, document.Id.Number, document.Id.Sequence);
        if (through > 0) session.Execute(Move, through);
        return IsFull();

        bool IsFull() => looked >= MaxDocuments || words >= MaxWords;

        void Take(DueDocument? document)
        {
            looked++;
            if (document is null) return;

            documents.Add(document);
            words += document.Words.Count;
        }
    });
}
