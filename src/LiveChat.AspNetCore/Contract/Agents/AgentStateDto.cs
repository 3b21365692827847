namespace LiveChat.AspNetCore.Contract;

/// <summary>Everything a desk shows when it opens.</summary>
internal sealed record AgentStateDto : WireRecord
{
    /// <summary>The server's clock, in milliseconds since 1970-01-01 UTC.</summary>
    public required long ServerTime { get; init; }

    /// <summary>The signed-in agent.</summary>
    public required AgentDto Agent { get; init; }

    /// <summary>The agent's active chats, oldest first.</summary>
    public required IReadOnlyList<AgentChatDto> Chats { get; init; }

    /// <summary>What rings now.</summary>
    public required IReadOnlyList<RingDto> Rings { get; init; }

    /// <summary>The agent's queues.</summary>
    public required IReadOnlyList<QueueDto> Queues { get; init; }

    /// <summary>How many of the messages left in the agent's queues are not answered yet.</summary>
    public required int Messages { get; init; }

    /// <summary>Whether the agent may redact; absent when not.</summary>
    public bool? CanRedact { get; init; }

    /// <summary>After how long without anybody at any desk an available agent with no chat is set away, in milliseconds; absent when never.</summary>
    public long? AwayWhenIdleForMs { get; init; }
}
