using System.Globalization;
using LiveChat.Chats;
using Microsoft.Data.Sqlite;

namespace LiveChat.EntityFrameworkCore.Tests.Sqlite;

/// <summary>What goes wrong with the file is said with one exception, leaves nothing half-written, and is over when its reason is gone.</summary>
public sealed class LosingTheFile(TestFiles files) : IClassFixture<TestFiles>
{
    [Fact]
    public async Task A_full_disk_loses_nothing_that_was_acknowledged_and_is_over_when_there_is_room_again()
    {
        var database = await files.EmptyAsync();
        var chats = TestFiles.ChatsOn(database);
        var chat = await ATestChat.StoredAsync(chats);
        var pages = int.Parse((await database.Writer.RunAsync(s => s.Setting("PRAGMA page_count"), default))!, CultureInfo.InvariantCulture);
        await database.Writer.RunAsync(s => s.Setting($"PRAGMA max_page_count = {pages + 10}"), default);

        var acknowledged = new List<string>();
        StoreUnavailableException? full = null;
        while (full is null)
        {
            var text = $"{acknowledged.Count} {new string('x', 3000)}";
            try
            {
                Assert.IsType<AppendResult.Appended>(await chats.AppendAsync(chat.Says(text), default));
                acknowledged.Add(text);
            }
            catch (StoreUnavailableException e)
            {
                full = e;
            }
        }

        Assert.Contains("full", full.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<StoreUnavailableException>(() => chats.CommitAsync(Created(new string('y', 50_000)), default));
        Assert.Equal(acknowledged, await ATestChat.TextsAsync(chats, chat));

        await database.Writer.RunAsync(s => s.Setting("PRAGMA max_page_count = 1000000"), default);
        Assert.IsType<AppendResult.Appended>(await chats.AppendAsync(chat.Says("Room again"), default));
        acknowledged.Add("Room again");
        Assert.Equal(acknowledged, await ATestChat.TextsAsync(chats, chat));
    }

    [Fact]
    public async Task A_read_only_file_is_opened_anew()
    {
        var database = await files.EmptyAsync();
        var chats = TestFiles.ChatsOn(database);
        var chat = await ATestChat.StoredAsync(chats);
        await database.Writer.RunAsync(s => s.Execute("PRAGMA query_only = ON"), default);

        using var held = await HeldWriter.OfAsync(database);
        var together = Enumerable.Range(0, 10).Select(_ => chats.AppendAsync(chat.Says("Lost"), default)).ToArray();
        await held.LetGoAsync();
        foreach (var append in together)
        {
            var refused = await Assert.ThrowsAsync<StoreUnavailableException>(() => append);
            Assert.Contains("read-only", refused.Message, StringComparison.Ordinal);
        }

        Assert.IsType<AppendResult.Appended>(await chats.AppendAsync(chat.Says("Kept"), default));
        Assert.Equal(["Kept"], await ATestChat.TextsAsync(chats, chat));
    }

    [Fact]
    public async Task A_file_somebody_else_holds_is_waited_for_only_so_long()
    {
        var path = files.NewPath();
        var database = files.Open(path, o => o.BusyTimeout = TimeSpan.FromSeconds(1));
        await database.MigrateAsync(default);
        var chats = TestFiles.ChatsOn(database);
        var chat = await ATestChat.StoredAsync(chats);
        await using var other = new SqliteConnection($"Data Source={path};Pooling=False");
        await other.OpenAsync();
        var holding = other.BeginTransaction(deferred: false);

        var refused = await Assert.ThrowsAsync<StoreUnavailableException>(() => chats.AppendAsync(chat.Says("Too late"), default));
        Assert.Contains("another process", refused.Message, StringComparison.Ordinal);
        Assert.NotNull(await chats.FindAsync(chat.Id, default));

        await holding.DisposeAsync();
        Assert.IsType<AppendResult.Appended>(await chats.AppendAsync(chat.Says("In time"), default));
        Assert.Equal(["In time"], await ATestChat.TextsAsync(chats, chat));
    }

    [Fact]
    public async Task A_folder_that_is_not_there_yet_is_used_as_soon_as_it_is()
    {
        var path = files.NewPath() + ".d/livechat.db";
        var database = files.Open(path);
        var chats = TestFiles.ChatsOn(database);
        await Assert.ThrowsAsync<StoreUnavailableException>(() => chats.FindAsync(ATestChat.New().Id, default));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => chats.CommitAsync(Created("Nobody"), default));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => database.MigrateAsync(default));

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);

        await database.MigrateAsync(default);
        Assert.NotNull(await chats.FindAsync((await ATestChat.StoredAsync(chats)).Id, default));
    }

    private static ChatCommit Created(string name) => new() { ExpectedFence = 0, Next = ATestChat.New() with { CustomerName = name }, Events = [] };
}
