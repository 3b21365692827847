namespace LiveChat.AspNetCore.Contract;

/// <summary>How transcripts are mailed. Answer of <c>GET</c> and <c>PUT api/admin/settings/transcripts</c>.</summary>
internal sealed record TranscriptsDocumentDto : WireRecord
{
    /// <summary>Changes with every change; 0 when the console has set nothing.</summary>
    public required long Version { get; init; }

    /// <summary>Send it back in <c>If-Match</c> with the next change; absent when the console has set nothing, and <c>If-None-Match: *</c> sets the first.</summary>
    public string? Etag { get; init; }

    /// <summary>When it was changed last, in milliseconds since 1970-01-01 UTC; absent when the console has set nothing.</summary>
    public long? ChangedAt { get; init; }

    /// <summary>The display name of who changed it last; absent when the console has set nothing.</summary>
    public string? ChangedBy { get; init; }

    /// <summary>Why what the console set last does not count; absent when it does. What was known before stays in force.</summary>
    public IReadOnlyList<SettingsProblemDto>? Problems { get; init; }

    /// <summary>What the console set.</summary>
    public required TranscriptSettingsDto Settings { get; init; }

    /// <summary>What code says, and the console cannot change: only what is said there.</summary>
    public required TranscriptSettingsDto Code { get; init; }

    /// <summary>What counts, from both: code first, then the console, then the defaults.</summary>
    public required TranscriptSettingsDto InForce { get; init; }

    /// <summary>Whether the host has a sender; without one no transcript is mailed.</summary>
    public required bool HasSender { get; init; }

    /// <summary>All widgets, by name. Whether one's transcripts are mailed is part of its own settings.</summary>
    public required IReadOnlyList<TranscriptWidgetDto> Widgets { get; init; }
}
