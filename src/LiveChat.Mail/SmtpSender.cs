using LiveChat.Outbox;
using LiveChat.Transcripts;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace LiveChat.Mail;

/// <summary>Hands each transcript to the mail server, over a connection of its own. Trying again is the outbox's.</summary>
internal sealed class SmtpSender(IOptions<SmtpOptions> options, SmtpTrust trust, TimeProvider clock) : ITranscriptSender
{
    private const int ImplicitTlsPort = 465;

    private readonly SmtpOptions _options = options.Value;

    public async Task<OutboxOutcome> SendAsync(TranscriptMail mail, CancellationToken cancellationToken)
    {
        var message = MailComposer.Compose(mail);
        using var session = NewSession();
        try
        {
            await OpenAsync(session, cancellationToken).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
            return await HandOverAsync(session, message).ConfigureAwait(false);
        }
        catch (Exception e) when (SmtpFailure.OutcomeOf(e, session.Stage) is { } outcome)
        {
            if (session.Stage < SmtpStage.Sender) cancellationToken.ThrowIfCancellationRequested();
            return outcome;
        }
    }

    private SmtpSession NewSession() => new()
    {
        CheckCertificateRevocation = _options.CheckRevocation,
        ServerCertificateValidationCallback = (_, certificate, chain, errors) => trust.Accepts(certificate, chain, errors),

        // The limits below end first: they run on the host's clock.
        Timeout = (int)TimeSpan.FromMinutes(10).TotalMilliseconds,
    };

    private async Task OpenAsync(SmtpSession session, CancellationToken cancellationToken)
    {
        using var time = new CancellationTokenSource(_options.ConnectTimeout, clock);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(time.Token, cancellationToken);

        await session.ConnectAsync(_options.Host, _options.Port, Security(), limit.Token).ConfigureAwait(false);
        session.Stage = SmtpStage.SignIn;
        if (_options is { UserName: { Length: > 0 } name, Password: { Length: > 0 } password })
            await session.AuthenticateAsync(name, password, limit.Token).ConfigureAwait(false);
    }

    /// <summary>A host that stops does not interrupt this: the server may have the mail already, and would get it once more.</summary>
    private async Task<OutboxOutcome> HandOverAsync(SmtpSession session, MimeMessage message)
    {
        using var limit = new CancellationTokenSource(_options.SendTimeout, clock);
        session.Stage = SmtpStage.Sender;

        var format = MailComposer.FormatOf(message);
        if (format.International && !session.Capabilities.HasFlag(SmtpCapabilities.UTF8)) return OutboxOutcome.GiveUp("smtp_international_address");

        await session.SendAsync(format, message, limit.Token).ConfigureAwait(false);

        // The server has the mail. Whatever goes wrong with the good-bye, MailKit keeps to itself.
        await session.DisconnectAsync(quit: true, limit.Token).ConfigureAwait(false);
        return OutboxOutcome.Done;
    }

    private SecureSocketOptions Security() => _options.Tls switch
    {
        SmtpTls.Auto => _options.Port == ImplicitTlsPort ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTls,
        SmtpTls.OnConnect => SecureSocketOptions.SslOnConnect,
        SmtpTls.StartTls => SecureSocketOptions.StartTls,
        SmtpTls.None => SecureSocketOptions.None,
    };
}
