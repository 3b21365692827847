using LiveChat.Routing;
using LiveChat.Testing.Routing;

namespace LiveChat.Core.Tests.Routing;

public sealed class LongestIdleInQueueRoutingPolicySpecs : RoutingPolicySpecs
{
    protected override IRoutingPolicy CreatePolicy() => new LongestIdleInQueueRoutingPolicy();
}
