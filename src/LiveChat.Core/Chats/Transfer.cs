using LiveChat.Agents;

namespace LiveChat.Chats;

/// <summary>One agent, or an administrator in the agent's place, offers a chat to another. Until that one accepts, the chat stays with the first.</summary>
/// <param name="From">Whose chat it is.</param>
/// <param name="FromName">The display name of <paramref name="From"/>.</param>
/// <param name="To">At whom it rings.</param>
/// <param name="ToName">The display name of <paramref name="To"/>.</param>
/// <param name="Note">What the one tells the other; <see langword="null"/> for nothing. The customer never sees it.</param>
public sealed record Transfer(AgentId From, string FromName, AgentId To, string ToName, TransferNote? Note = null)
{
    /// <summary>The display name of the administrator who did it; <see langword="null"/> when <see cref="From"/> did.</summary>
    public string? Supervisor { get; init; }

    /// <summary>Names the agents by id only.</summary>
    public override string ToString() => $"Transfer from {From} to {To}";
}
