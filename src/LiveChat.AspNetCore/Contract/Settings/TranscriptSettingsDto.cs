namespace LiveChat.AspNetCore.Contract;

/// <summary>How transcripts are mailed. What is absent is not said.</summary>
internal sealed record TranscriptSettingsDto : WireRecord
{
    /// <summary>How long after the end of a chat its transcript is sent, in seconds; at most 3,600.</summary>
    public int? SendDelay { get; init; }

    /// <summary>The sender's address.</summary>
    public string? FromAddress { get; init; }

    /// <summary>The sender's name, one line of at most 100 characters; said by nobody, it is the name of the widget.</summary>
    public string? FromName { get; init; }

    /// <summary>The subject of every mail, one line of at most 150 characters; said by nobody, it is the usual one.</summary>
    public string? Subject { get; init; }

    /// <summary>What the company says before the conversation, at most 1,000 characters; <c>{company}</c> and <c>{date}</c> stand for the sender's name and the day the chat ended.</summary>
    public string? Intro { get; init; }

    /// <summary>What stands at the end of every mail, at most 1,000 characters; with the same in braces.</summary>
    public string? Footer { get; init; }

    /// <summary>The language of the mails' own words; said by nobody, it is the one the customer chatted in. <c>ar</c>, <c>de</c>, <c>en</c>, <c>es</c>, <c>fr</c>, <c>he</c>, <c>it</c>, <c>ja</c>, <c>nl</c> or <c>pt</c>.</summary>
    public string? Locale { get; init; }

    /// <summary>The time zone times are written in, an IANA name.</summary>
    public string? TimeZone { get; init; }

    /// <summary>The domains no transcript is sent to. Those of code and those of the console count together.</summary>
    public required IReadOnlyList<string> ExcludedDomains { get; init; }
}
