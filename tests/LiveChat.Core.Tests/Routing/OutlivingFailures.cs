using LiveChat.Chats;
using LiveChat.FaultyStores;
using LiveChat.Routing;
using Microsoft.Extensions.Hosting;

namespace LiveChat.Core.Tests.Routing;

/// <summary>The routing loop over a store that can be read, but takes no writes.</summary>
public class OutlivingFailures
{
    [Fact]
    public async Task A_store_that_takes_no_commits_is_asked_four_times_a_second_and_not_more_often()
    {
        var clock = new WatchedClock();
        var faults = new FaultyStore();
        await using var host = new TestHost(faults.AddTo<IChatStore>, clock);
        await host.AnAgentAsync("ana");
        await host.AChatAsync(await host.AVisitorAsync());
        var refused = Enumerable.Range(0, 4).Select(_ => faults.FailBefore(nameof(IChatStore.CommitAsync))).ToArray();

        var loop = host.Get<IEnumerable<IHostedService>>().OfType<RoutingLoop>().Single();
        await loop.StartAsync(default);
        foreach (var fault in refused)
        {
            await fault.Done;
            await clock.SomebodyWaitsAsync(TimeSpan.FromMilliseconds(250));
            clock.Advance(TimeSpan.FromMilliseconds(250));
        }

        await loop.StopAsync(default);
    }
}
