using LiveChat.EntityFrameworkCore.Agents;
using LiveChat.EntityFrameworkCore.PostgreSql;
using LiveChat.EntityFrameworkCore.PostgreSql.ActivityLog;
using LiveChat.EntityFrameworkCore.PostgreSql.Chats;
using LiveChat.Testing;
using LiveChat.Tests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace LiveChat.EntityFrameworkCore.Tests.PostgreSql;

[RequiresPostgreSql]
public sealed class OpeningTheDatabase(TestDatabase test) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private readonly string _schema = $"test_{Guid.NewGuid():N}";
    private readonly List<IAsyncDisposable> _open = [];

    public Task InitializeAsync() => test.DatabaseAsync();

    public async Task DisposeAsync()
    {
        foreach (var open in _open) await open.DisposeAsync();
        await test.ExecuteAsync($"DROP SCHEMA IF EXISTS {_schema} CASCADE");
    }

    [Spec]
    public async Task Nodes_that_migrate_at_once_make_the_tables_once_and_again_changes_nothing()
    {
        PostgreSqlDatabase[] nodes = [Node(), Node(), Node()];

        await Task.WhenAll(nodes.Select(n => n.MigrateAsync(default)));
        var chat = await ATestChat.StoredAsync(ChatsOn(nodes[0]));
        await Task.WhenAll(nodes.Select(n => n.MigrateAsync(default)));

        Assert.NotNull(await ChatsOn(nodes[1]).FindAsync(chat.Id, default));
    }

    [Spec]
    public async Task Tables_of_every_version_are_brought_up_to_date_with_what_is_in_them()
    {
        await using var connection = await (await test.DatabaseAsync()).Source.OpenConnectionAsync();
        var migrations = new PostgreSqlMigrations(_schema);
        await using var context = migrations.On(connection);

        foreach (var version in context.Database.GetMigrations())
        {
            await test.ExecuteAsync($"DROP SCHEMA IF EXISTS {_schema} CASCADE");
            await migrations.ApplyAsync(connection, version, default);
            foreach (var row in AnOlderDatabase.Rows(version, $"{_schema}.", id => $"'{id}'", "'{one}'"))
            {
                await using var command = new NpgsqlCommand(row, connection);
                await command.ExecuteNonQueryAsync();
            }

            var node = Node();
            await node.MigrateAsync(default);

            await AnOlderDatabase.IsKeptAsync(version, node, ChatsOn(node), new PostgreSqlActivityLog(node));
        }
    }

    [Spec]
    public async Task A_migration_that_breaks_leaves_the_database_as_it_was()
    {
        await test.ExecuteAsync($"CREATE SCHEMA {_schema}; CREATE TABLE {_schema}.outbox (other int)");

        await Assert.ThrowsAsync<PostgresException>(() => Node().MigrateAsync(default));
        Assert.Equal(1L, await ScalarAsync($"SELECT count(*) FROM pg_tables WHERE schemaname = '{_schema}'"));

        await test.ExecuteAsync($"DROP TABLE {_schema}.outbox");
        await Node().MigrateAsync(default);
        await Node().CheckAsync(default);
    }

    [Spec]
    public async Task Two_installations_in_one_database_do_not_meet()
    {
        await Node().MigrateAsync(default);
        var (mine, theirs) = (ChatsOn(Node()), test.ChatsOn(await test.EmptyAsync()));

        var chat = await ATestChat.StoredAsync(mine);
        Assert.True(await new RelationalAgentStore(Node()).SaveAsync(new() { Id = new("ana"), Name = "Ana", Fence = 1 }, 0, default));

        Assert.NotNull(await mine.FindAsync(chat.Id, default));
        Assert.Null(await theirs.FindAsync(chat.Id, default));
        Assert.Empty(await new RelationalAgentStore(await test.DatabaseAsync()).ListAsync(default));
    }

    [Spec]
    public async Task A_host_refuses_to_start_on_a_schema_without_tables_and_says_what_to_do()
    {
        using var host = PostgreSqlHost.With(o => (o.Schema, o.RequireDurability) = (_schema, false));

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => host.StartAsync());
        Assert.Contains("app.MigrateLiveChatAsync()", refusal.Message, StringComparison.Ordinal);

        await host.MigrateLiveChatAsync();
        await host.StartAsync();
        await host.StopAsync();
    }

    [Spec]
    public async Task A_host_refuses_to_start_on_a_database_that_can_lose_what_was_acknowledged_unless_it_was_told_to()
    {
        void Careless(PostgreSqlStoreOptions o) => (o.Schema, o.ConnectionString) = (_schema, $"{RequiresPostgreSqlAttribute.ConnectionString};Options=-c synchronous_commit=off");
        using var careful = PostgreSqlHost.With(Careless);
        await careful.MigrateLiveChatAsync();

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => careful.StartAsync());
        Assert.Contains("synchronous_commit is off", refusal.Message, StringComparison.Ordinal);

        // As the tests' server was started.
        Assert.Equal(await ScalarAsync("SHOW fsync") is "off", refusal.Message.Contains("fsync", StringComparison.Ordinal));
        Assert.Equal(await ScalarAsync("SHOW full_page_writes") is "off", refusal.Message.Contains("full_page_writes", StringComparison.Ordinal));

        using var log = new RecordingLog(LogLevel.Critical);
        using var told = PostgreSqlHost.With(o => { Careless(o); o.RequireDurability = false; }, log);
        await told.StartAsync();
        Assert.Contains("synchronous_commit is off", Assert.Single(log.Lines).Text, StringComparison.Ordinal);
        await told.StopAsync();
    }

    private PostgreSqlDatabase Node() => test.NewNode(o => (o.Schema, o.RequireDurability) = (_schema, false));

    private PostgreSqlChatStore ChatsOn(PostgreSqlDatabase node)
    {
        var chats = new PostgreSqlChatStore(node);
        _open.Add(chats);
        return chats;
    }

    private async Task<object?> ScalarAsync(string sql)
    {
        await using var command = (await test.DatabaseAsync()).Source.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }
}
