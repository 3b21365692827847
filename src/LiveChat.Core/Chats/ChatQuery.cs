using LiveChat.Agents;

namespace LiveChat.Chats;

/// <summary>Chooses open chats. A closed hierarchy.</summary>
public abstract record ChatQuery
{
    private ChatQuery() { }

    /// <summary>Chats that use an agent's capacity: ringing at or with the agent.</summary>
    /// <param name="Agent">The agent.</param>
    public sealed record ClaimedBy(AgentId Agent) : ChatQuery;

    /// <summary>Every open chat.</summary>
    public sealed record Open : ChatQuery;
}
