namespace LiveChat.Routing;

internal sealed class SimultaneousByWeightRoutingPolicy : ILanedRoutingPolicy
{
    public string Name => RoutingPolicies.SimultaneousByWeight;

    public RingWidth Width => RingWidth.EqualRank;

    public Rank Rank(RoutingCandidate candidate, RoutingRequest request) => Routing.Rank.By(-candidate.Member.Weight);
}
