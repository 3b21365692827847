using System.Diagnostics;
using LiveChat.Transcripts;

namespace LiveChat.Faults.Sabotage;

/// <summary>The process is killed between "sent" and "marked as sent".</summary>
internal sealed class DyingSender(ITranscriptSender sender) : ITranscriptSender
{
    public async Task SendAsync(TranscriptMail mail, CancellationToken cancellationToken)
    {
        await sender.SendAsync(mail, cancellationToken).ConfigureAwait(false);
        Process.GetCurrentProcess().Kill();
    }
}
