using LiveChat.Routing;
using LiveChat.Testing.Routing;

namespace LiveChat.Core.Tests.Routing;

public sealed class LeastBusyRoutingPolicySpecs : RoutingPolicySpecs
{
    protected override IRoutingPolicy CreatePolicy() => new LeastBusyRoutingPolicy();
}

public sealed class RoundRobinRoutingPolicySpecs : RoutingPolicySpecs
{
    protected override IRoutingPolicy CreatePolicy() => new RoundRobinRoutingPolicy();
}

public sealed class SimultaneousRoutingPolicySpecs : RoutingPolicySpecs
{
    protected override IRoutingPolicy CreatePolicy() => new SimultaneousRoutingPolicy();
}
