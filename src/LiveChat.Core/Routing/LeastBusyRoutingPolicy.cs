namespace LiveChat.Routing;

internal sealed class LeastBusyRoutingPolicy : ILanedRoutingPolicy
{
    public string Name => RoutingPolicies.LeastBusy;

    public RingWidth Width => RingWidth.One;

    public Rank Rank(RoutingCandidate candidate, RoutingRequest request)
        => Routing.Rank.By((double)candidate.Load / candidate.Agent.Capacity, candidate.IdleSince);
}
