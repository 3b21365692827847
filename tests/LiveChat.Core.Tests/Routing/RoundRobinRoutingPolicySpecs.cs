using LiveChat.Routing;
using LiveChat.Testing.Routing;

namespace LiveChat.Core.Tests.Routing;

public sealed class RoundRobinRoutingPolicySpecs : RoutingPolicySpecs
{
    protected override int? Spread => 1;

    protected override IRoutingPolicy CreatePolicy() => new RoundRobinRoutingPolicy();
}
