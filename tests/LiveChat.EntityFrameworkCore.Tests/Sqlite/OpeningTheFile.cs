using LiveChat.Attachments;
using LiveChat.Chats;
using LiveChat.Contacts;
using LiveChat.EntityFrameworkCore.Agents;
using LiveChat.EntityFrameworkCore.Attachments;
using LiveChat.EntityFrameworkCore.Contacts;
using LiveChat.EntityFrameworkCore.Outbox;
using LiveChat.EntityFrameworkCore.Routing;
using LiveChat.EntityFrameworkCore.Settings;
using LiveChat.EntityFrameworkCore.Sqlite;
using LiveChat.EntityFrameworkCore.Sqlite.ActivityLog;
using LiveChat.EntityFrameworkCore.Sqlite.Chats;
using LiveChat.Settings;
using LiveChat.Testing.Chats;
using LiveChat.Tests;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LiveChat.EntityFrameworkCore.Tests.Sqlite;

public sealed class OpeningTheFile(TestFiles files) : IClassFixture<TestFiles>
{
    [Fact]
    public async Task Opened_again_it_holds_everything_it_held()
    {
        var path = files.NewPath();
        var first = files.Open(path);
        await first.MigrateAsync(default);
        var chats = TestFiles.ChatsOn(first);
        var agent = SpecChat.Agent("ana") with { Teams = ["one", "two"] };
        var contact = new Contact { Id = new(Guid.NewGuid()), Widget = new("widget"), Secret = VisitorSecret.Create().Hash(), Subject = "42", CreatedAt = SpecChat.Start, Fence = 1 };
        Assert.True(await new RelationalAgentStore(first).SaveAsync(agent, 0, default));
        Assert.True(await new RelationalContactStore(first).SaveAsync(contact, 0, default));
        Assert.True(await new RelationalRoutingStore(first).AcquireAsync(SpecChat.Queue, new("node"), TimeSpan.FromHours(1), default));
        var chat = await ATestChat.StoredAsync(chats);
        var ringing = Assert.IsType<CommitResult.Committed>(await chats.CommitAsync(
            chat.Then(SpecChat.Offered(agent)).Guarded(agent) with { Outbox = [new() { Kind = "mail", Reference = "1", DueAt = SpecChat.Start }] },
            default)).Chat;
        await chats.AppendAsync(ringing.Append("Hello שלום 🙂"), default);
        await chats.MarkSeenAsync(chat.Id, new(1, 1, 1, 0), default);
        Assert.NotNull(await new RelationalSettingsStore(first).SaveAsync(new(SettingsKind.Macro, "hello"), "{}", 0, default));
        await new RelationalJournal(first).AppendAsync(new() { At = SpecChat.Start, Actor = "ana", Action = "macro_saved", Subject = "macro/hello" }, default);
        var plan = new UploadPlan { Id = UploadId.New(), Chat = chat.Id, By = new Participant.Customer(chat.Contact), FileName = "picture.png", Size = 1, PartSize = 1 };
        Assert.Null((await new RelationalUploadStore(first).BeginAsync(plan, UploadLimits.Default, default)).Refusal);
        var before = await EverythingAsync(first);
        first.Dispose();

        Assert.Equal(before, await EverythingAsync(files.Open(path)));
        Assert.All(["Hello", "macro_saved", "picture.png", "node"], text => Assert.Contains(text, before, StringComparison.Ordinal));
        Assert.Equal([chat.Id], (await new RelationalRoutingStore(files.Open(path)).WaitingAsync(SpecChat.Queue, 10, default)).Select(c => c.Id));
    }

