using LiveChat.Queues;

namespace LiveChat.Chats;

/// <summary>For what an agent's capacity is used, and what became of it.</summary>
internal sealed class AgentUse
{
    /// <summary>Chats that hold a claim on the agent.</summary>
    public HashSet<ChatId> Chats { get; } = [];

    /// <summary>When the agent's last chat went away.</summary>
    public DateTimeOffset? IdleSince { get; set; }

    /// <summary>When a chat of a queue was last offered to the agent.</summary>
    public Dictionary<QueueId, DateTimeOffset> LastOfferedAt { get; } = [];
}
