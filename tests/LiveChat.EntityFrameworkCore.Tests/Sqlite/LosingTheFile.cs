using System.Globalization;
using LiveChat.Chats;
using LiveChat.EntityFrameworkCore.Sqlite;
using LiveChat.EntityFrameworkCore.Sqlite.ActivityLog;
using LiveChat.EntityFrameworkCore.Sqlite.Chats;
using LiveChat.Testing.Chats;
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
                Assert.IsType<AppendResult.Appended>(await chats.AppendAsync(chat.Append(text), default));
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
        Assert.IsType<AppendResult.Appended>(await chats.AppendAsync(chat.Append("Room again"), default));
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
        var together = Enumerable.Range(0, 10).Select(_ => chats.AppendAsync(chat.Append("Lost"), default)).ToArray();
        await held.LetGoAsync();
        foreach (var append in together)
        {
            var refused = await Assert.ThrowsAsync<StoreUnavailableException>(() => append);
            Assert.Contains("read-only", refused.Message, StringComparison.Ordinal);
        }

        Assert.IsType<AppendResult.Appended>(await chats.AppendAsync(chat.Append("Kept"), default));
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

        var refused = await Assert.ThrowsAsync<StoreUnavailableException>(() => chats.AppendAsync(chat.Append("Too late"), default));
        Assert.Contains("another process", refused.Message, StringComparison.Ordinal);
        Assert.NotNull(await chats.FindAsync(chat.Id, default));

        await holding.DisposeAsync();
        Assert.IsType<AppendResult.Appended>(await chats.AppendAsync(chat.Append("In time"), default));
        Assert.Equal(["In time"], await ATestChat.TextsAsync(chats, chat));
    }

    [Fact]
    public async Task A_folder_that_is_not_there_yet_is_said_alike_by_every_store_and_used_as_soon_as_it_is()
    {
        var path = files.NewPath() + ".d/livechat.db";
        var database = files.Open(path);
        var chats = TestFiles.ChatsOn(database);
        await EveryCall.RefusedAsync(CallsTo(database, chats, SpecChat.New()).All);
        await Assert.ThrowsAsync<StoreUnavailableException>(() => database.MigrateAsync(default));

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);

        await database.MigrateAsync(default);
        await CallsTo(database, chats, await ATestChat.StoredAsync(chats)).NothingIsWrittenAsync();
    }

    [Fact]
    public async Task A_file_that_was_taken_away_is_not_replaced_by_an_empty_one()
    {
        var path = files.NewPath();
        var database = files.Open(path);
        await database.MigrateAsync(default);
        var chats = TestFiles.ChatsOn(database);
        var chat = await ATestChat.StoredAsync(chats);

        // The writer opens the file anew after this, and does not find it.
        await database.Writer.RunAsync(s => s.Execute("PRAGMA query_only = ON"), default);
        await Assert.ThrowsAsync<StoreUnavailableException>(() => chats.AppendAsync(chat.Append("Lost"), default));
        File.Move(path, path + ".away");
        await Assert.ThrowsAsync<StoreUnavailableException>(() => chats.AppendAsync(chat.Append("Lost, too"), default));
        Assert.False(File.Exists(path));

        File.Move(path + ".away", path);
        Assert.IsType<AppendResult.Appended>(await chats.AppendAsync(chat.Append("Back"), default));
    }

    [Fact]
    public async Task Nothing_is_acknowledged_into_a_file_that_is_taken_away_while_it_is_open()
    {
        var path = files.NewPath();
        var database = files.Open(path);
        await database.MigrateAsync(default);
        var chats = TestFiles.ChatsOn(database);
        var chat = await ATestChat.StoredAsync(chats);
        var calls = CallsTo(database, chats, chat);

        foreach (var write in calls.Writes)
        {
            // The writer has the file open again.
            await database.Writer.RunAsync(s => s.Setting("PRAGMA page_count"), default);
            File.Move(path, path + ".away");
            await EveryCall.RefusedAsync([write]);
            Assert.False(File.Exists(path));
            File.Move(path + ".away", path);
        }

        await calls.NothingIsWrittenAsync();
        Assert.IsType<AppendResult.Appended>(await chats.AppendAsync(chat.Append("Back"), default));
        Assert.Equal(["Back"], await ATestChat.TextsAsync(chats, chat));
    }

    [Fact]
    public async Task What_is_kept_in_memory_has_no_file_that_could_be_gone()
    {
        await using var connection = new SqliteConnection("Data Source=:memory:");
        await connection.OpenAsync();
        using var session = new SqliteSession(connection);

        Assert.Equal(0, session.Write(() => session.Execute("CREATE TABLE kept (id INTEGER)")));
    }

    [Fact]
    public async Task Messages_to_a_damaged_file_are_refused_together_and_the_file_is_opened_anew_once()
    {
        var database = await files.EmptyAsync();
        var chats = TestFiles.ChatsOn(database);
        var chat = await ATestChat.StoredAsync(chats);
        await database.Writer.RunAsync(
            s => s.Execute("INSERT INTO word_index (rowid, words) VALUES (1, 'lost')") + s.Execute("DELETE FROM word_index_content")
                + s.Execute("CREATE TRIGGER damage AFTER INSERT ON entries BEGIN INSERT INTO word_index (word_index) VALUES ('integrity-check'); END"),
            default);

        using var held = await HeldWriter.OfAsync(database);
        var together = Enumerable.Range(0, 64).Select(i => chats.AppendAsync(chat.Append($"{i}"), default)).ToArray();
        await held.LetGoAsync();
        foreach (var append in together)
        {
            var refused = await Assert.ThrowsAsync<StoreUnavailableException>(() => append);
            Assert.Contains("damaged", refused.Message, StringComparison.Ordinal);
        }

        await database.Writer.RunAsync(s => s.Execute("DROP TRIGGER damage"), default);
        Assert.Equal(2, database.Writer.Openings);
        Assert.IsType<AppendResult.Appended>(await chats.AppendAsync(chat.Append("Mended"), default));
    }

    [Fact]
    public async Task Work_that_breaks_even_when_it_is_told_so_stops_nobody_else()
    {
        var database = await files.EmptyAsync();
        var chats = TestFiles.ChatsOn(database);
        var chat = await ATestChat.StoredAsync(chats);

        database.Writer.Enqueue(new(Work: new BrokenWork()));

        Assert.IsType<AppendResult.Appended>(await chats.AppendAsync(chat.Append("Still here"), default));
    }

    private sealed class BrokenWork : ISqliteWork
    {
        public void Run(SqliteSession session) => throw new InvalidOperationException("Broken.");

        public void Answer() => throw new InvalidOperationException("Nothing to answer.");

        public void Fail(Exception exception) => throw new InvalidOperationException("Broken again.", exception);
    }

    private static EveryCall CallsTo(SqliteDatabase database, SqliteChatStore chats, Chat chat) => new(database, chats, new SqliteActivityLog(database), chat);

    private static ChatCommit Created(string name) => (SpecChat.New() with { CustomerName = name }).Created();
}