    [Fact]
    public async Task What_a_killed_process_held_is_free_for_the_next_one()
    {
        var path = files.NewPath();
        var killed = files.Open(path);
        await killed.MigrateAsync(default);
        Assert.True(await new RelationalRoutingStore(killed).AcquireAsync(SpecChat.Queue, new("killed"), TimeSpan.FromHours(1), default));
        await TestFiles.ChatsOn(killed).CommitAsync(SpecChat.New().Created() with { Outbox = [new() { Kind = "mail", Reference = "1", DueAt = SpecChat.LongAgo }] }, default);
        var lost = Assert.Single(await new RelationalOutboxStore(killed).LeaseAsync(1, TimeSpan.FromHours(1), default));
        killed.Dispose();

        var next = files.Open(path);
        Assert.False(await new RelationalRoutingStore(next).AcquireAsync(SpecChat.Queue, new("next"), TimeSpan.FromHours(1), default));
        await next.TakeOverAsync(default);

        Assert.True(await new RelationalRoutingStore(next).AcquireAsync(SpecChat.Queue, new("next"), TimeSpan.FromHours(1), default));
        Assert.Equal(lost.Attempts + 1, Assert.Single(await new RelationalOutboxStore(next).LeaseAsync(1, TimeSpan.FromHours(1), default)).Attempts);
    }

    [Fact]
    public async Task A_second_process_is_refused_and_takes_nothing_from_the_first_one()
    {
        var path = files.NewPath();
        var first = files.Open(path);
        await first.MigrateAsync(default);
        var queue = SpecChat.Queue;
        Assert.True(await new RelationalRoutingStore(first).AcquireAsync(queue, new("first"), TimeSpan.FromHours(1), default));

        using var second = Host(o => o.ConnectionString = $"Data Source={path}");
        Assert.Contains("one process at a time", (await Assert.ThrowsAsync<StoreUnavailableException>(() => second.MigrateLiveChatAsync())).Message, StringComparison.Ordinal);
        Assert.Contains("one process at a time", (await Assert.ThrowsAsync<StoreUnavailableException>(() => second.StartAsync())).Message, StringComparison.Ordinal);

        Assert.True(await new RelationalRoutingStore(first).AcquireAsync(queue, new("first"), TimeSpan.FromHours(1), default));
        Assert.False(await new RelationalRoutingStore(first).AcquireAsync(queue, new("second"), TimeSpan.FromHours(1), default));

        first.Dispose();
        using var third = Host(o => o.ConnectionString = $"Data Source={path}");
        await third.StartAsync();
        await third.StopAsync();
    }

    [Fact]
    public async Task Migrating_again_changes_nothing()
    {
        var database = await files.EmptyAsync();
        var chat = await ATestChat.StoredAsync(TestFiles.ChatsOn(database));

        await Task.WhenAll(database.MigrateAsync(default), database.MigrateAsync(default));

        Assert.NotNull(await TestFiles.ChatsOn(database).FindAsync(chat.Id, default));
    }

    [Fact]
    public async Task A_migration_that_breaks_leaves_the_file_as_it_was()
    {
        var database = files.Open(files.NewPath());
        await database.Writer.RunAsync(s => s.Execute("CREATE TABLE outbox (other INTEGER)"), default);

        await Assert.ThrowsAsync<SqliteException>(() => database.MigrateAsync(default));
        Assert.Equal("1", await database.Writer.RunAsync(s => s.Setting("SELECT count(*) FROM sqlite_schema WHERE type = 'table'"), default));

        await database.Writer.RunAsync(s => s.Execute("DROP TABLE outbox"), default);
        await database.MigrateAsync(default);
        await database.CheckAsync(default);
    }

    [Fact]
    public async Task A_host_refuses_to_start_on_a_file_without_tables_and_says_what_to_do()
    {
        using var host = Host(o => o.ConnectionString = $"Data Source={files.NewPath()}");

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => host.StartAsync());
        Assert.Contains("app.MigrateLiveChatAsync()", refusal.Message, StringComparison.Ordinal);

