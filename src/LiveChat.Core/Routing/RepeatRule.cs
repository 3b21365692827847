using LiveChat.Agents;
using LiveChat.Chats;
using LiveChat.Queues;

namespace LiveChat.Routing;

/// <summary>What a queue makes of the agent a customer had last.</summary>
/// <param name="Known">That agent; <see langword="null"/> when there is none, or it is too long ago.</param>
/// <param name="Rule">The queue's rule.</param>
internal readonly record struct RepeatRule(AgentId? Known, RepeatRouting Rule)
{
    /// <summary>For so long it is remembered.</summary>
    public static readonly TimeSpan Memory = TimeSpan.FromDays(30);

    public static RepeatRule Of(Chat chat, QueueSettings queue, DateTimeOffset now)
        => new(chat.LastAgentAt + Memory > now ? chat.LastAgent : null, queue.RepeatRouting);

    /// <summary>Whether the agent is asked before everybody else.</summary>
    public bool Prefers(AgentId agent) => Rule is RepeatRouting.SameAgentFirst && Known == agent;

    /// <summary>Whether the agent is not asked at all.</summary>
    public bool LeavesOut(AgentId agent) => Known is { } known && Rule switch
    {
        RepeatRouting.SameAgentOnly => agent != known,
        RepeatRouting.NewAgent => agent == known,
        _ => false,
    };
}
