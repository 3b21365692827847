namespace LiveChat.AspNetCore.Contract;

/// <summary>What is said of one agent, where the host's sign-in says nothing.</summary>
internal sealed record AgentSettingsDto : WireRecord
{
    /// <summary>How many chats at once, 1 to 50; absent for as many as before.</summary>
    public int? Capacity { get; init; }

    /// <summary>The languages the agent speaks, BCP 47 tags, the best first; at most 20.</summary>
    public required IReadOnlyList<string> Languages { get; init; }
}
