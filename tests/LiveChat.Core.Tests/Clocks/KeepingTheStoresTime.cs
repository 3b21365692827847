using LiveChat.Chats;
using LiveChat.Clocks;
using LiveChat.Outbox;
using LiveChat.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace LiveChat.Core.Tests.Clocks;

/// <summary>A node whose clock is not the store's.</summary>
public class KeepingTheStoresTime
{
    [Theory]
    [InlineData(10)]
    [InlineData(-10)]
    public async Task What_it_writes_has_the_stores_time(int minutesOff)
    {
        await using var store = new TestHost();
        var clock = new FakeTimeProvider(store.Clock.GetUtcNow().AddMinutes(minutesOff));
        await using var node = new TestHost(clock: clock, beside: store);
        await node.RouteAsync();
        var ana = await node.AnAgentAsync("ana");
        var kim = await node.AVisitorAsync();
        var now = store.Clock.GetUtcNow();

        var chat = await node.AChatAsync(kim);
        Assert.Equal((now, now.AddMinutes(5), now.AddMinutes(10)), (chat.StartedAt, chat.RingUntil, chat.IdleUntil));

        await node.RouteAsync();
        var joined = await node.Chats.AcceptAsync(ana, chat.Id, (await node.NowAsync(chat)).Offer!.Id);
        Assert.Equal(now.AddMinutes(10), joined.Chat!.IdleUntil);
        Assert.Equal(now, Assert.Single((await node.SayAsync(kim, chat, "Hello?")).Events).At);
        Assert.Equal(now, (await node.Chats.EndAsync(kim, chat.Id)).Chat!.EndedAt);

        var resumed = await node.Chats.ResumeAsync(kim, chat.Id);
        Assert.Equal((null, now.AddMinutes(5)), (resumed.Refusal, resumed.Chat?.RingUntil));
    }

    [Fact]
    public async Task A_ring_ends_on_time_whatever_the_nodes_clock_says()
    {
        await using var store = new TestHost();
        await using var node = new TestHost(clock: new(store.Clock.GetUtcNow().AddMinutes(-10)), beside: store);
        await node.RouteAsync();
        var ana = await node.AnAgentAsync("ana");
        var chat = await node.AChatAsync(await node.AVisitorAsync());
        await node.RouteAsync();

        store.Clock.Advance(TimeSpan.FromSeconds(17));
        await node.RouteAsync();
        Assert.True((await node.NowAsync(chat)).RingsAt(ana.Id));
        store.Clock.Advance(TimeSpan.FromSeconds(1));
        await node.RouteAsync();
        Assert.Equal(ChatStatus.Waiting, (await node.NowAsync(chat)).Status);
    }

    [Fact]
    public async Task What_it_tries_again_later_is_tried_again_on_time()
    {
        await using var store = new TestHost();
        await using var node = new TestHost(
            b => b.ConfigureOutbox(o => o.RetryDelay = TimeSpan.Zero), new(store.Clock.GetUtcNow().AddMinutes(10)), store);
        await node.RouteAsync();
        var now = store.Clock.GetUtcNow();
        var outbox = node.Get<InMemoryOutboxStore>();
        outbox.Apply([], [new() { Kind = "unknown", Reference = "1", DueAt = now }]);

        await node.Get<OutboxRunner>().RunAsync(Assert.Single(await outbox.LeaseAsync(1, TimeSpan.FromMinutes(3), CancellationToken.None)), CancellationToken.None);

        Assert.Equal(now.AddSeconds(30), await outbox.NextDueAsync(CancellationToken.None));
    }

    [Fact]
    public async Task It_knows_the_stores_time_as_soon_as_it_has_started()
    {
        await using var store = new TestHost();
        await using var node = new TestHost(clock: new(store.Clock.GetUtcNow().AddMinutes(10)), beside: store);

        await node.Get<IEnumerable<IHostedService>>().OfType<RoutingLoop>().Single().StartAsync(CancellationToken.None);

        Assert.Equal(store.Clock.GetUtcNow(), (await node.AChatAsync(await node.AVisitorAsync())).StartedAt);
    }

    [Fact]
    public void A_slow_answer_takes_nothing_from_what_is_known()
    {
        var node = new FakeTimeProvider();
        var clock = new StoreClock(node);
        var asked = clock.Ask();
        node.Advance(TimeSpan.FromSeconds(30));

        // The store's clock may be the node's.
        clock.Hear(asked, asked.AddSeconds(15));
        Assert.Equal(node.GetUtcNow(), clock.Now);

        // It cannot be any more: it is at least ten seconds ahead.
        clock.Hear(asked, node.GetUtcNow().AddSeconds(10));
        Assert.Equal(node.GetUtcNow().AddSeconds(10), clock.Now);
    }
}
