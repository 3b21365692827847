using LiveChat.Chats;
using LiveChat.Transcripts;

namespace LiveChat.Redaction;

/// <summary>Mails with the transcript. One that waits is made from the chat as it is when it is sent; one that was sent cannot be taken back, and is named.</summary>
internal static class SentMails
{
    /// <param name="record">The chat as it was before the redaction.</param>
    public static CopyReceipt Of(TranscriptRecord record)
    {
        var sent = record.Entries.OfType<TranscriptSent>().Count();
        return new("mails", sent > 0 ? CopyOutcome.OutOfReach : CopyOutcome.Gone, sent);
    }
}
