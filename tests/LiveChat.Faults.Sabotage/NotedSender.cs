using LiveChat.Outbox;
using LiveChat.Transcripts;

namespace LiveChat.Faults.Sabotage;

/// <summary>Writes down each mail that is handed over, also over restarts: what the mail folder does not show, which keeps one file however often it gets the same mail.</summary>
internal sealed class NotedSender(ITranscriptSender sender) : ITranscriptSender
{
    // In the folder of the shop.
    private const string HandedOver = "handed-over.txt";

    public async Task<OutboxOutcome> SendAsync(TranscriptMail mail, CancellationToken cancellationToken)
    {
        await File.AppendAllLinesAsync(HandedOver, [mail.MessageId], cancellationToken).ConfigureAwait(false);
        return await sender.SendAsync(mail, cancellationToken).ConfigureAwait(false);
    }
}
