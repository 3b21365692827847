namespace LiveChat.Routing;

internal sealed class SimultaneousRoutingPolicy : ILanedRoutingPolicy
{
    public string Name => RoutingPolicies.Simultaneous;

    public RingWidth Width => RingWidth.All;

    public Rank Rank(RoutingCandidate candidate, RoutingRequest request) => Routing.Rank.By(0, candidate.IdleSince);
}
