using MailKit.Net.Smtp;
using MimeKit;

namespace LiveChat.Mail;

/// <summary>A connection to the mail server that knows how far it has got: what an answer means depends on what it answers.</summary>
internal sealed class SmtpSession : SmtpClient
{
    public SmtpStage Stage { get; set; }

    protected override void OnSenderAccepted(MimeMessage message, MailboxAddress mailbox, SmtpResponse response) => Stage = SmtpStage.Recipient;

    protected override void OnRecipientAccepted(MimeMessage message, MailboxAddress mailbox, SmtpResponse response) => Stage = SmtpStage.Content;
}
