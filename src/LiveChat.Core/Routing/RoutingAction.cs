using System.Collections.Immutable;
using LiveChat.Agents;
using LiveChat.Chats;

namespace LiveChat.Routing;

/// <summary>What the router wants done about one chat. A closed hierarchy.</summary>
internal abstract record RoutingAction(Chat Chat)
{
    /// <summary>It rings at agents.</summary>
    public sealed record Ring(Chat Chat, ImmutableArray<Agent> Agents, DateTimeOffset Until) : RoutingAction(Chat);

    /// <summary>Its ring was not answered in time.</summary>
    public sealed record Miss(Chat Chat) : RoutingAction(Chat);

    /// <summary>Some of the agents cannot be asked any more.</summary>
    public sealed record Withdraw(Chat Chat, ImmutableArray<AgentId> From) : RoutingAction(Chat);

    /// <summary>Its overall ring time is over and it keeps waiting.</summary>
    public sealed record Extend(Chat Chat) : RoutingAction(Chat);

    /// <summary>Its overall ring time is over and it ends.</summary>
    public sealed record GiveUp(Chat Chat) : RoutingAction(Chat);
}
