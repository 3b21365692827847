namespace LiveChat.AspNetCore.Contract;

/// <summary>Counts that a macro was inserted.</summary>
internal sealed record UseMacro : WireRecord
{
    /// <summary>The macro's id.</summary>
    public required string Id { get; init; }

    /// <summary>The team it belongs to; absent for the agent's own.</summary>
    public string? Team { get; init; }
}
