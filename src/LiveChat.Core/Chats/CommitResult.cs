using System.Collections.Immutable;
using LiveChat.Agents;

namespace LiveChat.Chats;

/// <summary>What became of a commit. A closed hierarchy.</summary>
public abstract record CommitResult
{
    private CommitResult() { }

    /// <summary>It is written.</summary>
    /// <param name="Chat">The chat as it is now.</param>
    /// <param name="Entries">The entries with their sequence numbers.</param>
    public sealed record Committed(Chat Chat, ImmutableArray<ChatEntry> Entries) : CommitResult;

    /// <summary>The stored fence is not the expected one, or the customer left the same message before; nothing was written.</summary>
    /// <param name="Current">The chat as it is now, or the message that was left before; <see langword="null"/> when there is none.</param>
    public sealed record Conflict(Chat? Current) : CommitResult;

    /// <summary>Some agents are not as expected, or have no capacity left; nothing was written.</summary>
    /// <param name="Changed">Agents whose fence moved, or who are unknown.</param>
    /// <param name="Full">Agents without capacity.</param>
    public sealed record AgentsRefused(ImmutableArray<AgentId> Changed, ImmutableArray<AgentId> Full) : CommitResult;

    /// <summary>The customer has another open chat in this widget; nothing was written.</summary>
    /// <param name="Chat">That chat.</param>
    public sealed record OpenChatExists(ChatId Chat) : CommitResult;
}
