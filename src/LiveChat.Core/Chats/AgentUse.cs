using LiveChat.Queues;

namespace LiveChat.Chats;

/// <summary>For what an agent's capacity is used, and what became of it.</summary>
internal sealed class AgentUse
{
    /// <summary>Chats that hold a claim on the agent, and for what.</summary>
    public Dictionary<ChatId, ClaimKind> Chats { get; } = [];

    /// <summary>When the agent last took a chat or one went away.</summary>
    public DateTimeOffset? IdleSince { get; set; }

    /// <summary>When a chat last went away from the agent.</summary>
    public DateTimeOffset? LeftAt { get; set; }

    /// <summary>When the agent last took a chat of a queue or one went away.</summary>
    public Dictionary<QueueId, DateTimeOffset> IdleInQueueSince { get; } = [];

    /// <summary>When a chat of a queue was last offered to the agent.</summary>
    public Dictionary<QueueId, DateTimeOffset> LastOfferedAt { get; } = [];
}
