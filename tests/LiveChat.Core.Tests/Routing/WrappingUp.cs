using LiveChat.Chats;
using LiveChat.Routing;
using LiveChat.Testing.Chats;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.Core.Tests.Routing;

/// <summary>An agent whose chat has just ended has time to finish what it needs.</summary>
public class WrappingUp
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Fact]
    public void Whose_chat_has_just_ended_is_left_out_until_the_time_is_over()
    {
        var queue = ARouting.Queue with { WrapUpTime = Minute };
        var ana = ARouting.Candidate("ana") with { LeftAt = ARouting.Now - Minute + TimeSpan.FromSeconds(1) };
        var plan = ARouting.Decide(queue, new LeastBusyRoutingPolicy(), [ana], ARouting.Now, ARouting.Waiting(1));

        Assert.Empty(plan.Rung());
        Assert.Equal(ARouting.Now + TimeSpan.FromSeconds(1), plan.NextLook);
        Assert.Equal(["ana"], ARouting.Decide(queue, new LeastBusyRoutingPolicy(), [ana], plan.NextLook!.Value, ARouting.Waiting(1)).Rung());
        Assert.Equal(["ana"], ARouting.Decide(ARouting.Queue, new LeastBusyRoutingPolicy(), [ana], ARouting.Now, ARouting.Waiting(1)).Rung());
    }

    /// <summary>The chat ended after the router had read the time, and before it read the agents.</summary>
    [Fact]
    public void Without_such_a_time_nobody_is_left_out_whatever_has_just_ended()
        => Assert.Equal(["ana"], ARouting.Decide(new LeastBusyRoutingPolicy(), [ARouting.Candidate("ana") with { LeftAt = ARouting.Now.AddMilliseconds(1) }], ARouting.Waiting(1)).Rung());

    [Fact]
    public void The_explanation_says_so_and_until_when()
    {
        var queue = ARouting.Queue with { WrapUpTime = Minute };
        var ana = ARouting.Candidate("ana") with { LeftAt = ARouting.Now };
        var why = ARouting.Decide(queue, new LeastBusyRoutingPolicy(), [ana, ARouting.Candidate("ben")], ARouting.Now, SpecChat.New()).Actions.OfType<RoutingAction.Ring>().Single().Explain();

        Assert.Equal(new ExcludedAgent(new("ana"), ExclusionRules.WrapUp, Until: ARouting.Now + Minute), Assert.Single(why.Excluded));
    }

    /// <summary>However it ended; and one that was only taken is not over.</summary>
    [Fact]
    public async Task It_begins_when_a_chat_ends_and_not_when_it_is_taken()
    {
        await using var host = new TestHost(b => b.AddQueue("support", q => q.WrapUpTime = Minute));
        var ana = await host.AnAgentAsync("ana");
        var dana = await host.AVisitorAsync();
        var first = await host.AnActiveChatAsync(dana, ana);
        var second = await host.AnActiveChatAsync(await host.AVisitorAsync(), ana, "second@example.com");
        await host.Chats.EndAsync(dana, first.Id);

        var third = await host.AChatAsync(await host.AVisitorAsync(), "third@example.com");
        await host.RouteAsync();
        Assert.Equal(ChatStatus.Waiting, (await host.NowAsync(third)).Status);

        for (var passed = 0; passed < 60; passed += 5)
        {
            host.Clock.Advance(TimeSpan.FromSeconds(5));
            host.Agents.HeardFrom(ana.Id);
            await host.RouteAsync();
        }

        Assert.True((await host.NowAsync(third)).RingsAt(ana.Id));
        Assert.True((await host.NowAsync(second)).IsWith(ana.Id));
    }
}
