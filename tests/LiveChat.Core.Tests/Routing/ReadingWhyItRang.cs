using LiveChat.Agents;
using LiveChat.Chats;
using LiveChat.FaultyStores;
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

        Assert.Equal(["ana", "ben"], offers.Select(o => Assert.Single(o.Offer!.Agents).Value));
        Assert.All(offers, o => Assert.Equal<AgentId>(o.Offer!.Agents, o.Explanation.Choose()));
        Assert.Equal((chat.Id, before.Fence, RoutingPolicies.LeastBusy, 2), (offers[0].Explanation.Chat, offers[0].Explanation.Fence, offers[0].Explanation.Policy, offers[0].Explanation.Members));
        Assert.Equal(
            new ExcludedAgent(ana.Id, ExclusionRules.Declined, Until: offers[1].Offer!.At + TimeSpan.FromMinutes(1)),
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

    [Fact]
    public async Task Of_decisions_that_ring_nobody_the_first_of_each_row_is_kept()
    {
        await using var host = new TestHost();
        var ana = await host.AnAgentAsync("ana");
        await host.Agents.SetAvailabilityAsync(ana.Id, Availability.Away);
        var chat = await host.AChatAsync(await host.AVisitorAsync());
        for (var pass = 0; pass < 3; pass++) await host.RouteAsync();

        var away = Assert.Single(await host.Get<IRoutingJournal>().ReadAsync(chat.Id, 0, 10));
        Assert.Null(away.Offer);
        Assert.Empty(away.Explanation.Choose());
        Assert.Equal(new ExcludedAgent(ana.Id, ExclusionRules.Away), Assert.Single(away.Explanation.Excluded));

        // Soon after, nothing is kept.
        await host.Agents.SetAvailabilityAsync(ana.Id, Availability.Offline);
        await host.RouteAsync();
        Assert.Single(await host.Get<IRoutingJournal>().ReadAsync(chat.Id, 0, 10));
        host.Clock.Advance(SilentChats.Apart);
        for (var pass = 0; pass < 3; pass++) await host.RouteAsync();
        await host.Agents.SetAvailabilityAsync(ana.Id, Availability.Available);
        await host.RouteAsync();
        await host.Chats.DeclineAsync(ana, chat.Id, (await host.NowAsync(chat)).Offer!.Id);
        for (var pass = 0; pass < 3; pass++) await host.RouteAsync();

        var all = await host.Get<IRoutingJournal>().ReadAsync(chat.Id, 0, 10);
        Assert.Equal([ExclusionRules.Away, ExclusionRules.Offline, "rings", ExclusionRules.Declined], all.Select(d => d.Offer is null ? Assert.Single(d.Explanation.ExcludedBy).Key : "rings"));
        Assert.Equal(all.Select(d => d.Explanation.At).Order(), all.Select(d => d.Explanation.At));
        Assert.Equal(ChatStatus.Waiting, (await host.NowAsync(chat)).Status);
    }

    [Fact]
    public async Task A_row_begins_anew_when_the_chat_has_rung_though_the_rules_are_the_same()
    {
        await using var host = new TestHost();
        var ana = await host.AnAgentAsync("ana", Availability.Away);
        var chat = await host.AChatAsync(await host.AVisitorAsync());
        foreach (var availability in new[] { Availability.Available, Availability.Away, Availability.Available })
        {
            await host.RouteAsync();
            await host.Agents.SetAvailabilityAsync(ana.Id, availability);
            await host.RouteAsync();
        }

        var all = await host.Get<IRoutingJournal>().ReadAsync(chat.Id, 0, 10);

        Assert.Equal([true, false, true, false], all.Select(d => d.Offer is null));
        Assert.Equal(all[0].Explanation.ExcludedBy, all[2].Explanation.ExcludedBy);
    }

    [Fact]
    public async Task A_queue_that_fills_up_at_once_is_kept_over_several_passes()
    {
        await using var host = new TestHost();
        var chats = new List<Chat>();
        for (var i = 0; i < SilentChats.PerPass + 1; i++) chats.Add(await host.AChatAsync(await host.AVisitorAsync()));

        await host.RouteAsync();
        Assert.Equal(SilentChats.PerPass, await CountAsync());
        await host.RouteAsync();
        await host.RouteAsync();
        Assert.Equal(chats.Count, await CountAsync());

        async Task<int> CountAsync()
        {
            var decisions = 0;
            foreach (var chat in chats) decisions += (await host.Get<IRoutingJournal>().ReadAsync(chat.Id, 0, 10)).Count;
            return decisions;
        }
    }

    [Fact]
    public async Task A_journal_that_cannot_be_written_is_left_alone_for_a_while_and_keeps_nobody_from_ringing()
    {
        var faults = new FaultyStore();
        await using var host = new TestHost(faults.AddTo<IChatStore>);
        var chats = new[] { await host.AChatAsync(await host.AVisitorAsync()), await host.AChatAsync(await host.AVisitorAsync()) };

        faults.FailBefore(nameof(IChatStore.CommitAsync));
        await host.RouteAsync();
        await host.RouteAsync();
        foreach (var chat in chats) Assert.Empty(await host.Get<IRoutingJournal>().ReadAsync(chat.Id, 0, 10));

        await host.AnAgentAsync("ana");
        await host.RouteAsync();
        foreach (var chat in chats) Assert.Equal(ChatStatus.Ringing, (await host.NowAsync(chat)).Status);
        var third = await host.AChatAsync(await host.AVisitorAsync());
        await host.Agents.SetAvailabilityAsync(new("ana"), Availability.Away);
        await host.PassAsync(TimeSpan.FromSeconds(10));
        Assert.NotEmpty(await host.Get<IRoutingJournal>().ReadAsync(third.Id, 0, 10));
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
