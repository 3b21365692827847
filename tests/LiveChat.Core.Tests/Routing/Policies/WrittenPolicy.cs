using LiveChat.Routing;

namespace LiveChat.Core.Tests.Routing.Policies;

/// <summary>A policy written in one line.</summary>
internal sealed class WrittenPolicy(Func<RoutingCandidate, RoutingRequest, Rank> rank, Func<RingWidth>? width = null, Func<string>? name = null) : IRoutingPolicy
{
    public string Name => name is null ? "written" : name();

    public RingWidth Width => width is null ? RingWidth.One : width();

    public Rank Rank(RoutingCandidate candidate, RoutingRequest request) => rank(candidate, request);
}
