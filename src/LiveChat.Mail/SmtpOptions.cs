using System.ComponentModel.DataAnnotations;
using LiveChat.Outbox;
using LiveChat.Transcripts;

namespace LiveChat.Mail;

/// <summary>The mail server that takes transcripts. Whom they come from says <see cref="TranscriptOptions.FromAddress"/>, how often and for how long they are tried <see cref="OutboxOptions"/>.</summary>
public sealed class SmtpOptions
{
    /// <summary>Gets or sets the mail server: its name as its certificate has it, or its address.</summary>
    /// <value>There is no default; an empty one stops the start. Example: <c>smtp.example.com</c>.</value>
    public string Host { get; set; } = "";

    /// <summary>Gets or sets the port.</summary>
    /// <value>The default is 587; at least 1, at most 65,535.</value>
    [Range(1, 65535)]
    public int Port { get; set; } = 587;

    /// <summary>Gets or sets how the way to the server is encrypted.</summary>
    /// <value>The default is <see cref="SmtpTls.Auto"/>, which always encrypts.</value>
    [EnumDataType(typeof(SmtpTls))]
    public SmtpTls Tls { get; set; }

    /// <summary>Gets or sets a file with certificates of authorities, in PEM, that are trusted besides those of the system, e.g. the company's own.</summary>
    /// <value>The default is <see langword="null"/>: those of the system only. A file that cannot be read stops the start; it is read once.</value>
    public string? TrustedRootsFile { get; set; }

    /// <summary>Gets or sets whether a server's certificate is looked up among the revoked ones. Where those cannot be reached, the certificate counts as revoked.</summary>
    /// <value>The default is <see langword="true"/>. An authority of one's own that publishes no list needs <see langword="false"/>.</value>
    public bool CheckRevocation { get; set; } = true;

    /// <summary>Gets or sets the name to sign in with.</summary>
    /// <value>The default is <see langword="null"/>: no sign-in. With a name there has to be a <see cref="Password"/>.</value>
    public string? UserName { get; set; }

    /// <summary>Gets or sets the password to sign in with. Keep it out of the source, e.g. in an environment variable.</summary>
    /// <value>The default is <see langword="null"/>.</value>
    public string? Password { get; set; }

    /// <summary>Gets or sets whether name and password may go to the server where everybody on the way can read them.</summary>
    /// <value>The default is <see langword="false"/>: a <see cref="UserName"/> together with <see cref="SmtpTls.None"/> stops the start.</value>
    public bool AllowSignInWithoutTls { get; set; }

    /// <summary>Gets or sets how long it may take to connect, encrypt and sign in. Afterwards the mail is put off with <c>smtp_timeout</c>.</summary>
    /// <value>The default is 10 seconds; at least 1 second, at most 5 minutes. Together with <see cref="SendTimeout"/> it has to be shorter than <see cref="OutboxOptions.AttemptTimeout"/>.</value>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Gets or sets how long the server may take to accept one mail. Afterwards the mail is put off with <c>smtp_timeout</c>, and may arrive twice under one id if the server took it after all. A host that stops waits so long for a mail that is on its way.</summary>
    /// <value>The default is 15 seconds; at least 1 second, at most 5 minutes.</value>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan SendTimeout { get; set; } = TimeSpan.FromSeconds(15);
}
