using LiveChat.Agents;
using LiveChat.FaultyStores;
using LiveChat.Routing;
using LiveChat.Tests;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LiveChat.Core.Tests.Routing;

/// <summary>Agents are connected to a node that stops for as long as it serves its people, and their signs of life count.</summary>
public sealed class LeavingWithOpenChats : IAsyncLifetime, IAsyncDisposable
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(5);

    private readonly WatchedClock _clock = new();
    private readonly FaultyStore _stores = new();
    private readonly RecordingLog _log = new(LogLevel.Error);
    private readonly TestHost _host;

    public LeavingWithOpenChats() => _host = new(
        b =>
        {
            _stores.AddTo<IAgentStore>(b);
            b.ConfigureAgents(o => (o.LeaseDuration, o.ReclaimAfter) = (Lease, TimeSpan.Zero)).Services.AddLogging(l => l.AddProvider(_log));
        },
        _clock);

    private LastSignsOfLife Last => _host.Get<IEnumerable<IHostedService>>().OfType<LastSignsOfLife>().Single();

    [Fact]
    public async Task An_agent_who_is_still_connected_has_a_lease_after_the_routing_has_ended()
    {
        var ana = await _host.AnAgentAsync("Ana");
        await Last.StartAsync(default);
        await _host.Get<RoutingShift>().EndAsync();
        await _clock.SomebodyWaitsAsync(Second);

        for (var passed = TimeSpan.Zero; passed < 2 * Lease; passed += Second)
        {
            _host.Agents.HeardFrom(ana.Id);
            _clock.Advance(Second);
            await _clock.SomebodyWaitsAsync(Second);
        }

        Assert.Empty(await _host.Get<IAgentStore>().LapsedAsync(default));
        await Last.StopAsync(default);
    }

    [Fact]
    public async Task A_sign_of_life_that_could_not_be_stored_is_stored_a_second_later()
    {
        var ana = await _host.AnAgentAsync("Ana");
        await Last.StartAsync(default);
        await _host.Get<RoutingShift>().EndAsync();
        await _clock.SomebodyWaitsAsync(Second);
        _clock.Advance(Lease - Second - Second);
        await _clock.SomebodyWaitsAsync(Second);

        _stores.FailBefore(nameof(IAgentStore.RenewAsync));
        _host.Agents.HeardFrom(ana.Id);
        _clock.Advance(Second);
        await _clock.SomebodyWaitsAsync(Second);
        Assert.Single(_log.Lines, l => l.Id.Name == "SignsOfLifeNotStored");
        _clock.Advance(Second);
        await _clock.SomebodyWaitsAsync(Second);
        _clock.Advance(Second);

        Assert.Empty(await _host.Get<IAgentStore>().LapsedAsync(default));
        await Last.StopAsync(default);
    }

    Task IAsyncLifetime.InitializeAsync() => Task.CompletedTask;

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        _log.Dispose();
    }
}
