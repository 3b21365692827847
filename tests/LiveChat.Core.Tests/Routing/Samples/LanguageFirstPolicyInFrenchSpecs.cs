using System.Collections.Immutable;
using CustomRouting;
using LiveChat.Queues;
using LiveChat.Routing;
using LiveChat.Testing.Routing;

namespace LiveChat.Core.Tests.Routing.Samples;

/// <summary>The same with customers who speak French, which some of the agents do. The chats of the specs have no language.</summary>
public sealed class LanguageFirstPolicyInFrenchSpecs : RoutingPolicySpecs
{
    protected override QueueSettings Queue => base.Queue with
    {
        Members = Enumerable.Range(0, 8).ToImmutableSortedDictionary(i => $"agent-{i}", i => new QueueMember(1, i % 3 == 1 ? ["fr"] : ["de"], true)),
    };

    protected override IRoutingPolicy CreatePolicy() => new InFrench(new LanguageFirstPolicy());

    private sealed class InFrench(IRoutingPolicy inner) : IRoutingPolicy
    {
        public string Name => inner.Name;

        public RingWidth Width => inner.Width;

        public Rank Rank(RoutingCandidate candidate, RoutingRequest request) => inner.Rank(candidate, request with { Chat = request.Chat with { Locale = "fr-CA" } });
    }
}
