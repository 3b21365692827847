using LiveChat.Agents;
using LiveChat.Chats;
using LiveChat.Queues;
using LiveChat.Routing;
using LiveChat.Testing.Chats;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.Core.Tests.Routing;

/// <summary>Customers who come back, and the agent they had last.</summary>
public class ComingBackToAnAgent
{
    private static readonly RoutingCandidate[] Three = [ARouting.Candidate("ana", load: 2), ARouting.Candidate("ben"), ARouting.Candidate("cem", load: 1)];

    /// <summary>Least busy alone would say ben, cem, ana.</summary>
    [Theory]
    [InlineData(RepeatRouting.AnyAgent, "ben, cem, ana", "ben")]
    [InlineData(RepeatRouting.SameAgentFirst, "ana, ben, cem", "ana")]
    [InlineData(RepeatRouting.SameAgentOnly, "ana", "ana")]
    [InlineData(RepeatRouting.NewAgent, "ben, cem", "ben")]
    public void The_queue_says_what_the_last_agent_means(RepeatRouting rule, string order, string rung)
    {
        var plan = Decide(rule, Known("ana"));

        Assert.Equal(order, plan.Order());
        Assert.Equal([rung], plan.Rung());
    }

    [Theory]
    [InlineData(RepeatRouting.SameAgentFirst)]
    [InlineData(RepeatRouting.SameAgentOnly)]
    [InlineData(RepeatRouting.NewAgent)]
    public void Whoever_had_nobody_or_had_somebody_too_long_ago_is_anybodys(RepeatRouting rule)
    {
        Assert.Equal("ben, cem, ana", Decide(rule, SpecChat.New()).Order());
        Assert.Equal("ben, cem, ana", Decide(rule, Known("ana", ARouting.Now - TimeSpan.FromDays(30))).Order());
    }

    [Fact]
    public void The_memory_lasts_until_its_last_moment()
        => Assert.Equal(["ana"], Decide(RepeatRouting.SameAgentFirst, Known("ana", ARouting.Now - TimeSpan.FromDays(30) + TimeSpan.FromSeconds(1))).Rung());

    [Fact]
    public void Nobody_else_rings_where_only_the_same_agent_may_and_is_full_or_gone()
    {
        var plan = Decide(RepeatRouting.SameAgentOnly, Known("ana"), ARouting.Candidate("ana", load: 3), ARouting.Candidate("ben"));
        Assert.Empty(plan.Rung());
        Assert.Empty(Decide(RepeatRouting.SameAgentOnly, Known("zoe")).Rung());
    }

    [Fact]
    public void Another_rings_where_the_same_agent_comes_first_and_is_full()
        => Assert.Equal(["ben"], Decide(RepeatRouting.SameAgentFirst, Known("ana"), ARouting.Candidate("ana", load: 3), ARouting.Candidate("ben")).Rung());

    /// <summary>Whoever rings all at once lets the same agent be asked alone, and all others when that one let it pass.</summary>
    [Fact]
    public void The_same_agent_is_asked_alone_and_then_like_everybody()
    {
        var chat = Known("ana");
        Assert.Equal(["ana"], Decide(RepeatRouting.SameAgentFirst, new SimultaneousRoutingPolicy(), chat).Rung());

        var passed = chat with { Passes = [new(new("ana"), 1, ARouting.Now.AddMinutes(-1), Declined: false)] };
        Assert.Equal(["ben+cem+ana"], Decide(RepeatRouting.SameAgentFirst, new SimultaneousRoutingPolicy(), passed).Rung());
    }

    [Fact]
    public void The_explanation_says_so_and_chooses_the_same_again()
    {
        var only = Explain(RepeatRouting.SameAgentOnly);
        Assert.Equal([("ben", ExclusionRules.Repeat), ("cem", ExclusionRules.Repeat)], only.Excluded.Select(e => (e.Agent.Value, e.Rule)));
        Assert.Equal(2, only.ExcludedBy[ExclusionRules.Repeat]);

        var first = Explain(RepeatRouting.SameAgentFirst);
        Assert.True(first.Ranked[0].Key.IsKnown);
        Assert.Equal([new AgentId("ana")], RoutingExplanation.Read(first.Write()).Choose().AsEnumerable());
        Assert.Equal(first.Ranked.AsEnumerable(), RoutingExplanation.Read(first.Write()).Ranked.AsEnumerable());

        static RoutingExplanation Explain(RepeatRouting rule) => Decide(rule, Known("ana")).Actions.OfType<RoutingAction.Ring>().Single().Explain();
    }

