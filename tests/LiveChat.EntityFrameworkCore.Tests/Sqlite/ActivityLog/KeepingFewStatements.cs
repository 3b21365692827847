using LiveChat.ActivityLog;
using LiveChat.Chats;
using LiveChat.EntityFrameworkCore.Sqlite;
using LiveChat.EntityFrameworkCore.Sqlite.ActivityLog;
using LiveChat.Testing.Chats;

namespace LiveChat.EntityFrameworkCore.Tests.Sqlite.ActivityLog;

/// <summary>A session keeps its statements as long as it lives, so of those that are put together it keeps one of each sort, however often somebody searches.</summary>
public sealed class KeepingFewStatements(TestFiles files) : IClassFixture<TestFiles>
{
    private static readonly ActivityQuery[] Searches =
    [
        new(), new() { OldestFirst = true }, new() { Text = "order" }, new() { Contact = SpecChat.New().Contact }, new() { Queues = [SpecChat.Queue] },
        new() { Type = ActivityType.Message }, new() { Text = "order", States = [ChatStatus.Waiting] }, new() { Tags = ["vip"] },
    ];

    [Fact]
    public async Task Searching_again_keeps_no_more_of_them()
    {
        var database = await files.EmptyAsync();
        var (chats, log) = (TestFiles.ChatsOn(database), new SqliteActivityLog(database));
        for (var i = 0; i < 3; i++) await chats.AppendAsync((await ATestChat.StoredAsync(chats)).Append("order"), default);
        await SearchAsync(log);
        var kept = await StatementsAsync(database);

        for (var i = 0; i < 10; i++) await SearchAsync(log);

        Assert.Equal(kept, await StatementsAsync(database));
    }

    private static async Task SearchAsync(SqliteActivityLog log)
    {
        foreach (var search in Searches)
        {
            await log.SearchAsync(search, default);
            await log.CountAsync(search, default);
        }
    }

    private static Task<int> StatementsAsync(SqliteDatabase database) => database.ReadAsync(s => s.Statements, default);
}
