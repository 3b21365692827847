using System.Collections.Immutable;
using LiveChat.Agents;
using LiveChat.Chats;
using LiveChat.Queues;

namespace LiveChat.Routing;

/// <summary>What the router wants done about one chat. A closed hierarchy.</summary>
internal abstract record RoutingAction(Chat Chat)
{
    /// <summary>It rings at the best of those who may be asked.</summary>
    /// <param name="Chat">The chat.</param>
    /// <param name="Queue">Its queue.</param>
    /// <param name="Policy">The policy.</param>
    /// <param name="Ranking">Whom it may ring at, the best first, and why not at the others.</param>
    /// <param name="At">Since when.</param>
    /// <param name="Until">Until when.</param>
    public sealed record Ring(Chat Chat, QueueId Queue, IRoutingPolicy Policy, Ranking Ranking, DateTimeOffset At, DateTimeOffset Until) : RoutingAction(Chat)
    {
        private readonly RingWidth _width = Policy.Width;

        /// <summary>At whom it rings; nobody when nobody is left.</summary>
        public IEnumerable<RankedMember> Chosen => Ranking.Chosen(_width);

        /// <summary>The same ring when some cannot be asked after all: the next ones take their places.</summary>
        public Ring Without(ImmutableArray<AgentId> agents) => this with { Ranking = Ranking.Without(agents) };

        /// <summary>How it was decided.</summary>
        public RoutingExplanation Explain() => new()
        {
            Chat = Chat.Id,
            Queue = Queue,
            Fence = Chat.Fence,
            At = At,
            Policy = Policy.Name,
            Width = _width,
            Members = Ranking.Members,
            Ranked = [.. Ranking.Ranked.Select(r => new RankedAgent(r.Key, r.Load, r.Agent.Capacity))],
            Excluded = Ranking.Excluded,
            ExcludedBy = Ranking.ExcludedBy,
        };
    }

    /// <summary>Its ring was not answered in time.</summary>
    public sealed record Miss(Chat Chat) : RoutingAction(Chat);

    /// <summary>Some of the agents cannot be asked any more.</summary>
    public sealed record Withdraw(Chat Chat, ImmutableArray<AgentId> From) : RoutingAction(Chat);

    /// <summary>Its overall ring time is over and it keeps waiting.</summary>
    public sealed record Extend(Chat Chat) : RoutingAction(Chat);

    /// <summary>Its overall ring time is over and it goes into another queue.</summary>
    public sealed record Overflow(Chat Chat, QueueId To) : RoutingAction(Chat);

    /// <summary>Its overall ring time is over and it ends.</summary>
    public sealed record GiveUp(Chat Chat) : RoutingAction(Chat);
}
