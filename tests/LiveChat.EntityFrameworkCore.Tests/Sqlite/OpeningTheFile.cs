using System.Text.Json;
using LiveChat.Agents;
using LiveChat.Chats;
using LiveChat.Contacts;
using LiveChat.EntityFrameworkCore.Agents;
using LiveChat.EntityFrameworkCore.Chats;
using LiveChat.EntityFrameworkCore.Contacts;
using LiveChat.EntityFrameworkCore.Outbox;
using LiveChat.EntityFrameworkCore.Routing;
using LiveChat.EntityFrameworkCore.Sqlite;
using LiveChat.Outbox;
using LiveChat.Queues;
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
        var agent = new Agent { Id = new("ana"), Name = "Ana", Teams = ["one", "two"], Availability = Availability.Available, Capacity = 2, LeaseUntil = ATestChat.Start, Fence = 1 };
        var contact = new Contact { Id = new(Guid.NewGuid()), Widget = new("widget"), Secret = VisitorSecret.Create().Hash(), Subject = "42", CreatedAt = ATestChat.Start, Fence = 1 };
        Assert.True(await new RelationalAgentStore(first).SaveAsync(agent, 0, default));
        Assert.True(await new RelationalContactStore(first).SaveAsync(contact, 0, default));
        Assert.True(await new RelationalRoutingStore(first).AcquireAsync(new QueueId("default"), new("node"), TimeSpan.FromHours(1), default));
        var offer = new OfferMade { Offer = new(OfferId.New(ATestChat.Start), ATestChat.Start, ATestChat.Start.AddSeconds(18)), Agents = [agent.Id], At = ATestChat.Start };
        var chat = await ATestChat.StoredAsync(chats);
        var ringing = Assert.IsType<CommitResult.Committed>(await chats.CommitAsync(
            new()
            {
                ExpectedFence = chat.Fence,
                Next = chat.Evolve(offer),
                Events = [offer],
                Agents = [new(agent.Id, agent.Fence, agent.Capacity)],
                Outbox = [new() { Kind = "mail", Reference = "1", DueAt = ATestChat.Start }],
            },
            default)).Chat;
        await chats.AppendAsync(ringing.Says("Hello שלום 🙂"), default);
        await chats.MarkSeenAsync(chat.Id, new(1, 1, 1, 0), default);
        var before = await EverythingAsync(first);
        first.Dispose();

        Assert.Equal(before, await EverythingAsync(files.Open(path)));
        Assert.Contains("Hello", before, StringComparison.Ordinal);
        Assert.Equal([chat.Id], (await new RelationalRoutingStore(files.Open(path)).WaitingAsync(new("default"), 10, default)).Select(c => c.Id));
    }

    [Fact]
    public async Task What_a_killed_process_held_is_free_for_the_next_one()
    {
        var path = files.NewPath();
        var killed = files.Open(path);
        await killed.MigrateAsync(default);
        var queue = new QueueId("default");
        Assert.True(await new RelationalRoutingStore(killed).AcquireAsync(queue, new("killed"), TimeSpan.FromHours(1), default));
        await ATestChat.StoredAsync(TestFiles.ChatsOn(killed), new OutboxItem { Kind = "mail", Reference = "1", DueAt = DateTimeOffset.UnixEpoch });
        var lost = Assert.Single(await new RelationalOutboxStore(killed).LeaseAsync(1, TimeSpan.FromHours(1), default));
        killed.Dispose();

        var next = files.Open(path);
        Assert.False(await new RelationalRoutingStore(next).AcquireAsync(queue, new("next"), TimeSpan.FromHours(1), default));
        await next.TakeOverAsync(default);

        Assert.True(await new RelationalRoutingStore(next).AcquireAsync(queue, new("next"), TimeSpan.FromHours(1), default));
        Assert.Equal(lost.Attempts + 1, Assert.Single(await new RelationalOutboxStore(next).LeaseAsync(1, TimeSpan.FromHours(1), default)).Attempts);
    }

    [Fact]
    public async Task A_second_process_is_refused_and_takes_nothing_from_the_first_one()
    {
        var path = files.NewPath();
        var first = files.Open(path);
        await first.MigrateAsync(default);
        var queue = new QueueId("default");
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
    public async Task The_tables_are_those_of_the_model()
    {
        var database = await files.EmptyAsync();

        Assert.False(await database.ReadAsync((context, _) => Task.FromResult(context.Database.HasPendingModelChanges()), default), "Run dotnet ef migrations add.");
        Assert.Empty(await database.ReadAsync((context, token) => context.Database.GetPendingMigrationsAsync(token), default));
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

        await Assert.ThrowsAnyAsync<Exception>(() => database.MigrateAsync(default));
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
        var log = new CriticalLog();
        using var host = Host(o => (o.ConnectionString, o.Synchronous) = ($"Data Source={files.NewPath()}", synchronous), log);
        await host.MigrateLiveChatAsync();

        await host.StartAsync();

        Assert.Equal(warnings, log.Lines.Count(l => l.Contains($"SqliteStoreOptions.Synchronous is {synchronous}", StringComparison.Ordinal)));
        Assert.Equal(pragma, await host.Services.GetRequiredService<SqliteDatabase>().Writer.RunAsync(s => s.Setting("PRAGMA synchronous"), default));
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
        Assert.IsType<LiveChat.EntityFrameworkCore.Sqlite.Chats.SqliteChatStore>(Assert.Single(provider.GetServices<IChatStore>()));
        Assert.IsType<RelationalAgentStore>(Assert.Single(provider.GetServices<IAgentStore>()));
        Assert.IsType<RelationalContactStore>(Assert.Single(provider.GetServices<IContactStore>()));
        Assert.IsType<RelationalOutboxStore>(Assert.Single(provider.GetServices<LiveChat.Outbox.IOutboxStore>()));
        Assert.IsType<RelationalRoutingStore>(Assert.Single(provider.GetServices<LiveChat.Routing.IRoutingStore>()));
        Assert.IsType<RelationalJournal>(Assert.Single(provider.GetServices<LiveChat.Routing.IJournal>()));
        Assert.IsType<LiveChat.EntityFrameworkCore.Settings.RelationalSettingsStore>(Assert.Single(provider.GetServices<LiveChat.Settings.ISettingsStore>()));
        Assert.IsType<LiveChat.EntityFrameworkCore.Attachments.RelationalUploadStore>(Assert.Single(provider.GetServices<LiveChat.Attachments.IUploadStore>()));
        Assert.IsType<LiveChat.EntityFrameworkCore.Sqlite.ActivityLog.SqliteActivityLog>(Assert.Single(provider.GetServices<LiveChat.ActivityLog.IActivityLog>()));
        Assert.Single(provider.GetServices<IHostedService>().OfType<LiveChat.EntityFrameworkCore.ActivityLog.WordIndexFiller>());
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
        async (context, token) => JsonSerializer.Serialize(new object[]
        {
            await context.Set<ChatRow>().ToListAsync(token),
            await context.Set<ClaimRow>().ToListAsync(token),
            await context.Set<EntryRow>().ToListAsync(token),
            await context.Set<JournalRow>().ToListAsync(token),
            await context.Set<AgentRow>().ToListAsync(token),
            await context.Set<AgentOfferRow>().ToListAsync(token),
            await context.Set<ContactRow>().ToListAsync(token),
            await context.Set<OutboxRow>().ToListAsync(token),
            await context.Set<QueueLeaseRow>().ToListAsync(token),
        }),
        default);
}
