using System.Globalization;
using System.Net.Sockets;
using LiveChat.Outbox;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace LiveChat.Mail;

/// <summary>
/// What becomes of a mail that was not handed over. Only a server that refuses this receiver or this mail for good has the last word; whatever may be the fault of
/// the settings, the server or the network is tried again. The code is made of our words and the server's number: what servers say may hold addresses.
/// </summary>
internal static class SmtpFailure
{
    /// <summary>Finds out what a failure means.</summary>
    /// <param name="e">What happened.</param>
    /// <param name="stage">How far the mail had got.</param>
    /// <returns><see langword="null"/> for a failure that is none of a mail server.</returns>
    public static OutboxOutcome? OutcomeOf(Exception e, SmtpStage stage) => e switch
    {
        SmtpCommandException answer => OutcomeOf((int)answer.StatusCode, stage),
        SslHandshakeException or System.Security.Authentication.AuthenticationException => OutboxOutcome.PutOff("smtp_tls"),
        NotSupportedException when stage is SmtpStage.Connect => OutboxOutcome.PutOff("smtp_tls"),
        AuthenticationException or SaslException or ServiceNotAuthenticatedException => OutboxOutcome.PutOff("smtp_sign_in"),
        NotSupportedException when stage is SmtpStage.SignIn => OutboxOutcome.PutOff("smtp_sign_in"),
        OperationCanceledException or TimeoutException => OutboxOutcome.PutOff("smtp_timeout"),
        SocketException when stage is SmtpStage.Connect => OutboxOutcome.PutOff("smtp_unreachable"),
        SocketException or IOException or ProtocolException or ServiceNotConnectedException => OutboxOutcome.PutOff("smtp_connection_lost"),
        _ => null,
    };

    private static OutboxOutcome OutcomeOf(int status, SmtpStage stage)
    {
        var code = string.Create(CultureInfo.InvariantCulture, $"smtp_{NameOf(stage)}_{status}");
        return status >= 500 && IsAboutThisMail(status, stage) ? OutboxOutcome.GiveUp(code) : OutboxOutcome.PutOff(code);
    }

    /// <summary>
    /// The sender is the same for every mail, so refusing it says nothing of this one; unless the mail, whose size is told with the sender, is too big. With the receiver servers also
    /// tell what they hold against the client (554, 530) or the command (500 to 504): only 550 to 553 are about the mailbox.
    /// </summary>
    private static bool IsAboutThisMail(int status, SmtpStage stage) => stage switch
    {
        SmtpStage.Recipient => status is >= 550 and <= 553,
        SmtpStage.Content => status is >= 550 and <= 554,
        SmtpStage.Sender => status == (int)SmtpStatusCode.ExceededStorageAllocation,
        _ => false,
    };

    private static string NameOf(SmtpStage stage) => stage switch
    {
        SmtpStage.Connect => "connect",
        SmtpStage.SignIn => "sign_in",
        SmtpStage.Sender => "sender",
        SmtpStage.Recipient => "recipient",
        SmtpStage.Content => "content",
    };
}
