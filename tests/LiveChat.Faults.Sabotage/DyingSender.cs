using System.Diagnostics;
using LiveChat.Outbox;
using LiveChat.Transcripts;

namespace LiveChat.Faults.Sabotage;

/// <summary>The process is killed between "sent" and "marked as sent".</summary>
internal sealed class DyingSender(ITranscriptSender sender) : ITranscriptSender
{
    public async Task<OutboxOutcome> SendAsync(TranscriptMail mail, CancellationToken cancellationToken)
    {
        var outcome = await sender.SendAsync(mail, cancellationToken).ConfigureAwait(false);
        Process.GetCurrentProcess().Kill();
        return outcome;
    }
}
