namespace LiveChat.AspNetCore.Contract;

/// <summary>How transcripts are mailed, as code says. Answer of <c>GET api/admin/transcripts</c>.</summary>
internal sealed record AdminTranscriptsDto
{
    /// <summary>Whether the host has a sender; without one no transcript is mailed.</summary>
    public required bool HasSender { get; init; }

    /// <summary>The sender's address.</summary>
    public required string FromAddress { get; init; }

    /// <summary>The sender's name; absent for the name of the widget.</summary>
    public string? FromName { get; init; }

    /// <summary>The subject of every mail; absent for the usual one.</summary>
    public string? Subject { get; init; }

    /// <summary>How long after the end of a chat its transcript is sent, in seconds.</summary>
    public required int SendDelay { get; init; }

    /// <summary>The time zone times are written in.</summary>
    public required string TimeZone { get; init; }

    /// <summary>The domains no transcript is sent to, in order.</summary>
    public required IReadOnlyList<string> ExcludedDomains { get; init; }

    /// <summary>All widgets, by name.</summary>
    public required IReadOnlyList<AdminTranscriptWidgetDto> Widgets { get; init; }
}
