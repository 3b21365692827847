using System.ComponentModel.DataAnnotations;

namespace LiveChat.Transcripts;

/// <summary>How transcripts are mailed. Without an <see cref="ITranscriptSender"/> none is.</summary>
public sealed class TranscriptOptions
{
    /// <summary>Gets or sets how long after the end of a chat its transcript is sent. Resuming the chat within this time cancels the mail; the next end sends one.</summary>
    /// <value>The default is 60 seconds; at most 1 hour.</value>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan SendDelay { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Gets or sets the sender's address. Its domain is also the one in the mails' ids.</summary>
    /// <value>The default is <c>no-reply@livechat.invalid</c>, which mail systems refuse: set one of yours.</value>
    [Required]
    public string FromAddress { get; set; } = "no-reply@livechat.invalid";

    /// <summary>Gets or sets the sender's name.</summary>
    /// <value>The default is <see langword="null"/>, which means the name of the widget; at most 100 characters on one line.</value>
    [MaxLength(100)]
    public string? FromName { get; set; }

    /// <summary>Gets or sets the subject, the same for every mail.</summary>
    /// <value>The default is <see langword="null"/>, which means "Your chat with" and the sender's name; at most 150 characters on one line.</value>
    [MaxLength(150)]
    public string? Subject { get; set; }

    /// <summary>
    /// Gets or sets what the company says before the conversation. It comes after the sentence that says why somebody gets the mail, which no setting takes away. <c>{company}</c> is the sender's
    /// name, <c>{date}</c> the day on which the chat ended.
    /// </summary>
    /// <value>The default is <see langword="null"/>, which means nothing; at most 1,000 characters. Every line end becomes <c>\n</c>.</value>
    [MaxLength(1000)]
    public string? Intro
    {
        get;
        set => field = value?.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
    }

    /// <summary>Gets or sets what stands at the end of every mail, e.g. who the company is. Text, with as many lines as it has; <c>{company}</c> and <c>{date}</c> as in <see cref="Intro"/>.</summary>
    /// <value>The default is <see langword="null"/>, which means nothing; at most 1,000 characters. Every line end becomes <c>\n</c>.</value>
    [MaxLength(1000)]
    public string? Footer
    {
        get;
        set => field = value?.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
    }

    /// <summary>Gets or sets the language of the mails' own words: <c>ar</c>, <c>de</c>, <c>en</c>, <c>es</c>, <c>fr</c>, <c>he</c>, <c>it</c>, <c>ja</c>, <c>nl</c> or <c>pt</c>. What people wrote stays as it is.</summary>
    /// <value>The default is <see langword="null"/>, which means the language the customer chatted in, or else the widget's. Where there are no words for it they are English.</value>
    public string? Locale { get; set; }

    /// <summary>Gets or sets the time zone times are written in, always with its name.</summary>
    /// <value>The default is <c>UTC</c>; an IANA name such as <c>Europe/Berlin</c>. An unknown name stops the start.</value>
    [Required]
    public string TimeZone { get; set; } = "UTC";

    /// <summary>Gets or sets how many transcripts one mailbox gets from this process for chats that ended within 24 hours, whenever they are sent; <c>a+b@example.com</c> is the mailbox <c>a@example.com</c>. A mail above that is held back: its outbox item is given up with <c>recipient_limit</c>. Taken up again by hand, it counts for the day that is done.</summary>
    /// <value>The default is 3; at least 1, at most 1,000.</value>
    [Range(1, 1000)]
    public int MailsPerRecipient { get; set; } = 3;

    /// <summary>Gets or sets how many transcripts one widget sends from this process for chats that ended on one day (UTC), whoever they go to. A mail above that is held back: its outbox item is given up with <c>widget_limit</c>. Taken up again by hand, it counts for the day that is done.</summary>
    /// <value>The default is 100,000; at least 1, at most 100,000,000.</value>
    [Range(1, 100_000_000)]
    public int MailsPerWidget { get; set; } = 100_000;

    /// <summary>Gets the domains, with all names below them, that no transcript is ever sent to, e.g. the company's own. Such a mail is held back: its outbox item is given up with <c>domain_excluded</c>.</summary>
    /// <value>The default is none.</value>
    public ICollection<string> ExcludedDomains { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
}
