using LiveChat.FaultyStores;
using LiveChat.Outbox;
using LiveChat.Settings;
using LiveChat.Testing;
using LiveChat.Tests;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace LiveChat.EntityFrameworkCore.Tests.PostgreSql;

/// <summary>Two whole hosts over one database, whose code defines a queue differently.</summary>
[RequiresPostgreSql]
public sealed class DefiningTheSame(TestDatabase test) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private readonly string _schema = $"test_{Guid.NewGuid():N}";
    private readonly FaultyStore _stores = new();

    /// <summary>Stands still, so that nobody's patience ends.</summary>
    private readonly FakeTimeProvider _clock = new();

    public Task InitializeAsync() => test.DatabaseAsync();

    public Task DisposeAsync() => test.ExecuteAsync($"DROP SCHEMA IF EXISTS {_schema} CASCADE");

    [Spec]
    public async Task Both_start_the_second_is_warned_and_whoever_stops_leaves_nothing_behind()
    {
        using var log = new RecordingLog(LogLevel.Warning);

        // What a node looks at after it has said what its code defines.
        var looked = _stores.Hold(nameof(IOutboxStore.DeadLettersAsync));
        looked.LetGo();
        using var first = Node(20, null, _stores.AddTo<IOutboxStore>);
        await first.MigrateLiveChatAsync();
        await first.StartAsync();
        await looked.Done;
        using var second = Node(30, log, static _ => { });

        await second.StartAsync();

        Assert.Contains("queue billing differently: another OfferTimeout on", (await log.FirstAsync("SettingsDiffer")).Text, StringComparison.Ordinal);
        await second.StopAsync();
        Assert.Single(await NoticesAsync(first));
        await first.StopAsync();
        Assert.Empty(await NoticesAsync(first));
    }

    private static Task<IReadOnlyList<SettingsDocument>> NoticesAsync(IHost node) => node.Services.GetRequiredService<ISettingsStore>().ListAsync(SettingsKind.Node, default);

    private IHost Node(int seconds, ILoggerProvider? log, Action<LiveChatBuilder> configure)
    {
        var builder = new HostApplicationBuilder();
        builder.Logging.ClearProviders();
        if (log is not null) builder.Logging.AddProvider(log);
        builder.Services.AddSingleton<TimeProvider>(_clock);
        configure(builder.Services.AddLiveChatCore()
            .UsePostgreSql($"{RequiresPostgreSqlAttribute.ConnectionString};Maximum Pool Size=10", o => (o.Schema, o.RequireDurability) = (_schema, false))
            .AddQueue("billing", q => q.OfferTimeout = TimeSpan.FromSeconds(seconds)));
        return builder.Build();
    }
}
