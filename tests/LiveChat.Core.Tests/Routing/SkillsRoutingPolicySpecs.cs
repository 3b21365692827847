using LiveChat.Routing;
using LiveChat.Testing.Routing;

namespace LiveChat.Core.Tests.Routing;

public sealed class SkillsRoutingPolicySpecs : RoutingPolicySpecs
{
    protected override IRoutingPolicy CreatePolicy() => new SkillsRoutingPolicy();
}
