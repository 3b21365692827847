using System.Net;
using LiveChat.EntityFrameworkCore.PostgreSql.WakeUps;
using LiveChat.Faults.Proxying;
using LiveChat.Testing;
using LiveChat.WakeUps;
using Npgsql;

namespace LiveChat.EntityFrameworkCore.Tests.PostgreSql.WakeUps;

/// <summary>A connection that is gone without a word: what was sent on it never arrives, and nobody says so.</summary>
[RequiresPostgreSql]
public sealed class ListeningIntoSilence(TestDatabase test) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    public Task InitializeAsync() => test.DatabaseAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Spec]
    public async Task A_connection_that_falls_silent_is_noticed_and_the_next_one_hears()
    {
        var server = new NpgsqlConnectionStringBuilder(RequiresPostgreSqlAttribute.ConnectionString);
        await using var proxy = new FaultProxy(() => new DnsEndPoint(server.Host!, server.Port), IPAddress.Loopback);
        var wakeUps = new PostgreSqlWakeUps(test.NewNode(o => o.ConnectionString = new NpgsqlConnectionStringBuilder(o.ConnectionString) { Host = "127.0.0.1", Port = proxy.Port }.ConnectionString));
        await using (var hints = wakeUps.SubscribeAsync(CancellationToken.None).GetAsyncEnumerator())
        {
            Assert.True(await hints.MoveNextAsync());

            proxy.Weather = new() { Lost = Directions.Both };
            await Assert.ThrowsAnyAsync<NpgsqlException>(() => NextAsync(hints));
        }

        proxy.Weather = new();
        await using var again = wakeUps.SubscribeAsync(CancellationToken.None).GetAsyncEnumerator();
        Assert.True(await NextAsync(again));
        var hint = new WakeUp.OfAgent(new("ana"), 7) { Node = new("other") };
        await new PostgreSqlWakeUps(test.NewNode()).PublishAsync([hint], CancellationToken.None);
        Assert.True(await NextAsync(again));
        Assert.Equal([hint], again.Current);
    }

    private static Task<bool> NextAsync(IAsyncEnumerator<IReadOnlyList<WakeUp>> hints) => hints.MoveNextAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30));
}
