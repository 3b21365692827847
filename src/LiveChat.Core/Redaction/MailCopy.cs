using LiveChat.Chats;
using LiveChat.Transcripts;

namespace LiveChat.Redaction;

/// <summary>Mails with the transcript. One that waits is made from the chat as it is when it is sent; one that was sent is named.</summary>
internal sealed class MailCopy(IChatStore chats) : IContentCopy
{
    public string Name => "mails";

    public async Task<CopyReceipt> RedactAsync(Chat chat, ChatRedacted what, CancellationToken cancellationToken)
    {
        var record = await TranscriptRecord.ReadAsync(chats, chat.Id, 0, cancellationToken).ConfigureAwait(false);
        var sent = record?.Entries.OfType<TranscriptSent>().Count(m => m.Sequence < what.Sequence) ?? 0;
        return new(Name, sent > 0 ? CopyOutcome.OutOfReach : CopyOutcome.Gone, sent);
    }
}
