namespace LiveChat.AspNetCore.Contract;

/// <summary>A part of the audit log, the newest first.</summary>
/// <param name="Entries">What was found.</param>
/// <param name="Next">The <c>before</c> of what comes after it, which may be nothing; absent at the end.</param>
internal sealed record AuditPageDto(IReadOnlyList<AuditEntryDto> Entries, long? Next = null) : WireRecord;

/// <summary>Who did what to what, and when.</summary>
internal sealed record AuditEntryDto : WireRecord
{
    /// <summary>The entry's place in the log, from 1, without gaps.</summary>
    public required long Number { get; init; }

    /// <summary>When it happened, in milliseconds since 1970-01-01 UTC.</summary>
    public required long At { get; init; }

    /// <summary>Who did it: the host's id of the user, or the name of what acted by itself.</summary>
    public required string Actor { get; init; }

    /// <summary>The display name of <see cref="Actor"/>; absent when it is no agent that is known.</summary>
    public string? ActorName { get; init; }

    /// <summary>What was done, as a code, e.g. <c>chat_redacted</c>. New ones may come at any time.</summary>
    public required string Action { get; init; }

    /// <summary>To what, as a reference, e.g. <c>chat/0195…</c>.</summary>
    public required string Subject { get; init; }

    /// <summary>More facts, as a JSON object in text; never what somebody wrote. Absent when there are none.</summary>
    public string? Facts { get; init; }

    /// <summary>Seals the entry and every one before it: 64 lower case hexadecimal digits.</summary>
    public required string Hash { get; init; }
}