        await host.MigrateLiveChatAsync();
        await host.StartAsync();
        await host.StopAsync();
    }

    [Theory]
    [InlineData("Data Source=:memory:", "no file")]
    [InlineData("Data Source=x;Mode=Memory", "no file")]
    [InlineData("Data Source=x;Mode=ReadOnly", "only to read")]
    [InlineData("Data Source=x;Cache=Shared", "shares one cache")]
    [InlineData("Data Sauce=x", "cannot be read")]
    public async Task A_host_refuses_a_connection_string_that_keeps_nothing(string connectionString, string reason)
    {
        using var host = Host(o => o.ConnectionString = connectionString);

        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => host.MigrateLiveChatAsync());

        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SqliteSynchronous.Full, "2", 0)]
    [InlineData(SqliteSynchronous.Normal, "1", 1)]
    [InlineData(SqliteSynchronous.Off, "0", 1)]
    public async Task Whatever_may_lose_acknowledged_messages_is_critical_at_every_start(SqliteSynchronous synchronous, string pragma, int warnings)
    {
        using var log = new RecordingLog(LogLevel.Critical);
        using var host = Host(o => (o.ConnectionString, o.Synchronous) = ($"Data Source={files.NewPath()}", synchronous), log);
        await host.MigrateLiveChatAsync();

        await host.StartAsync();

        Assert.Equal(warnings, log.Lines.Count(l => l.Text.Contains($"SqliteStoreOptions.Synchronous is {synchronous}", StringComparison.Ordinal)));
        var writer = host.Services.GetRequiredService<SqliteDatabase>().Writer;
        Assert.Equal(pragma, await writer.RunAsync(s => s.Setting("PRAGMA synchronous"), default));

        // For macOS, where a disk is asked for more than to take what it is given.
        Assert.Equal("1", await writer.RunAsync(s => s.Setting("PRAGMA fullfsync"), default));
        Assert.Equal("1", await writer.RunAsync(s => s.Setting("PRAGMA checkpoint_fullfsync"), default));
        await host.StopAsync();
    }

    [Fact]
    public async Task A_host_without_a_database_has_nothing_to_migrate()
    {
        var builder = new HostApplicationBuilder();
        builder.Services.AddLiveChatCore();
        using var host = builder.Build();

        await host.MigrateLiveChatAsync();

        Assert.DoesNotContain("Sqlite", host.Services.GetRequiredService<IChatStore>().GetType().Name, StringComparison.Ordinal);
    }

    [Fact]
    public void All_stores_are_in_the_file_however_often_they_were_asked_for()
    {
        var services = new ServiceCollection().AddLogging();
        services.AddLiveChatCore().UseSqlite("Data Source=x.db").UseSqlite("Data Source=y.db");
        services.AddLiveChatCore();
        using var provider = services.BuildServiceProvider();

        Assert.Equal("Data Source=y.db", provider.GetRequiredService<IOptions<SqliteStoreOptions>>().Value.ConnectionString);
        RegisteredStores.AreAllIn<SqliteDatabase, SqliteChatStore, SqliteActivityLog>(provider);
    }

    private static IHost Host(Action<SqliteStoreOptions> configure, ILoggerProvider? log = null)
    {
        var builder = new HostApplicationBuilder();
        builder.Logging.ClearProviders();
        if (log is not null) builder.Logging.AddProvider(log);
        builder.Services.AddLiveChatCore().UseSqlite("Data Source=replaced", configure);
        return builder.Build();
    }

    /// <summary>Every row of every table.</summary>
    private static Task<string> EverythingAsync(SqliteDatabase database) => database.ReadAsync(
        session =>
        {
            var tables = session.List("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name", r => r.GetString(0));
            return string.Join('\n', tables.SelectMany(table => session.List($"SELECT * FROM \"{table}\"", r => $"{table}: {Row(r)}")));
        },
        default);

    private static string Row(SqliteDataReader row) => string.Join(", ", Enumerable.Range(0, row.FieldCount).Select(i => row.GetValue(i) switch
    {
        byte[] bytes => Convert.ToHexString(bytes),
        var value => $"{value}",
    }));
}
