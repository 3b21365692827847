using System.Threading.Channels;
using LiveChat.Outbox;
using LiveChat.Transcripts;

namespace LiveChat.AspNetCore.Tests.Restarting;

/// <summary>Takes transcripts, or refuses them while it is closed.</summary>
internal sealed class MailRoom : ITranscriptSender
{
    private readonly Channel<bool> _tries = Channel.CreateUnbounded<bool>();
    private readonly List<string> _sent = [];

    public bool IsOpen { get; set; }

    /// <summary>The ids of the mails it took, in order.</summary>
    public IReadOnlyList<string> Sent
    {
        get
        {
            lock (_sent) return [.. _sent];
        }
    }

    /// <summary>Waits for the next try.</summary>
    /// <returns>Whether it took the mail.</returns>
    public Task<bool> NextTryAsync() => _tries.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30));

    public Task<OutboxOutcome> SendAsync(TranscriptMail mail, CancellationToken cancellationToken)
    {
        if (IsOpen)
        {
            lock (_sent) _sent.Add(mail.MessageId);
        }

        _tries.Writer.TryWrite(IsOpen);
        return IsOpen ? Task.FromResult(OutboxOutcome.Done) : throw new IOException("The mail room is closed.");
    }
}
