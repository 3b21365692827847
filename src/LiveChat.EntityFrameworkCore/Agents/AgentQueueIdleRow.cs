namespace LiveChat.EntityFrameworkCore.Agents;

/// <summary>When an agent last took a chat of a queue or one went away. The same over all queues is <see cref="AgentIdleRow"/>.</summary>
internal sealed class AgentQueueIdleRow
{
    public required string Agent { get; init; }
    public required string Queue { get; init; }

    /// <summary>In microseconds since 1970 in UTC.</summary>
    public required long Since { get; init; }
}
