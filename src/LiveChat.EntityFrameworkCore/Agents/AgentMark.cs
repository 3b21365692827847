namespace LiveChat.EntityFrameworkCore.Agents;

/// <summary>An agent took a chat, or an open one went away.</summary>
/// <param name="Agent">The agent.</param>
/// <param name="Queue">The chat's queue.</param>
/// <param name="At">When, in microseconds since 1970 in UTC.</param>
/// <param name="HasLeft">Whether it went away.</param>
internal sealed record AgentMark(string Agent, string Queue, long At, bool HasLeft)
{
    /// <summary>When it went away; <see langword="null"/> when it came.</summary>
    public long? LeftAt => HasLeft ? At : null;
}
