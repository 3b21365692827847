namespace LiveChat.AspNetCore.Contract;

/// <summary>A canned response.</summary>
internal sealed record MacroDto : WireRecord
{
    /// <summary>The macro's id, a UUID made by the client that made the macro.</summary>
    public required string Id { get; init; }

    /// <summary>The name of the team it belongs to; absent for the agent's own.</summary>
    public string? Team { get; init; }

    /// <summary>What is typed after the slash. Several macros may have the same.</summary>
    public required string Shortcut { get; init; }

    /// <summary>One line for the list.</summary>
    public required string Title { get; init; }

    /// <summary>What is inserted; may hold variables.</summary>
    public required string Body { get; init; }

    /// <summary>Changes with every change of the macro. Send it back with the next one.</summary>
    public required long Version { get; init; }

    /// <summary>When it was changed last, in milliseconds since 1970-01-01 UTC.</summary>
    public required long ChangedAt { get; init; }

    /// <summary>The display name of who changed it last.</summary>
    public required string ChangedBy { get; init; }

    /// <summary>How often it was inserted, about.</summary>
    public required long Uses { get; init; }

    /// <summary>Whether the host's code defines it: then it has neither a time nor a name of a change, and cannot be changed or removed; absent for the others.</summary>
    public bool? InCode { get; init; }
}
