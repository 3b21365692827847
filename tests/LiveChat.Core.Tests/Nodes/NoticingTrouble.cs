using LiveChat.Chats;
using LiveChat.FaultyStores;
using LiveChat.Nodes;
using LiveChat.Outbox;
using LiveChat.Queues;
using LiveChat.Routing;
using LiveChat.WakeUps;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace LiveChat.Core.Tests.Nodes;

/// <summary>What a node knows of its own troubles without looking for them.</summary>
public class NoticingTrouble
{
    private readonly FaultyStore _stores = new();

    [Fact]
    public async Task A_queue_nobody_knows_is_named_while_chats_wait_in_it()
    {
        await using var before = new TestHost(b => b.AddQueue("old"));
        var kim = await before.AVisitorAsync();
        var chat = await before.AChatAsync(kim);
        await using var host = new TestHost(b => b.AddQueue("new"), beside: before);
        var health = host.Get<NodeHealth>();
        Assert.Empty(health.UnknownQueues);

        await host.PassAsync(TimeSpan.FromMinutes(7));
        Assert.Equal([new QueueId("old")], health.UnknownQueues);

        await host.Chats.EndAsync(kim, chat.Id);
        await host.RouteAsync();
        Assert.Empty(health.UnknownQueues);
    }

    [Fact]
    public async Task Queues_nobody_knows_can_be_given_back_while_another_one_turns_up()
    {
        await using var before = new TestHost(b => b.AddQueue("old"));
        await before.AChatAsync(await before.AVisitorAsync());
        await using var between = new TestHost(b => b.AddQueue("older"), beside: before);
        await between.AChatAsync(await between.AVisitorAsync());
        await using var host = new TestHost(b => b.AddQueue("new"), beside: before);
        host.Clock.Advance(TimeSpan.FromMinutes(7));
        var due = await host.Get<IRoutingStore>().DueAsync(10, default);
        Assert.Equal(2, due.Chats.Count);
        var orphans = host.Get<OrphanedQueues>();
        orphans.Look(due with { Chats = [due.Chats[0]] });

        var givenBack = new List<QueueId>();
        foreach (var queue in orphans.All)
        {
            orphans.Look(due);
            givenBack.Add(queue.Id);
        }

        Assert.Equal([due.Chats[0].Queue], givenBack);
        Assert.Equal(2, orphans.All.Count);
    }

    [Fact]
    public async Task The_store_is_not_asked_while_the_routing_loop_asks_it_anyway()
    {
        await using var host = new TestHost(_stores.AddTo<IRoutingStore>);
        await host.RouteAsync();
        var health = host.Get<NodeHealth>();

        _stores.IsAway = true;
        host.Clock.Advance(TimeSpan.FromSeconds(9));
        await health.EnsureStoreAnswersAsync();

        host.Clock.Advance(TimeSpan.FromSeconds(1));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => health.EnsureStoreAnswersAsync());

        _stores.IsAway = false;
        await health.EnsureStoreAnswersAsync();
    }

    [Fact]
    public async Task Work_that_was_given_up_is_counted_until_somebody_requeues_it()
    {
        await using var host = new TestHost();
        var outbox = host.Get<InMemoryOutboxStore>();
        outbox.Apply([], [new() { Kind = "test", Reference = "1", DueAt = host.Clock.GetUtcNow() }]);
        var leased = Assert.Single(await outbox.LeaseAsync(1, TimeSpan.FromMinutes(1), default));
        Assert.True(await outbox.DeadAsync(leased, "refused", default));

        await host.NodeWatch.LookAsync(default);
        Assert.Equal(1, host.Get<NodeHealth>().DeadLetters);

        Assert.True(await outbox.RequeueAsync(new(leased.Kind, leased.Reference), default));
        await host.NodeWatch.LookAsync(default);
        Assert.Equal(0, host.Get<NodeHealth>().DeadLetters);
    }

    [Fact]
    public async Task Hints_that_do_not_come_or_go_are_known_once_it_was_tried()
    {
        await using var host = new TestHost();
        var (health, hints) = (host.Get<NodeHealth>(), host.Get<WakeUpHealth>());
        Assert.True(health is { HearsHints: true, SendsHints: true });

        hints.NotListening(NullLogger.Instance, null);
        Assert.False(health.HearsHints);
        hints.Listening(NullLogger.Instance);
        Assert.True(health.HearsHints);

        hints.NotSent(NullLogger.Instance, new IOException());
        Assert.False(health.SendsHints);
        hints.Sent(NullLogger.Instance);
        Assert.True(health.SendsHints);
    }
}