    [Fact]
    public async Task Any_assignment_is_remembered_over_resumes_and_in_the_next_chat()
    {
        await using var host = new TestHost(b => b.AddQueue("support", q => (q.RoutingPolicy, q.RepeatRouting) = (RoutingPolicies.RoundRobin, RepeatRouting.SameAgentFirst)));
        var dana = await host.AVisitorAsync();
        var ana = await host.AnAgentAsync("ana");
        var chat = await host.AnActiveChatAsync(dana, ana);
        Assert.Equal((ana.Id, host.Clock.GetUtcNow()), (chat.LastAgent, chat.LastAgentAt));
        await host.AnAgentAsync("ben");
        await host.AnAgentAsync("cem");

        await host.Chats.EndAsync(dana, chat.Id);
        Assert.True((await host.Chats.ResumeAsync(dana, chat.Id)).Ok);
        await host.RouteAsync();
        var resumed = await host.NowAsync(chat);
        Assert.True(resumed.RingsAt(ana.Id));

        await host.Chats.AcceptAsync(ana, chat.Id, resumed.Offer!.Id);
        await host.Chats.EndAsync(ana, chat.Id);
        var next = await host.AChatAsync(dana);
        await host.RouteAsync();
        Assert.True((await host.NowAsync(next)).RingsAt(ana.Id));
    }

    /// <summary>Who puts a chat into a queue wants somebody else to have it, and is still whom the customer had last.</summary>
    [Theory]
    [InlineData(RepeatRouting.SameAgentFirst)]
    [InlineData(RepeatRouting.SameAgentOnly)]
    [InlineData(RepeatRouting.NewAgent)]
    public async Task It_does_not_ring_at_the_agent_who_put_it_into_the_queue(RepeatRouting rule)
    {
        await using var host = new TestHost(b => b.AddQueue("support", q => q.RepeatRouting = rule));
        var ana = await host.AnAgentAsync("ana");
        var chat = await host.AnActiveChatAsync(await host.AVisitorAsync(), ana);
        var ben = await host.AnAgentAsync("ben");

        await host.Chats.TransferToQueueAsync(ana, chat.Id, new("support"));
        await host.RouteAsync();

        var put = await host.NowAsync(chat);
        Assert.True(put.RingsAt(ben.Id));
        Assert.Equal(ana.Id, put.LastAgent);
    }

    /// <summary>The pause after letting it pass is over, and still it is not for the agent who gave it away.</summary>
    [Fact]
    public void A_new_agent_is_not_the_one_who_put_it_there()
        => Assert.Equal("ben, cem", Decide(RepeatRouting.NewAgent, Known("ana") with { QueuedBy = QueuedBy.Transfer }).Order());

    /// <summary>Its agent's desk is gone, perhaps for good: whoever is there helps, and who comes back may, too.</summary>
    [Theory]
    [InlineData(RepeatRouting.SameAgentFirst)]
    [InlineData(RepeatRouting.SameAgentOnly)]
    [InlineData(RepeatRouting.NewAgent)]
    public async Task A_chat_that_lost_its_agent_rings_at_anybody(RepeatRouting rule)
    {
        Assert.Equal("ben, cem, ana", Decide(rule, Known("ana") with { QueuedBy = QueuedBy.LostAgent }).Order());

        await using var host = new TestHost(b => b.AddQueue("support", q => q.RepeatRouting = rule));
        var ana = await host.AnAgentAsync("ana");
        var chat = await host.AnActiveChatAsync(await host.AVisitorAsync(), ana);
        for (var second = 0; second < 120; second += 5)
        {
            host.Clock.Advance(TimeSpan.FromSeconds(5));
            await host.RouteAsync();
        }

        var ben = await host.AnAgentAsync("ben");
        await host.RouteAsync();

        var back = await host.NowAsync(chat);
        Assert.Equal((QueuedBy.LostAgent, true), (back.QueuedBy, back.RingsAt(ben.Id)));
    }

    private static Chat Known(string agent, DateTimeOffset? at = null) => SpecChat.New() with { LastAgent = new(agent), LastAgentAt = at ?? ARouting.Now.AddDays(-2) };

    private static RoutingPlan Decide(RepeatRouting rule, Chat chat, params RoutingCandidate[] candidates) => Decide(rule, new LeastBusyRoutingPolicy(), chat, candidates);

    private static RoutingPlan Decide(RepeatRouting rule, IRoutingPolicy policy, Chat chat, params RoutingCandidate[] candidates)
        => ARouting.Decide(ARouting.Queue with { RepeatRouting = rule }, policy, candidates is [] ? Three : candidates, ARouting.Now, chat);
}
