namespace LiveChat.Routing;

internal sealed class RoundRobinRoutingPolicy : ILanedRoutingPolicy
{
    public string Name => RoutingPolicies.RoundRobin;

    public RingWidth Width => RingWidth.One;

    public Rank Rank(RoutingCandidate candidate, RoutingRequest request) => Routing.Rank.By(0, candidate.LastOfferedAt);
}
