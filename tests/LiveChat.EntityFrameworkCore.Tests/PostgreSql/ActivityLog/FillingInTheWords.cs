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
    public async Task A_message_that_a_commit_rewrites_has_its_old_words_in_no_column()
    {
        var (database, log) = await NewAsync();
        var chat = await SayAsync(database, "My number is canary", "one");
        await log.FillAsync(default);
        await SayAgainAsync(database, chat, "canary too");

        chat = (await test.ChatsOn(database).FindAsync(chat.Id, default))!;
        var canaries = (await test.ChatsOn(database).ReadAsync(chat.Id, 0, 10, default))!.Entries.Where(e => ((MessagePosted)e).Text.Value.Contains("canary", StringComparison.Ordinal)).ToList();
        var commit = chat.Rewritten([.. canaries.Select(c => new ChatRewrite.OfMessage(c.Sequence, MessageText.Stored("redacted")))]);
        Assert.IsType<CommitResult.Committed>(await test.ChatsOn(database).CommitAsync(commit, default));

        Assert.Equal(2, canaries.Count);
        Assert.Equal(0, await NumberAsync(database, "SELECT count(*) FROM {0}.entries WHERE words @@ '''canary'''::tsquery OR content LIKE '%canary%'"));
        Assert.Equal(1, await NumberAsync(database, "SELECT count(*) FROM {0}.entries WHERE words IS NOT NULL"));
        Assert.Equal(0, await log.CountAsync(new() { Text = "canary" }, default));
        Assert.Equal(1, await log.CountAsync(new() { Text = "redacted" }, default));
    }

    [Spec]
    public async Task A_row_that_somebody_else_holds_is_filled_in_later()
    {
        var (database, log) = await NewAsync();
        await SayAsync(database, "one", "two");
        await using (var connection = await test.NewNode(HeldConnection.ForLong).Source.OpenConnectionAsync())
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

    private async Task<Chat> SayAsync(PostgreSqlDatabase database, params string[] texts)
    {
        var chat = await ATestChat.StoredAsync(test.ChatsOn(database));
        await SayAgainAsync(database, chat, texts);
        return chat;
    }

    private async Task SayAgainAsync(PostgreSqlDatabase database, Chat chat, params string[] texts)
    {
        var chats = test.ChatsOn(database);
        Assert.All(await Task.WhenAll(texts.Select(t => chats.AppendAsync(chat.Append(t), default))), r => Assert.IsType<AppendResult.Appended>(r));
    }

    private static async Task<long> NumberAsync(PostgreSqlDatabase database, string sql)
    {
        await using var command = database.Source.CreateCommand(string.Format(null, sql, database.Schema));
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
