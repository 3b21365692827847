namespace LiveChat.AspNetCore.Contract;

/// <summary>Macros changed: read them again.</summary>
internal sealed record MacrosChangedEvent : WireRecord
{
    /// <summary>The team whose macros changed; absent for the agent's own, and when it is not known whose.</summary>
    public string? Team { get; init; }
}
