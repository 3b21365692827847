namespace LiveChat.Transcripts;

/// <summary>How transcripts are mailed, as somebody says it. What is <see langword="null"/> somebody else says, or nobody; see <see cref="TranscriptOptions"/> for what each means.</summary>
public sealed record TranscriptSettings
{
    /// <summary>How long after the end of a chat its transcript is sent.</summary>
    public TimeSpan? SendDelay { get; init; }

    /// <summary>The sender's address.</summary>
    public string? FromAddress { get; init; }

    /// <summary>The sender's name.</summary>
    public string? FromName { get; init; }

    /// <summary>The subject of every mail.</summary>
    public string? Subject { get; init; }

    /// <summary>What the company says before the conversation.</summary>
    public string? Intro { get; init; }

    /// <summary>What stands at the end of every mail.</summary>
    public string? Footer { get; init; }

    /// <summary>The language of the mails' own words.</summary>
    public string? Locale { get; init; }

    /// <summary>The time zone times are written in.</summary>
    public string? TimeZone { get; init; }

    /// <summary>The domains, with all names below them, that no transcript is ever sent to. Those of code and those of the console count together.</summary>
    public IReadOnlyList<string> ExcludedDomains { get; init; } = [];

    /// <summary>Nobody knows what is said, perhaps that somebody must not get a mail.</summary>
    internal bool AreUnknown { get; init; }

    /// <summary>Says how much is said only.</summary>
    public override string ToString() => $"{ExcludedDomains.Count} excluded domains";
}
