using LiveChat.Chats;
using LiveChat.Queues;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LiveChat.Core.Tests.Routing;

/// <summary>Nobody answers in one queue, and the chat goes into the next.</summary>
public class OverflowingIntoAnother
{
    private static readonly TimeSpan Ring = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task It_goes_with_its_place_and_rings_by_the_rules_of_that_queue()
    {
        await using var host = Host();
        var ben = await host.AnAgentAsync("ben");
        var chat = await host.AChatAsync(await host.AVisitorAsync());
        await host.RouteAsync();
        Assert.Equal(ChatStatus.Waiting, (await host.NowAsync(chat)).Status);
        host.Clock.Advance(TimeSpan.FromSeconds(30));
        await host.AChatAsync(await host.AVisitorAsync(), "newer@example.com");

        await PassAsync(host, Ring - TimeSpan.FromSeconds(31), ben);
        Assert.Equal(new QueueId("first"), (await host.NowAsync(chat)).Queue);
        await PassAsync(host, TimeSpan.FromSeconds(1), ben);
        await host.RouteAsync();

        var moved = await host.NowAsync(chat);
        Assert.Equal((new QueueId("second"), 1, chat.QueuedAt), (moved.Queue, moved.Overflows, moved.QueuedAt));
        Assert.True(moved.RingsAt(ben.Id));
        Assert.Equal((host.Clock.GetUtcNow() + Ring, host.Clock.GetUtcNow()), (moved.RingUntil, moved.WaitsSince));
        var kept = Assert.Single(host.Get<InMemoryChatStore>().Journal(chat.Id).OfType<ChatOverflowed>());
        Assert.Equal(new QueueId("second"), kept.Queue);
    }

    /// <summary>Round and round it would go; after three it stays and keeps ringing.</summary>
    [Fact]
    public async Task It_goes_on_three_times_and_then_stays()
    {
        await using var host = Host(second => (second.WhenNobodyAnswers, second.OverflowQueue) = (NoAnswer.OtherQueue, "first"));
        var chat = await host.AChatAsync(await host.AVisitorAsync());

        await PassAsync(host, Ring * 6);

        var stayed = await host.NowAsync(chat);
        Assert.Equal((new QueueId("second"), 3, ChatStatus.Waiting), (stayed.Queue, stayed.Overflows, stayed.Status));
        Assert.True(stayed.RingUntil > host.Clock.GetUtcNow());
    }

    [Fact]
    public async Task Resumed_it_may_go_on_anew()
    {
        await using var host = Host();
        var dana = await host.AVisitorAsync();
        var chat = await host.AChatAsync(dana);
        await PassAsync(host, Ring + TimeSpan.FromSeconds(5));
        Assert.Equal(1, (await host.NowAsync(chat)).Overflows);

        await host.Chats.EndAsync(dana, chat.Id);
        await host.Chats.ResumeAsync(dana, chat.Id);

        Assert.Equal(0, (await host.NowAsync(chat)).Overflows);
    }

    [Fact]
    public async Task Into_a_closed_queue_it_does_not_go()
    {
        await using var host = Host(second => second.OpeningHours = new() { TimeZone = "UTC" });
        var chat = await host.AChatAsync(await host.AVisitorAsync());

        await PassAsync(host, Ring * 2);

        Assert.Equal((new QueueId("first"), 0), ((await host.NowAsync(chat)).Queue, (await host.NowAsync(chat)).Overflows));
    }

    /// <summary>Whoever it rings at last has missed it, as always.</summary>
    [Fact]
    public async Task A_ring_that_is_over_with_the_queue_counts_as_missed()
    {
        await using var host = Host();
        var ana = await host.AnAgentAsync("ana");
        var chat = await host.AChatAsync(await host.AVisitorAsync());
        await host.RouteAsync();
        Assert.True((await host.NowAsync(chat)).RingsAt(ana.Id));

        await PassAsync(host, Ring + TimeSpan.FromSeconds(5), ana);

        var moved = await host.NowAsync(chat);
        Assert.Equal(new QueueId("second"), moved.Queue);
        Assert.Contains(host.Get<InMemoryChatStore>().Journal(chat.Id), e => e is OfferMissed missed && missed.Agents.Contains(ana.Id));
        Assert.Empty(moved.Claims);
    }

    [Theory]
    [InlineData(null, "has to name one")]
    [InlineData("first", "not itself")]
    [InlineData("nowhere", "does not exist")]
    public async Task A_queue_that_cannot_hand_on_stops_the_start(string? other, string says)
    {
        await using var host = new TestHost(b => b.AddQueue("first", q => (q.WhenNobodyAnswers, q.OverflowQueue) = (NoAnswer.OtherQueue, other)));

        Assert.Contains(says, Assert.Throws<OptionsValidationException>(() => host.Get<IOptionsMonitor<QueueOptions>>().Get("first")).Message, StringComparison.Ordinal);
    }

    private static TestHost Host(Action<QueueOptions>? second = null) => new(b => b
        .AddQueue("first", q =>
        {
            (q.RingTimeout, q.OfferTimeout, q.WhenNobodyAnswers, q.OverflowQueue) = (Ring, Ring, NoAnswer.OtherQueue, "second");
            q.AddMember("ana");
        })
        .AddQueue("second", q =>
        {
            q.RingTimeout = Ring;
            q.AddMember("ben");
            second?.Invoke(q);
        }));

    /// <summary>Time passes, the host looks, and whoever sits at a desk is heard.</summary>
    private static async Task PassAsync(TestHost host, TimeSpan time, params Participant.OfAgent[] there)
    {
        for (var left = time; left > TimeSpan.Zero; left -= TimeSpan.FromSeconds(5))
        {
            host.Clock.Advance(left < TimeSpan.FromSeconds(5) ? left : TimeSpan.FromSeconds(5));
            foreach (var agent in there) host.Agents.HeardFrom(agent.Id);
            await host.RouteAsync();
        }
    }
}
