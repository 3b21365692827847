using LiveChat.Outbox;

namespace LiveChat.Transcripts;

/// <summary>Hands transcripts over to a mail system. Registered with <c>UseTranscriptSender</c>; a host without one sends none and promises none.</summary>
public interface ITranscriptSender
{
    /// <summary>Hands one mail over. The same mail may come twice, e.g. after a crash between sending and marking: it then has the same <see cref="TranscriptMail.MessageId"/>.</summary>
    /// <param name="mail">The mail.</param>
    /// <param name="cancellationToken">Ends when the attempt takes too long or the host stops.</param>
    /// <returns><see cref="OutboxOutcome.Done"/> when it was handed over; put off when it may be taken later, and it is then tried again for days; given up when it never will be, e.g. because the receiver does not exist. The codes hold no address and nothing a mail system said. An exception means that it was not handed over, and it is tried again.</returns>
    Task<OutboxOutcome> SendAsync(TranscriptMail mail, CancellationToken cancellationToken);
}
