using CustomRouting;
using LiveChat.Routing;
using LiveChat.Testing.Routing;

namespace LiveChat.Core.Tests.Routing.Samples;

public sealed class LanguageFirstPolicySpecs : RoutingPolicySpecs
{
    protected override IRoutingPolicy CreatePolicy() => new LanguageFirstPolicy();
}
