using LiveChat.Chats;

namespace LiveChat.Redaction;

/// <summary>
/// Mails with the transcript. One that waits is made from the chat as it is when it is sent; one that was made before a redaction cannot be taken back, and is named. One made after it has nothing of
/// what is gone.
/// </summary>
internal static class SentMails
{
    /// <param name="entries">The chat's log.</param>
    /// <param name="redaction">The sequence of the redaction.</param>
    public static CopyReceipt Of(IEnumerable<ChatEntry> entries, long redaction)
    {
        var sent = entries.OfType<TranscriptSent>().Count(m => (m.Through ?? m.Sequence) < redaction);
        return new("mails", sent > 0 ? CopyOutcome.OutOfReach : CopyOutcome.Gone, sent);
    }
}
