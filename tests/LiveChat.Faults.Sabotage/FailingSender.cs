using LiveChat.Outbox;
using LiveChat.Transcripts;

namespace LiveChat.Faults.Sabotage;

/// <summary>A mail system that refuses the first three mails, also over restarts, and says each time that it was asked.</summary>
internal sealed class FailingSender(ITranscriptSender sender) : ITranscriptSender
{
    // In the folder of the shop.
    private const string Tries = "tries.txt";

    public async Task<OutboxOutcome> SendAsync(TranscriptMail mail, CancellationToken cancellationToken)
    {
        await File.AppendAllLinesAsync(Tries, [mail.MessageId], cancellationToken).ConfigureAwait(false);
        var count = (await File.ReadAllLinesAsync(Tries, cancellationToken).ConfigureAwait(false)).Length;
        Console.WriteLine($"mail try {count}");
        if (count <= 3) throw new IOException("The mail system is down.");

        return await sender.SendAsync(mail, cancellationToken).ConfigureAwait(false);
    }
}
