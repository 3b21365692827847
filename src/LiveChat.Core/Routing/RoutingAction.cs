using System.Collections.Immutable;
using LiveChat.Agents;
using LiveChat.Chats;

namespace LiveChat.Routing;

/// <summary>What the router wants done about one chat. A closed hierarchy.</summary>
internal abstract record RoutingAction(Chat Chat)
{
    /// <summary>It rings at the best of those who may be asked.</summary>
    /// <param name="Chat">The chat.</param>
    /// <param name="Width">At how many of the best.</param>
    /// <param name="Ranked">Whom it may ring at, the best first.</param>
    /// <param name="At">Since when.</param>
    /// <param name="Until">Until when.</param>
    public sealed record Ring(Chat Chat, RingWidth Width, ImmutableArray<RankedMember> Ranked, DateTimeOffset At, DateTimeOffset Until) : RoutingAction(Chat)
    {
        /// <summary>At whom it rings; nobody when nobody is left.</summary>
        public IEnumerable<RankedMember> Chosen => Ranked.Take(RingChoice.Count(Width, [.. Ranked.Select(r => r.Key).Take(RingChoice.MaxWidth)]));

        /// <summary>The same ring when some cannot be asked after all: the next ones take their places.</summary>
        public Ring Without(ImmutableArray<AgentId> agents) => this with { Ranked = Ranked.RemoveAll(r => agents.Contains(r.Agent.Id)) };
    }

    /// <summary>Its ring was not answered in time.</summary>
    public sealed record Miss(Chat Chat) : RoutingAction(Chat);

    /// <summary>Some of the agents cannot be asked any more.</summary>
    public sealed record Withdraw(Chat Chat, ImmutableArray<AgentId> From) : RoutingAction(Chat);

    /// <summary>Its overall ring time is over and it keeps waiting.</summary>
    public sealed record Extend(Chat Chat) : RoutingAction(Chat);

    /// <summary>Its overall ring time is over and it ends.</summary>
    public sealed record GiveUp(Chat Chat) : RoutingAction(Chat);
}
