namespace LiveChat.Transcripts;

/// <summary>Hands transcripts over to a mail system. Registered with <c>UseTranscriptSender</c>; a host without one sends none and promises none.</summary>
public interface ITranscriptSender
{
    /// <summary>Hands one mail over. An exception means that it was not handed over; it is then tried again for days. The same mail may come twice, after a crash between sending and marking: it then has the same <see cref="TranscriptMail.MessageId"/>.</summary>
    /// <param name="mail">The mail.</param>
    /// <param name="cancellationToken">Ends when the attempt takes too long or the host stops.</param>
    Task SendAsync(TranscriptMail mail, CancellationToken cancellationToken);
}
