using LiveChat.Faults.PostgreSql;
using LiveChat.Faults.TwoNodes;
using LiveChat.Testing;

namespace LiveChat.Faults.Redis;

/// <summary>Whole chats over two nodes that wake each other through Redis, while there is none.</summary>
[RequiresPostgreSqlAndRedis]
public sealed class WholeChatsOverRedis(PostgreSqlServer server) : IClassFixture<PostgreSqlServer>, IDisposable
{
    /// <summary>Within what time a message is with people on the same node. A node that waits for Redis waits longer: five seconds for each call.</summary>
    private static readonly TimeSpan SoonHere = TimeSpan.FromSeconds(4);

    private readonly RedisServer _redis = new();
    // Whose clients give no connection up because the machine is slow: a new one asks for what was not told.
    private readonly Crowd _near = new(new() { Patience = TimeSpan.FromMinutes(1) });
    private readonly Crowd _far = new(new() { Patience = TimeSpan.FromMinutes(1) });

    [Spec]
    public async Task People_on_one_node_notice_nothing_and_messages_to_another_still_come_soon()
    {
        await _redis.StartAsync();
        await using var cluster = await StartAsync();
        await _far.AgentAsync("ana", cluster.Other);
        await _far.ShoppersAsync(2, cluster.One);
        await _far.MoreChatsAsync(1);

        await _redis.KillAsync();
        var gone = _far.History.Now;
        await _far.MoreChatsAsync(1);
        await _redis.StartAsync();
        await _far.MoreChatsAsync(1);
        await _far.EndAsync();

        Assert.Empty(await _far.CheckAsync(cluster.One));
        Assert.InRange(_far.Slowest(gone), TimeSpan.Zero, Scenes.SoonElsewhere);

        await _near.AgentAsync("ben", cluster.One);
        await _near.ShoppersAsync(2, cluster.One);
        await _redis.KillAsync();
        await _near.MoreChatsAsync(1);
        await _near.EndAsync();

        Assert.Empty(await _near.CheckAsync(cluster.One));
        Assert.InRange(_near.Slowest(TimeSpan.Zero), TimeSpan.Zero, SoonHere);
    }

    [Spec]
    public async Task A_node_that_does_not_look_more_often_without_Redis_and_one_that_waits_for_it_are_found_out()
    {
        await _redis.StartAsync();
        await using var cluster = await StartAsync("uncomplaining");
        await AssertLateAsync(_far, "kit", cluster.One, cluster.Other, Scenes.SoonElsewhere);

        await cluster.Other.StartAsync("waits-for-hints");
        await _far.EndAsync();
        await AssertLateAsync(_near, "tom", cluster.Other, cluster.Other, SoonHere);
        await _near.EndAsync();
    }

    private Task<Cluster> StartAsync(string? sabotage = null)
        => Cluster.StartAsync(server, sabotage, new Dictionary<string, string> { ["LiveChat:Redis"] = $"127.0.0.1:{_redis.Port}" });

    /// <summary>Ends Redis while nobody says anything, and starts it again after something that came late.</summary>
    private async Task AssertLateAsync(Crowd crowd, string customer, Node shop, Node desk, TimeSpan soon)
    {
        var (shopper, agent) = await crowd.QuietChatAsync(customer, shop, desk);
        await _redis.KillAsync();

        Assert.True(await crowd.AreLateAsync(shopper, agent, soon), "What the customer said came soon enough.");
        agent.Speak();
        await _redis.StartAsync();
    }

    public void Dispose()
    {
        _near.Dispose();
        _far.Dispose();
        _redis.Dispose();
    }
}
