using LiveChat.Faults.PostgreSql;
using LiveChat.Faults.Proxying;
using LiveChat.Faults.TwoNodes;
using LiveChat.Testing;

namespace LiveChat.Faults.Redis;

/// <summary>Whole chats over two nodes that wake each other through Redis, while there is none.</summary>
[RequiresPostgreSqlAndRedis]
public sealed class WholeChatsOverRedis : IClassFixture<PostgreSqlServer>, IAsyncLifetime, IAsyncDisposable
{
    /// <summary>Within what time a message is with people on the same node. A node that waits for Redis waits longer: five seconds for each call.</summary>
    private static readonly TimeSpan SoonHere = TimeSpan.FromSeconds(4);

    private readonly PostgreSqlServer _server;
    private readonly RedisServer _redis = new();
    private readonly FaultProxy _network;

    // Whose clients give no connection up because the machine is slow: a new one asks for what was not told.
    private readonly Crowd _near = new(new() { Patience = TimeSpan.FromMinutes(1) });
    private readonly Crowd _far = new(new() { Patience = TimeSpan.FromMinutes(1) });

    public WholeChatsOverRedis(PostgreSqlServer server) => (_server, _network) = (server, new(_redis.Port));

    [Spec]
    public Task People_on_one_node_notice_nothing_of_its_end_and_messages_to_another_still_come_soon() => AssertUnnoticedAsync(_redis.KillAsync, _redis.StartAsync);

    [Spec]
    public Task People_on_one_node_notice_nothing_of_its_silence_and_messages_to_another_still_come_soon() => AssertUnnoticedAsync(FallSilentAsync, SpeakAsync);

    [Spec]
    public Task A_node_that_does_not_look_more_often_without_Redis_and_one_that_waits_for_it_are_found_out() => AssertFoundOutAsync(_redis.KillAsync, _redis.StartAsync);

    [Spec]
    public Task A_node_that_does_not_look_more_often_when_Redis_is_silent_and_one_that_waits_for_it_are_found_out() => AssertFoundOutAsync(FallSilentAsync, SpeakAsync);

    private async Task AssertUnnoticedAsync(Func<Task> goes, Func<Task> comes)
    {
        await _redis.StartAsync();
        await using var cluster = await StartAsync();
        await _far.AgentAsync("ana", cluster.Other);
        await _far.ShoppersAsync(2, cluster.One);
        await _far.MoreChatsAsync(1);

        await goes();
        var gone = _far.History.Now;
        await _far.MoreChatsAsync(1);
        await comes();
        await _far.MoreChatsAsync(1);
        await _far.EndAsync();

        Assert.Empty(await _far.CheckAsync(cluster.One));
        Assert.InRange(_far.Slowest(gone), TimeSpan.Zero, Scenes.SoonElsewhere);

        await _near.AgentAsync("ben", cluster.One);
        await _near.ShoppersAsync(2, cluster.One);
        await goes();
        await _near.MoreChatsAsync(1);
        await _near.EndAsync();

        Assert.Empty(await _near.CheckAsync(cluster.One));
        Assert.InRange(_near.Slowest(TimeSpan.Zero), TimeSpan.Zero, SoonHere);
    }

    private async Task AssertFoundOutAsync(Func<Task> goes, Func<Task> comes)
    {
        await _redis.StartAsync();
        await using var cluster = await StartAsync("uncomplaining");
        await AssertLateAsync(_far, "kit", cluster.One, cluster.Other, Scenes.SoonElsewhere);

        await cluster.Other.StartAsync("waits-for-hints");
        await _far.EndAsync();
        await AssertLateAsync(_near, "tom", cluster.Other, cluster.Other, SoonHere);
        await _near.EndAsync();

        // Redis goes while nobody says anything, and comes back after something came late.
        async Task AssertLateAsync(Crowd crowd, string customer, Node shop, Node desk, TimeSpan soon)
        {
            var (shopper, agent) = await crowd.QuietChatAsync(customer, shop, desk);
            await goes();

            Assert.True(await crowd.AreLateAsync(shopper, agent, soon), "What the customer said came soon enough.");
            agent.Speak();
            await comes();
        }
    }

    private Task FallSilentAsync()
    {
        _network.Weather = new() { Lost = Directions.Both };
        return Task.CompletedTask;
    }

    private Task SpeakAsync()
    {
        _network.Weather = new();
        return Task.CompletedTask;
    }

    private Task<Cluster> StartAsync(string? sabotage = null)
        => Cluster.StartAsync(_server, sabotage, new Dictionary<string, string> { ["LiveChat:Redis"] = $"{_network.EndPoint}" });

    Task IAsyncLifetime.InitializeAsync() => Task.CompletedTask;

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    public async ValueTask DisposeAsync()
    {
        _near.Dispose();
        _far.Dispose();
        await _network.DisposeAsync();
        _redis.Dispose();
    }
}
