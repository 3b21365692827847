namespace LiveChat.AspNetCore.Contract;

/// <summary>The rules by which something is redacted by itself. Answer of <c>GET</c> and <c>PUT api/admin/settings/rules</c>.</summary>
internal sealed record RulesDocumentDto : WireRecord
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

    /// <summary>What the console set. What it does not set is as it is without anybody's doing.</summary>
    public required RulesDto Settings { get; init; }

    /// <summary>What code says, and the console cannot change: only what is said there.</summary>
    public required RulesDto Code { get; init; }

    /// <summary>What counts, from both: code first, then the console, then the defaults.</summary>
    public required RulesDto InForce { get; init; }

    /// <summary>The names of the detectors there are.</summary>
    public required IReadOnlyList<string> Detectors { get; init; }
}
