using LiveChat.Chats;
using LiveChat.EntityFrameworkCore.PostgreSql;
using LiveChat.EntityFrameworkCore.PostgreSql.Chats;
using LiveChat.Testing;
using LiveChat.Testing.Chats;
using Npgsql;

namespace LiveChat.EntityFrameworkCore.Tests.PostgreSql;

/// <summary>A node that stands still in the middle of a transaction holds chats. It costs the others as little as can be.</summary>
[RequiresPostgreSql]
public sealed class WaitingForHeldChats(TestDatabase test) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    public Task InitializeAsync() => test.EmptyAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Spec]
    public async Task More_held_chats_than_connections_leave_connections_for_everything_else()
    {
        var (node, stalled) = (test.NewNode(o => o.ConnectionString += ";Maximum Pool Size=20;Timeout=60"), test.NewNode(HeldConnection.ForLong));
        var chats = test.ChatsOn(node);
        var free = new Dictionary<int, Chat>();
        while (free.Count < AppendLanes.Count && await ATestChat.StoredAsync(chats) is var chat) free[AppendLanes.Of(chat.Id)] = chat;
        var held = new List<Chat>();
        for (var i = 0; i < 25; i++) held.Add(await ATestChat.StoredAsync(chats));
        await using var connection = await HoldAsync(stalled, held);

        var waiting = held.Select(c => chats.AppendAsync(c.Append("Held"), default)).ToArray();

        // Each is a batch of its lane, so that the held ones were skipped often enough to wait apart.
        foreach (var chat in Enumerable.Repeat(free.Values, 5).SelectMany(f => f)) Assert.IsType<AppendResult.Appended>(await chats.AppendAsync(chat.Append("Free"), default));
        var started = await ATestChat.StoredAsync(chats);
        Assert.NotNull(await chats.ReadAsync(started.Id, 0, 10, default));
        Assert.DoesNotContain(waiting, w => w.IsCompleted);

        await connection.CloseAsync();
        Assert.All(await Task.WhenAll(waiting), r => Assert.IsType<AppendResult.Appended>(r));
    }

    [Spec]
    public async Task Messages_get_through_while_everything_else_takes_all_connections()
    {
        var node = test.NewNode(o => o.ConnectionString += ";Maximum Pool Size=1;Timeout=60");
        var chats = test.ChatsOn(node);
        var chat = await ATestChat.StoredAsync(chats);

        await using var taken = await node.Source.OpenConnectionAsync();

        Assert.IsType<AppendResult.Appended>(await chats.AppendAsync(chat.Append("Through"), default));
    }

    [Spec]
    public async Task A_transaction_that_stands_still_is_ended_by_the_server_so_that_the_others_go_on()
    {
        var stalled = test.NewNode(o => o.ConnectionString += ";Options=-c idle_in_transaction_session_timeout=200");
        var chats = test.ChatsOn(await test.DatabaseAsync());
        var chat = await ATestChat.StoredAsync(chats);

        var connection = await HoldAsync(stalled, [chat]);

        Assert.IsType<AppendResult.Appended>(await chats.AppendAsync(chat.Append("Without it"), default));
        await Assert.ThrowsAsync<PostgresException>(() => connection.CloseAsync());
    }

    [Spec]
    public async Task Every_connection_has_the_limit_however_often_it_was_used_and_a_limit_somebody_chose_stays()
    {
        const string Show = "SHOW idle_in_transaction_session_timeout";
        var (node, told) = (test.NewNode(o => o.ConnectionString += ";" + HeldConnection.Single), test.NewNode(o => o.ConnectionString += ";Options=-c idle_in_transaction_session_timeout=200"));

        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(("10s", "10s"), (await ScalarAsync(node.Source, Show), await ScalarAsync(node.Lanes, Show)));
            Assert.Equal(("200ms", "200ms"), (await ScalarAsync(told.Source, Show), await ScalarAsync(told.Lanes, Show)));
        }
    }

    private static async Task<object?> ScalarAsync(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }

    /// <summary>Somebody holds the chats until the connection is closed.</summary>
    private static async Task<NpgsqlConnection> HoldAsync(PostgreSqlDatabase node, IEnumerable<Chat> chats)
    {
        var connection = await node.Source.OpenConnectionAsync();
        await using var command = connection.CreateBatch().Then("BEGIN").Then(
            $"SELECT id FROM {node.Schema}.chats WHERE id = ANY($1) ORDER BY id FOR UPDATE", Parameter.Of([.. chats.Select(c => c.Id.Value)]));
        await command.ExecuteNonQueryAsync();
        return connection;
    }
}
