using LiveChat.Chats;
using LiveChat.EntityFrameworkCore.PostgreSql;
using LiveChat.EntityFrameworkCore.PostgreSql.ActivityLog;
using LiveChat.Testing;
using LiveChat.Testing.Chats;

namespace LiveChat.EntityFrameworkCore.Tests.PostgreSql.ActivityLog;

/// <summary>Words are filled in behind the writers' backs, and are gone in the write that rewrites their row.</summary>
[RequiresPostgreSql]
public sealed class FillingInTheWords(TestDatabase test) : IClassFixture<TestDatabase>
{
    [Spec]
    public async Task A_backlog_is_filled_in_bit_by_bit()
    {
        var (database, log) = await NewAsync();
        await SayAsync(database, [.. Enumerable.Range(0, 600).Select(i => $"order {i}")]);

        Assert.True(await log.FillAsync(default));
        Assert.Equal(500, await NumberAsync(database, "SELECT count(*) FROM {0}.entries WHERE words IS NOT NULL"));
        Assert.Equal(1, await log.CountAsync(new() { Text = "order 599" }, default));
        Assert.False(await log.FillAsync(default));
        Assert.Equal(600, await NumberAsync(database, "SELECT count(*) FROM {0}.entries WHERE words IS NOT NULL"));
        Assert.Equal(1, await log.CountAsync(new() { Text = "order 599" }, default));
    }

    [Spec]
    public async Task A_message_that_is_rewritten_or_deleted_is_found_by_nothing_it_said()
    {
        var (database, log) = await NewAsync();
        await SayAsync(database, "My number is canary", "canary too");
        await log.FillAsync(default);

        await test.ExecuteAsync("UPDATE {0}.entries SET content = replace(content, 'canary', 'redacted') WHERE sequence = 1");
        await test.ExecuteAsync("DELETE FROM {0}.entries WHERE sequence = 2");

        Assert.Equal(0, await NumberAsync(database, "SELECT count(*) FROM {0}.entries WHERE words @@ '''canary'''::tsquery"));
        Assert.Equal(0, await log.CountAsync(new() { Text = "canary" }, default));
        Assert.Equal(1, await log.CountAsync(new() { Text = "redacted number" }, default));
        await log.FillAsync(default);
        Assert.Equal(0, await log.CountAsync(new() { Text = "canary" }, default));
        Assert.Equal(1, await log.CountAsync(new() { Text = "redacted number" }, default));
    }

    [Spec]
    public async Task A_row_that_somebody_else_holds_is_filled_in_later()
    {
        var (database, log) = await NewAsync();
        await SayAsync(database, "one", "two");
        await using (var connection = await database.Source.OpenConnectionAsync())
        {
            await using var holding = await connection.BeginTransactionAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT 1 FROM {database.Schema}.entries WHERE sequence = 1 FOR UPDATE";
            await command.ExecuteNonQueryAsync();

            await log.FillAsync(default);

            Assert.Equal(1, await NumberAsync(database, "SELECT count(*) FROM {0}.entries WHERE words IS NOT NULL"));
            Assert.Equal(1, await log.CountAsync(new() { Text = "one" }, default));
        }

        await log.FillAsync(default);
        Assert.Equal(2, await NumberAsync(database, "SELECT count(*) FROM {0}.entries WHERE words IS NOT NULL"));
    }

    private async Task<(PostgreSqlDatabase Database, PostgreSqlActivityLog Log)> NewAsync()
    {
        var database = await test.EmptyAsync();
        return (database, new(database));
    }

    private async Task SayAsync(PostgreSqlDatabase database, params string[] texts)
    {
        var chats = test.ChatsOn(database);
        var chat = await ATestChat.StoredAsync(chats);
        Assert.All(await Task.WhenAll(texts.Select(t => chats.AppendAsync(chat.Append(t), default))), r => Assert.IsType<AppendResult.Appended>(r));
    }

    private static async Task<long> NumberAsync(PostgreSqlDatabase database, string sql)
    {
        await using var command = database.Source.CreateCommand(string.Format(null, sql, database.Schema));
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
