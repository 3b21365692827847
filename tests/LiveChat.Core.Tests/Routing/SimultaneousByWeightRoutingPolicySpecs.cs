using LiveChat.Routing;
using LiveChat.Testing.Routing;

namespace LiveChat.Core.Tests.Routing;

public sealed class SimultaneousByWeightRoutingPolicySpecs : RoutingPolicySpecs
{
    protected override IRoutingPolicy CreatePolicy() => new SimultaneousByWeightRoutingPolicy();
}
