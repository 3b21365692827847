using LiveChat.Routing;
using LiveChat.Testing.Routing;

namespace LiveChat.Core.Tests.Routing;

public sealed class LongestIdleRoutingPolicySpecs : RoutingPolicySpecs
{
    protected override IRoutingPolicy CreatePolicy() => new LongestIdleRoutingPolicy();
}
