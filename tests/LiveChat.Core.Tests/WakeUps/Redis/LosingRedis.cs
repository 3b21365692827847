using LiveChat.Redis;
using LiveChat.Testing;
using LiveChat.Testing.WakeUps;
using LiveChat.WakeUps;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace LiveChat.Core.Tests.WakeUps.Redis;

[RequiresRedis]
public sealed class LosingRedis
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>However soon the connection is back: what was said meanwhile nobody repeats.</summary>
    [Spec]
    public async Task A_connection_that_broke_ends_listening_though_it_comes_back_by_itself()
    {
        var name = $"test-{Guid.NewGuid():N}";
        await using var wakeUps = new RedisWakeUps(Options.Create(new RedisOptions { Configuration = $"{RequiresRedisAttribute.Configuration},name={name}", Channel = name }));
        await using var listener = await Listener.StartAsync(wakeUps);

        await BreakAsync(name);

        Assert.IsType<IOException>(await Record.ExceptionAsync(() => listener.Ended.WaitAsync(Patience)));
    }

    [Spec]
    public async Task Who_gives_up_while_the_connection_is_made_leaves_it_to_the_next_and_nothing_behind()
    {
        var name = $"test-{Guid.NewGuid():N}";
        await using var redis = await ConnectionMultiplexer.ConnectAsync($"{RequiresRedisAttribute.Configuration},allowAdmin=true");
        var server = redis.GetServers()[0];
        var wakeUps = new RedisWakeUps(Options.Create(new RedisOptions { Configuration = $"{RequiresRedisAttribute.Configuration},name={name}", Channel = name }));
        await using (wakeUps)
        {
            using var patience = new CancellationTokenSource();
            var first = wakeUps.PublishAsync([new WakeUp.OfAgent(new("ana"), 1) { Node = new("one") }], patience.Token);
            await patience.CancelAsync();
            await Record.ExceptionAsync(() => first);
            await wakeUps.PublishAsync([new WakeUp.OfAgent(new("ana"), 2) { Node = new("one") }], default);

            // One to ask with, one to listen with.
            Assert.InRange(await CountAsync(), 1, 2);
        }

        await Assert.ThrowsAsync<ObjectDisposedException>(() => wakeUps.PublishAsync([new WakeUp.OfAgent(new("ana"), 3) { Node = new("one") }], default));
        var asked = TimeProvider.System.GetTimestamp();
        while (await CountAsync() > 0) Assert.True(TimeProvider.System.GetElapsedTime(asked) < Patience, "A connection was left behind.");

        async Task<int> CountAsync() => (await server.ClientListAsync()).Count(c => c.Name == name);
    }

    /// <summary>The library says it is connected when it waited long enough, though only one of its two connections stands.</summary>
    [Spec]
    public async Task A_connection_that_listens_only_later_is_waited_for()
    {
        for (var tries = 0; !await ListensLaterAsync(); tries++) Assert.True(tries < 5, "The connection that listens was always the first.");
    }

    /// <summary>Listens while the second connection waits at the door.</summary>
    /// <returns>False where the one that listens came to the door first.</returns>
    private static async Task<bool> ListensLaterAsync()
    {
        await using var door = new LateDoor(RequiresRedisAttribute.Configuration!);
        await using var wakeUps = new RedisWakeUps(Options.Create(new RedisOptions { Configuration = $"127.0.0.1:{door.Port}", Channel = $"test-{Guid.NewGuid():N}" }));
        if (await Record.ExceptionAsync(() => wakeUps.PublishAsync([new WakeUp.OfAgent(new("ana"), 1) { Node = new("one") }], default)) is RedisConnectionException) return false;

        var listening = Listener.StartAsync(wakeUps);
        door.Open();

        await using var listener = await listening;
        var sent = new WakeUp.OfAgent(new("ana"), 2) { Node = new("one") };
        await wakeUps.PublishAsync([sent], default);
        Assert.Equal(sent, await listener.NextAsync());
        return true;
    }

    /// <summary>Breaks the connection that listens, and no other.</summary>
    private static async Task BreakAsync(string name)
    {
        await using var redis = await ConnectionMultiplexer.ConnectAsync($"{RequiresRedisAttribute.Configuration},allowAdmin=true");
        var server = redis.GetServers()[0];
        var listening = Assert.Single(await server.ClientListAsync(), c => c.Name == name && c.SubscriptionCount > 0);
        Assert.Equal(1, await server.ClientKillAsync(listening.Id, clientType: null, endpoint: null, skipMe: true));
    }
}
