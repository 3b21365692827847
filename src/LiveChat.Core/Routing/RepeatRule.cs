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
    {
        var known = chat.LastAgentAt + Memory > now ? chat.LastAgent : null;
        return chat.QueuedBy switch
        {
            // Who put it there wants somebody else to have it, which comes before the rule.
            QueuedBy.Transfer => new(known, queue.RepeatRouting is RepeatRouting.NewAgent ? RepeatRouting.NewAgent : RepeatRouting.AnyAgent),

            // Its agent is gone, and whether it is the same or another one who helps now is all the same to a customer in the middle of a talk.
            QueuedBy.LostAgent => new(null, RepeatRouting.AnyAgent),
            _ => new(known, queue.RepeatRouting),
        };
    }

    /// <summary>The one agent who may be asked; <see langword="null"/> when it is not just one.</summary>
    public AgentId? Only => Rule is RepeatRouting.SameAgentOnly ? Known : null;

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
