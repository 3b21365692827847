using LiveChat.Queues;
using LiveChat.Routing;
using Microsoft.Extensions.Hosting;

namespace LiveChat.Core.Tests.Routing;

/// <summary>The queues of a node that stops.</summary>
public class StoppingToRoute
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(6);

    [Fact]
    public async Task A_node_that_stops_gives_its_queues_to_the_next_one_at_once()
    {
        await using var host = new TestHost();
        var store = host.Get<IRoutingStore>();
        var loop = host.Get<IEnumerable<IHostedService>>().OfType<RoutingLoop>().Single();
        await loop.StartAsync(default);
        await host.RouteAsync();
        Assert.False(await store.AcquireAsync(QueueId.Default, new("next"), Lease, default));

        await loop.StopAsync(default);

        // No time has passed.
        Assert.True(await store.AcquireAsync(QueueId.Default, new("next"), Lease, default));
    }
}
