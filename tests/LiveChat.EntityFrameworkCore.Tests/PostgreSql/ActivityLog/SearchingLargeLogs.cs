using LiveChat.Chats;
using LiveChat.EntityFrameworkCore.PostgreSql;
using LiveChat.EntityFrameworkCore.PostgreSql.ActivityLog;
using LiveChat.Testing;
using LiveChat.Testing.Chats;

namespace LiveChat.EntityFrameworkCore.Tests.PostgreSql.ActivityLog;

/// <summary>What a search takes of the server and of this process has a bound, however much there is.</summary>
[RequiresPostgreSql]
public sealed class SearchingLargeLogs(TestDatabase test) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private PostgreSqlDatabase _database = null!;
    private Chat _chat = null!;

    public async Task InitializeAsync()
    {
        _database = await test.EmptyAsync();
        var chats = test.ChatsOn(_database);
        _chat = await ATestChat.StoredAsync(chats);
        await Task.WhenAll(Enumerable.Range(0, 50).Select(i => chats.AppendAsync(_chat.Append($"order {i}"), default)));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Spec]
    public async Task Of_what_is_not_indexed_only_what_is_looked_for_is_kept()
    {
        await using var connection = await _database.Source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();

        var found = await WordsToCome.FindAsync(connection, _database.Schema, ["order", "17"], default);

        Assert.Equal((_chat.Id.Value, 18L), Assert.Single(found.Messages) is var m ? (m.Chat, m.Sequence) : default);
    }

    [Spec]
    public async Task A_backlog_that_takes_too_long_to_read_ends_the_search()
    {
        // A row that takes the server five seconds.
        await test.ExecuteAsync(
            """
            ALTER TABLE {0}.entries RENAME TO slow;
            CREATE VIEW {0}.entries AS SELECT chat, sequence, message_id, words, CASE WHEN pg_sleep(CASE sequence WHEN 1 THEN 5 ELSE 0 END) IS NOT NULL THEN content END AS content FROM {0}.slow;
            """);

        var given = await Record.ExceptionAsync(() => new PostgreSqlActivityLog(_database).SearchAsync(new() { Text = "order" }, default));
        await test.ExecuteAsync("DROP VIEW {0}.entries; ALTER TABLE {0}.slow RENAME TO entries");

        Assert.Contains("too long", Assert.IsType<StoreUnavailableException>(given).Message, StringComparison.Ordinal);
    }

    [Spec]
    public async Task Every_search_is_planned_for_its_own_filters()
    {
        var node = test.NewNode(o => o.ConnectionString += $";{HeldConnection.Single};Options=-c plan_cache_mode=force_generic_plan");
        var log = new PostgreSqlActivityLog(node);

        // Often enough to be prepared.
        for (var i = 0; i < 10; i++)
        {
            await log.SearchAsync(new() { Limit = 1 }, default);
            await log.SearchAsync(new() { Text = "order" }, default);
            await log.CountAsync(new() { Contact = _chat.Contact }, default);
        }

        await using var command = node.Source.CreateCommand("SELECT count(*) > 2 AND sum(generic_plans) = 0 FROM pg_prepared_statements WHERE statement LIKE '%.chats c%'");
        Assert.Equal(true, await command.ExecuteScalarAsync());
    }
}
