using LiveChat.Agents;
using LiveChat.Chats;
using LiveChat.Queues;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.Core.Tests.Routing;

/// <summary>Two nodes on one store; the one that routes is gone from one moment to the next.</summary>
public class LosingANode
{
    [Fact]
    public async Task A_ring_it_began_ends_on_time_and_once()
    {
        await using var gone = new TestHost();
        await using var left = new TestHost(beside: gone);
        var ana = await gone.AnAgentAsync("ana");
        var chat = await gone.AChatAsync(await gone.AVisitorAsync());
        await gone.RouteAsync();
        await gone.PassAsync(TimeSpan.FromSeconds(17));

        gone.Clock.Advance(TimeSpan.FromSeconds(1));
        await left.RouteAsync();
        Assert.Equal(ChatStatus.Waiting, (await left.NowAsync(chat)).Status);

        // It was only paused.
        await gone.RouteAsync();
        Assert.Equal(1, (await left.Get<IAgentStore>().FindAsync(ana.Id, CancellationToken.None))!.MissedRings);
    }

    [Fact]
    public async Task A_chat_nobody_answers_in_time_ends_on_time()
    {
        static void Short(LiveChatBuilder builder) => builder.AddQueue("short", q =>
        {
            q.RingTimeout = TimeSpan.FromSeconds(30);
            q.WhenNobodyAnswers = NoAnswer.End;
        });

        await using var gone = new TestHost(Short);
        await using var left = new TestHost(Short, beside: gone);
        var chat = await gone.AChatAsync(await gone.AVisitorAsync());
        await gone.PassAsync(TimeSpan.FromSeconds(29));

        gone.Clock.Advance(TimeSpan.FromSeconds(1));
        await left.RouteAsync();

        Assert.Equal(EndedBy.NoAnswer, (await left.NowAsync(chat)).EndedBy);
    }

    [Fact]
    public async Task Whoever_waits_rings_within_eight_seconds()
    {
        await using var gone = new TestHost();
        await using var left = new TestHost(beside: gone);
        await gone.RouteAsync();
        var chat = await left.AChatAsync(await left.AVisitorAsync());
        var ana = await left.AnAgentAsync("ana");

        await left.RouteAsync();
        Assert.False((await left.NowAsync(chat)).RingsAt(ana.Id));
        var gap = TimeSpan.Zero;
        while (!(await left.NowAsync(chat)).RingsAt(ana.Id))
        {
            var wait = await left.RouteAsync();
            gap += wait;
            left.Clock.Advance(wait);
            await left.RouteAsync();
        }

        Assert.InRange(gap, TimeSpan.FromSeconds(6), TimeSpan.FromSeconds(8));
    }
}
