namespace LiveChat.Routing;

internal sealed class LongestIdleRoutingPolicy : ILanedRoutingPolicy
{
    public string Name => RoutingPolicies.LongestIdle;

    public RingWidth Width => RingWidth.One;

    /// <summary>Who is being rung is not idle, though nothing was taken yet.</summary>
    public Rank Rank(RoutingCandidate candidate, RoutingRequest request) => Routing.Rank.By(candidate.Ringing, candidate.IdleSince);
}
