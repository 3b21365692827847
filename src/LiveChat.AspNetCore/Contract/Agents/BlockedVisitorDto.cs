namespace LiveChat.AspNetCore.Contract;

/// <summary>Somebody who is kept out.</summary>
internal sealed record BlockedVisitorDto : WireRecord
{
    /// <summary>The customer's id.</summary>
    public required string ContactId { get; init; }

    /// <summary>The customer's name; absent when none was given, and like the address for whoever may not read personal data.</summary>
    public string? Name { get; init; }

    /// <summary>The e-mail address, if one was given.</summary>
    public string? Email { get; init; }

    /// <summary>Since when, in milliseconds since 1970-01-01 UTC.</summary>
    public required long At { get; init; }

    /// <summary>The display name of who blocked.</summary>
    public required string By { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }
}

/// <summary>Who is kept out: all for administrators, those the agent blocked for everybody else.</summary>
/// <param name="Visitors">Those blocked last first, at most 200.</param>
internal sealed record BlockedVisitorsDto(IReadOnlyList<BlockedVisitorDto> Visitors) : WireRecord;
