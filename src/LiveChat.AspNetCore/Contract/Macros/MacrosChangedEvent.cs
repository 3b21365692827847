namespace LiveChat.AspNetCore.Contract;

/// <summary>Macros changed: read them again.</summary>
/// <param name="Team">The team whose macros changed; absent for the agent's own, and when it is not known whose.</param>
internal sealed record MacrosChangedEvent(string? Team);
