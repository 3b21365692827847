using LiveChat.Agents;
using LiveChat.Queues;

namespace LiveChat.Routing;

/// <summary>An agent as the router sees one.</summary>
/// <param name="Agent">The agent.</param>
/// <param name="Load">How many chats use the agent's capacity now, ringing ones included.</param>
/// <param name="IdleSince">When the agent last took a chat or one went away, of whichever queue; <see langword="null"/> when never had one.</param>
/// <param name="LastOfferedAt">When a chat of this queue was last offered to the agent; <see langword="null"/> for never.</param>
public sealed record RoutingCandidate(Agent Agent, int Load, DateTimeOffset? IdleSince, DateTimeOffset? LastOfferedAt)
{
    /// <summary>How many of the chats that use the agent's capacity ring.</summary>
    public int Ringing { get; init; }

    /// <summary>When the agent last took a chat of this queue or one went away; <see langword="null"/> when never had one.</summary>
    public DateTimeOffset? IdleInQueueSince { get; init; }

    /// <summary>When a chat last went away from the agent, of whichever queue; <see langword="null"/> when none did.</summary>
    public DateTimeOffset? LeftAt { get; init; }

    /// <summary>What the queue says of the agent. The router's to set, from the queue's settings; stores leave it alone.</summary>
    public QueueMember Member { get; init; } = QueueMember.Plain;
}
