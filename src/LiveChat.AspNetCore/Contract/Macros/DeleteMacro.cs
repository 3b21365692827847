namespace LiveChat.AspNetCore.Contract;

/// <summary>Removes a macro. Repeating it is harmless.</summary>
internal sealed record DeleteMacro : WireRecord
{
    /// <summary>The macro's id.</summary>
    public required string Id { get; init; }

    /// <summary>The team it belongs to; absent for the agent's own.</summary>
    public string? Team { get; init; }

    /// <summary>The version that was read.</summary>
    public required long ExpectedVersion { get; init; }
}
