namespace LiveChat.EntityFrameworkCore.Sqlite.ActivityLog;

/// <summary>Takes some documents into the index, in one transaction of the writer: so few that a message that waits meanwhile does not feel it.</summary>
internal static class FillTransaction
{
    private const int MaxDocuments = 256;

    /// <summary>Long messages have many words, and each word costs.</summary>
    private const int MaxWords = 8192;

    // Replacing makes it harmless to take in a document twice.
    private const string Put = "INSERT OR REPLACE INTO word_index (rowid, words) VALUES ($1, $2)";
    private const string Move = "UPDATE words_progress SET through = $1";
    private const string Unlist = "DELETE FROM words_due WHERE chat = (SELECT chat FROM chat_numbers WHERE number = $1) AND sequence = $2";

    // What is listed and has no document any more, or none yet, like the customer of a chat without a stored contact.
    private const string UnlistAll = "DELETE FROM words_due";

    /// <returns>Whether it was full, so that there may be more.</returns>
    public static bool Run(SqliteSession session) => session.Write(() =>
    {
        var (documents, words) = (0, 0);
        foreach (var document in session.Listed().Take(MaxDocuments).ToList())
        {
            PutWords(document);
            session.Execute(Unlist, document.Id.Number, document.Id.Sequence);
        }

        if (documents < MaxDocuments) session.Execute(UnlistAll);

        var through = 0L;
        foreach (var (place, document) in session.Tail())
        {
            if (documents >= MaxDocuments || words >= MaxWords) break;

            if (document is not null) PutWords(document);
            else documents++;
            through = place;
        }

        if (through > 0) session.Execute(Move, through);
        return documents >= MaxDocuments || words >= MaxWords;

        void PutWords(DueDocument document)
        {
            if (document.Words.Count > 0) session.Execute(Put, document.Id.RowId, string.Join(' ', document.Words));
            documents++;
            words += document.Words.Count;
        }
    });
}
