using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Tests.Hosting;
using LiveChat.FaultyStores;
using LiveChat.Outbox;
using LiveChat.Queues;
using LiveChat.Routing;
using LiveChat.Settings;
using LiveChat.Tests;
using LiveChat.WakeUps;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace LiveChat.AspNetCore.Tests.Nodes;

/// <summary>What a load balancer and whoever looks after the nodes are told.</summary>
public class ReportingHealth
{
    private readonly FaultyStore _stores = new();

    [Fact]
    public async Task A_node_whose_queue_differs_starts_serves_and_is_degraded()
    {
        using var log = new RecordingLog(LogLevel.Warning);

        // What a node looks at after it has said what its code defines.
        var looked = _stores.Hold(nameof(IOutboxStore.DeadLettersAsync));
        looked.LetGo();
        await using var first = await LiveChatHost.StartAsync(new()
        {
            LiveChat = chat =>
            {
                Neighbour.AddTo(chat);
                _stores.AddTo<IOutboxStore>(chat.AddQueue("billing", q => q.OfferTimeout = TimeSpan.FromSeconds(20)));
            },
        });
        await looked.Done;
        await using var second = await LiveChatHost.StartAsync(new()
        {
            Log = log,
            LiveChat = chat =>
            {
                Neighbour.AddTo(chat);
                chat.AddQueue("billing", q => q.OfferTimeout = TimeSpan.FromSeconds(30))
                    .Services.Replace(ServiceDescriptor.Singleton(first.Services.GetRequiredService<ISettingsStore>()));
            },
        });
        await using var kim = await second.CustomerAsync();
        (await kim.StartAsync()).Expect();

        Assert.Contains("queue billing differently: another OfferTimeout on", (await log.FirstAsync("SettingsDiffer")).Text, StringComparison.Ordinal);
        var health = await HealthOfAsync(second);

        Assert.Equal(HealthStatus.Degraded, health.Status);
        Assert.Equal(["queue billing"], Assert.IsType<string[]>(health.Data["differentSettings"]));
    }

    [Fact]
    public async Task A_node_that_finds_chats_in_a_queue_it_does_not_know_is_degraded_and_names_the_queue()
    {
        using var log = new RecordingLog(LogLevel.Warning);
        var clock = new FakeTimeProvider();
        await using var before = await LiveChatHost.StartAsync(new() { Clock = clock, LiveChat = chat => chat.AddQueue("old") });
        await using var kim = await before.CustomerAsync();
        (await kim.StartAsync()).Expect();
        await using var host = await LiveChatHost.StartAsync(new()
        {
            Clock = clock,
            Log = log,
            LiveChat = chat => chat.AddQueue("new").Services.Replace(ServiceDescriptor.Singleton(before.Services.GetRequiredService<IRoutingStore>())),
        });
        await before.StopAsync();

        // The chat rings for five minutes, and is due for one more. The clock stands again then: a pass that had begun before would not be followed by another one.
        clock.Advance(TimeSpan.FromMinutes(7));
        await using var sam = await host.CustomerAsync();
        (await sam.StartAsync()).Expect();
        await log.FirstAsync("QueueUnknown");
        var health = await HealthOfAsync(host);

        Assert.Equal(HealthStatus.Degraded, health.Status);
        Assert.Contains("old", health.Description, StringComparison.Ordinal);
        Assert.Equal(["old"], Assert.IsType<string[]>(health.Data["unknownQueues"]));
    }

    [Fact]
    public async Task A_node_with_settings_that_cannot_count_is_degraded_and_names_them()
    {
        await using var host = await LiveChatHost.StartAsync(new() { Clock = new FakeTimeProvider() });
        await host.Services.GetRequiredService<ISettingsStore>().SaveAsync(new(SettingsKind.Queue, "vip"), "[]", 0, CancellationToken.None);
        await host.Services.GetRequiredService<ISettingsEditor<QueueOptions>>().ListAsync();

        var health = await HealthOfAsync(host);

        Assert.Equal(HealthStatus.Degraded, health.Status);
        Assert.Contains("queue vip", health.Description, StringComparison.Ordinal);
        Assert.Equal(["queue vip"], Assert.IsType<string[]>(health.Data["unusableSettings"]));
    }

    [Fact]
    public async Task A_node_that_is_well_says_so_with_every_key()
    {
        await using var host = await LiveChatHost.StartAsync(new() { Clock = new FakeTimeProvider() });

        var health = await HealthOfAsync(host);

        Assert.Equal(HealthStatus.Healthy, health.Status);
        Assert.Equal(["deadLetters", "differentSettings", "draining", "hearsHints", "sendsHints", "unknownQueues", "unusableSettings"], health.Data.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(["ready"], health.Tags);
    }

    [Fact]
    public async Task A_node_without_its_store_is_unhealthy_until_the_store_answers()
    {
        _stores.IsAway = true;
        await using var host = await LiveChatHost.StartAsync(new() { Clock = new FakeTimeProvider(), LiveChat = _stores.AddTo<IRoutingStore> });
        Assert.Equal(HealthStatus.Unhealthy, (await HealthOfAsync(host)).Status);

        _stores.IsAway = false;
        Assert.Equal(HealthStatus.Healthy, (await HealthOfAsync(host)).Status);
    }

    [Fact]
    public async Task A_node_that_stops_is_unhealthy_while_it_serves_its_last_people()
    {
        await using var host = await LiveChatHost.StartAsync(new() { Clock = new FakeTimeProvider(), Options = o => o.DrainTime = TimeSpan.FromSeconds(10), LiveChat = Neighbour.AddTo });
        await using var kim = await host.CustomerAsync();
        var told = kim.Next<DrainingEvent>("Draining");
        var stopping = host.StopAsync();
        await told;

        var health = await HealthOfAsync(host);

        Assert.Equal((HealthStatus.Unhealthy, true), (health.Status, (bool)health.Data["draining"]));
        (await kim.StateAsync()).Expect();
        await kim.DisposeAsync();
        await stopping.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_node_that_does_not_hear_the_others_is_degraded_and_stays()
    {
        using var log = new RecordingLog(LogLevel.Warning);
        await using var host = await LiveChatHost.StartAsync(new() { Clock = new FakeTimeProvider(), Log = log, LiveChat = chat => chat.UseWakeUps<Deaf>() });
        await log.FirstAsync("WakeUpsNotHeard");

        var health = await HealthOfAsync(host);

        Assert.Equal((HealthStatus.Degraded, false, true), (health.Status, (bool)health.Data["hearsHints"], (bool)health.Data["sendsHints"]));
    }

    private static async Task<HealthReportEntry> HealthOfAsync(LiveChatHost host)
        => (await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync()).Entries["livechat"];

    private sealed class Deaf : IWakeUps
    {
        public Task PublishAsync(IReadOnlyList<WakeUp> wakeUps, CancellationToken cancellationToken) => Task.CompletedTask;

        public IAsyncEnumerable<IReadOnlyList<WakeUp>> SubscribeAsync(CancellationToken cancellationToken) => throw new IOException("Nobody carries hints.");
    }
}
