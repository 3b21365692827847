namespace LiveChat.EntityFrameworkCore.Agents;

/// <summary>When an agent last took a chat or one went away. Apart from the agent: a commit that ends a chat does not lock the agent.</summary>
internal sealed class AgentIdleRow
{
    public required string Agent { get; init; }

    /// <summary>In microseconds since 1970 in UTC.</summary>
    public required long Since { get; init; }

    /// <summary>When one went away, in the same; <see langword="null"/> when none did.</summary>
    public required long? LeftAt { get; init; }
}
