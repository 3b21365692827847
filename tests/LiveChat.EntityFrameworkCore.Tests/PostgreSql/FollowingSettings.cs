using LiveChat.Queues;
using LiveChat.Redaction;
using LiveChat.Routing;
using LiveChat.Settings;
using LiveChat.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace LiveChat.EntityFrameworkCore.Tests.PostgreSql;

/// <summary>Two whole hosts over one database: what the console sets on one, the other follows.</summary>
[RequiresPostgreSql]
public sealed class FollowingSettings(TestDatabase test) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private static readonly SettingsActor Mia = new("mia", "Mia");

    private readonly string _schema = $"test_{Guid.NewGuid():N}";

    /// <summary>Stands still, so that nobody's patience ends.</summary>
    private readonly FakeTimeProvider _clock = new();

    public Task InitializeAsync() => test.DatabaseAsync();

    public Task DisposeAsync() => test.ExecuteAsync($"DROP SCHEMA IF EXISTS {_schema} CASCADE");

    [Spec]
    public async Task What_is_saved_on_one_is_followed_by_the_other_and_both_cannot_win()
    {
        using var first = Node();
        await first.MigrateLiveChatAsync();
        await first.StartAsync();
        var here = first.Services.GetRequiredService<ISettingsEditor<QueueOptions>>();
        var saved = await here.SaveAsync(Mia, "vip", new() { DisplayName = "VIP", RingTimeout = TimeSpan.FromSeconds(91) }, 0);
        Assert.Null(saved.Refusal);

        // One that starts knows it before it serves.
        using var second = Node();
        await second.StartAsync();
        var known = second.Services.GetRequiredService<QueueCatalog>();
        Assert.Equal(("VIP", TimeSpan.FromSeconds(91)), (known.Find(new("vip"))?.DisplayName, known.Find(new("vip"))?.RingTimeout));

        var there = second.Services.GetRequiredService<ISettingsEditor<QueueOptions>>();
        var both = await Task.WhenAll(
            here.SaveAsync(Mia, "vip", new() { DisplayName = "Here" }, saved.Current!.Version),
            there.SaveAsync(Mia, "vip", new() { DisplayName = "There" }, saved.Current.Version));
        var won = Assert.Single(both, o => o.Refusal is null).Current!.Options.DisplayName;
        Assert.Equal(SettingsRefusal.Changed, Assert.Single(both, o => o.Refusal is not null).Refusal);

        await first.Services.GetRequiredService<ISettingsEditor<RedactionRules>>().SaveAsync(Mia, RulesInForce.Name, new() { Retention = new(TimeSpan.FromDays(30)) }, 0);
        await first.Services.GetRequiredService<LiveSettings>().LookAsync(default);
        await second.Services.GetRequiredService<LiveSettings>().LookAsync(default);
        Assert.Equal(won, known.Find(new("vip"))!.DisplayName);
        Assert.Equal(won, first.Services.GetRequiredService<QueueCatalog>().Find(new("vip"))!.DisplayName);
        Assert.Equal(TimeSpan.FromDays(30), second.Services.GetRequiredService<RulesInForce>().Now.Retention!.After);

        var audited = await second.Services.GetRequiredService<IJournal>().AuditAsync(0, 10, default);
        Assert.Equal(["queue/vip", "queue/vip", "rule/redaction"], audited.Select(r => r.Entry.Subject));
        await second.StopAsync();
        await first.StopAsync();
    }

    private IHost Node()
    {
        var builder = new HostApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<TimeProvider>(_clock);
        builder.Services.AddLiveChatCore().UsePostgreSql($"{RequiresPostgreSqlAttribute.ConnectionString};Maximum Pool Size=10", o => (o.Schema, o.RequireDurability) = (_schema, false));
        return builder.Build();
    }
}
