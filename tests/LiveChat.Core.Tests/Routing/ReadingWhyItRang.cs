using LiveChat.Agents;
using LiveChat.Chats;
using LiveChat.Routing;
using LiveChat.Testing.Chats;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.Core.Tests.Routing;

public class ReadingWhyItRang
{
    [Fact]
    public async Task Each_offer_is_there_with_how_it_was_decided()
    {
        await using var host = new TestHost();
        var ana = await host.AnAgentAsync("ana");
        var ben = await host.AnAgentAsync("ben");
        var chat = await host.AChatAsync(await host.AVisitorAsync());
        var before = await host.NowAsync(chat);
        await host.RouteAsync();
        await host.Chats.DeclineAsync(ana, chat.Id, (await host.NowAsync(chat)).Offer!.Id);
        await host.RouteAsync();

        var offers = await host.Get<IRoutingJournal>().ReadAsync(chat.Id, 0, 10);

        Assert.Equal(["ana", "ben"], offers.Select(o => Assert.Single(o.Offer.Agents).Value));
        Assert.All(offers, o => Assert.Equal<AgentId>(o.Offer.Agents, o.Explanation.Choose()));
        Assert.Equal((chat.Id, before.Fence, RoutingPolicies.LeastBusy, 2), (offers[0].Explanation.Chat, offers[0].Explanation.Fence, offers[0].Explanation.Policy, offers[0].Explanation.Members));
        Assert.Equal(
            new ExcludedAgent(ana.Id, ExclusionRules.Declined, Until: offers[1].Offer.At + TimeSpan.FromMinutes(1)),
            Assert.Single(offers[1].Explanation.Excluded));
        Assert.Equal(ben.Id, Assert.Single(offers[1].Explanation.Ranked).Key.Agent);
    }

    [Fact]
    public async Task They_are_read_page_by_page_whatever_lies_between_them()
    {
        await using var host = new TestHost();
        var chat = (await host.Store.CommitAsync(SpecChat.New().Created(), default) as CommitResult.Committed)!.Chat;
        var (agent, explanation) = (SpecChat.Agent("ana"), SomeExplanation().Write());
        for (var i = 0; i < 130; i++)
        {
            var offered = SpecChat.Offered(agent) with { Explanation = i % 60 == 0 ? explanation : null };
            chat = (await host.Store.CommitAsync(chat.Then(offered, SpecChat.Missed(agent.Id)), default) as CommitResult.Committed)!.Chat;
        }

        var journal = host.Get<IRoutingJournal>();
        var first = await journal.ReadAsync(chat.Id, 0, 2);
        var rest = await journal.ReadAsync(chat.Id, first[^1].Position, 2);

        Assert.Equal([1, 121, 241], first.Concat(rest).Select(o => o.Position));
        Assert.Empty(await journal.ReadAsync(SpecChat.New().Id, 0, 2));
        Assert.Empty(await journal.ReadAsync(chat.Id, rest[^1].Position, 2));
    }

    [Fact]
    public async Task Whom_the_store_refused_is_named_with_it()
    {
        var old = new OutdatedRoutingStore { Agents = a => a.Agent.Id.Value == "ana" ? a with { Agent = a.Agent with { Fence = a.Agent.Fence - 1 } } : a };
        await using var host = new TestHost(old.AddTo);
        await host.AnAgentAsync("ana");
        await host.AnAgentAsync("ben");
        var chat = await host.AChatAsync(await host.AVisitorAsync());
        await host.RouteAsync();

        var offer = Assert.Single(await host.Get<IRoutingJournal>().ReadAsync(chat.Id, 0, 10));

        Assert.Equal(("ben", "ana", ExclusionRules.Refused), (
            Assert.Single(offer.Explanation.Choose()).Value, Assert.Single(offer.Explanation.Excluded).Agent.Value, Assert.Single(offer.Explanation.ExcludedBy).Key));
    }

    [Fact]
    public async Task An_agent_about_whom_the_policy_failed_is_named_with_it()
    {
        await using var host = new TestHost(b => b.AddRoutingPolicy<HalfBroken>().AddQueue("half", q => q.RoutingPolicy = "half-broken"));
        await host.AnAgentAsync("ana");
        await host.AnAgentAsync("ben");
        var chat = await host.AChatAsync(await host.AVisitorAsync());
        await host.RouteAsync();

        var offer = Assert.Single(await host.Get<IRoutingJournal>().ReadAsync(chat.Id, 0, 10));

        Assert.Equal(new ExcludedAgent(new("ana"), ExclusionRules.Policy, "the policy failed"), Assert.Single(offer.Explanation.Excluded));
    }

    private static RoutingExplanation SomeExplanation()
        => ARouting.Decide(new LeastBusyRoutingPolicy(), [ARouting.Candidate("ana")], ARouting.Waiting(1)).Actions.OfType<RoutingAction.Ring>().Single().Explain();

    private sealed class HalfBroken : IRoutingPolicy
    {
        public string Name => "half-broken";

        public RingWidth Width => RingWidth.One;

        public Rank Rank(RoutingCandidate candidate, RoutingRequest request)
            => candidate.Agent.Id.Value == "ana" ? throw new InvalidOperationException("This policy is broken.") : LiveChat.Routing.Rank.By(0);
    }
}
