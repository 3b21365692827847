namespace LiveChat.AspNetCore.Contract;

/// <summary>Makes a macro or changes one. Repeating it is harmless.</summary>
internal sealed record SaveMacro : WireRecord
{
    /// <summary>The macro's id; for a new one a new UUID.</summary>
    public required string Id { get; init; }

    /// <summary>The team it belongs to; absent for the agent's own.</summary>
    public string? Team { get; init; }

    /// <summary>What is typed after the slash: 1 to 32 of a-z, 0-9, <c>-</c> and <c>_</c>.</summary>
    public required string Shortcut { get; init; }

    /// <summary>One line for the list, 1 to 100 UTF-16 units.</summary>
    public required string Title { get; init; }

    /// <summary>What is inserted, 1 to 4,000 UTF-16 units.</summary>
    public required string Body { get; init; }

    /// <summary>The version that was read; 0 for a new one.</summary>
    public required long ExpectedVersion { get; init; }
}
