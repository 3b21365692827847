namespace LiveChat.Mail;

/// <summary>How the way to the mail server is encrypted. Where it is to be encrypted and cannot be, nothing is sent.</summary>
public enum SmtpTls
{
    /// <summary>From the first byte on port 465, by STARTTLS on every other port.</summary>
    Auto,

    /// <summary>From the first byte on.</summary>
    OnConnect,

    /// <summary>By STARTTLS. A server that does not offer it gets no mail.</summary>
    StartTls,

    /// <summary>Not at all, for a mail server on the same machine or in a network of one's own.</summary>
    None,
}
