using System.Text;
using LiveChat.Transcripts;
using MimeKit;

namespace LiveChat.Mail;

/// <summary>Turns a transcript into a message; the same transcript always into the same one, but for the boundary between its parts.</summary>
internal static class MailComposer
{
    public static MimeMessage Compose(TranscriptMail mail)
    {
        var message = new MimeMessage
        {
            MessageId = mail.MessageId,
            Subject = mail.Subject,
            Date = mail.EndedAt,
            Body = new MultipartAlternative
            {
                new TextPart("plain") { Text = mail.Text },
                new TextPart("html") { Text = mail.Html },
            },
        };
        message.From.Add(new MailboxAddress(mail.FromName, mail.FromAddress));
        message.To.Add(RecipientAddress.Parse(mail.To));

        // So that no out-of-office answer comes back, and no answer to that.
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        message.Headers.Add("X-Auto-Response-Suppress", "All");
        return message;
    }

    /// <summary>How the message is written: its headers in ASCII, unless the name before the @ of an address cannot be.</summary>
    public static FormatOptions FormatOf(MimeMessage message)
    {
        var format = FormatOptions.Default.Clone();
        format.International = message.From.Mailboxes.Concat(message.To.Mailboxes).Any(address => !Ascii.IsValid(address.GetAddress(idnEncode: true)));
        return format;
    }
}
