using System.Collections.Immutable;
using LiveChat.Queues;
using LiveChat.Routing;
using LiveChat.Testing.Routing;

namespace LiveChat.Core.Tests.Routing;

public sealed class SkillsRoutingPolicySpecs : RoutingPolicySpecs
{
    protected override QueueSettings Queue => base.Queue with
    {
        RequiredSkills = ["billing"],
        SkillsRequiredFor = TimeSpan.FromMinutes(3),
        Members = Enumerable.Range(0, 8).ToImmutableSortedDictionary(i => $"agent-{i}", i => new QueueMember(1, i % 3 == 0 ? ["billing"] : [], true)),
    };

    protected override IRoutingPolicy CreatePolicy() => new SkillsRoutingPolicy();
}
