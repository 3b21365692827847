namespace LiveChat.Mail;

/// <summary>How far a mail has got with the server, in this order.</summary>
internal enum SmtpStage
{
    Connect,
    SignIn,
    Sender,
    Recipient,
    Content,
}
