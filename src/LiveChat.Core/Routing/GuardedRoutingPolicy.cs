using LiveChat.Diagnostics;
using Microsoft.Extensions.Logging;

namespace LiveChat.Routing;

/// <summary>Keeps a host's faulty policy from stopping the queue: an agent it cannot rank is left out, and the log says so.</summary>
internal sealed class GuardedRoutingPolicy(IRoutingPolicy inner, ILogger logger) : ILanedRoutingPolicy
{
    public string Name => inner.Name;

    public RingWidth Width => inner.Width;

    public RoutingLane? LaneOf(RoutingRequest request) => (inner as ILanedRoutingPolicy)?.LaneOf(request);

    public Rank Rank(RoutingCandidate candidate, RoutingRequest request)
    {
        try
        {
            return inner.Rank(candidate, request);
        }
        catch (Exception e)
        {
            Log.PolicyFailed(logger, inner.Name, candidate.Agent.Id, e);
            return Routing.Rank.Out("the policy failed");
        }
    }
}
