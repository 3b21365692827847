using LiveChat.Chats;
using LiveChat.Tests;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LiveChat.Core.Tests.Routing;

/// <summary>Chats of a queue that the host was started without.</summary>
public class RoutingForgottenQueues
{
    [Fact]
    public async Task They_ring_as_those_of_the_default_queue_and_thelog_says_so_once()
    {
        using var log = new RecordingLog();
        await using var before = new TestHost(b => b.AddQueue("old"));
        for (var i = 0; i < 250; i++) await before.AChatAsync(await before.AVisitorAsync());

        await using var host = new TestHost(b => b.AddQueue("new").Services.AddLogging(l => l.AddProvider(log)), beside: before);
        await host.RouteAsync();
        await host.PassAsync(TimeSpan.FromMinutes(6));
        var ana = await host.AnAgentAsync("ana");
        await host.RouteAsync();

        // As many as the agent may have.
        Assert.Equal(3, (await host.Store.HeadsAsync(new ChatQuery.ClaimedBy([ana.Id]), CancellationToken.None)).Count(c => c.RingsAt(ana.Id)));
        Assert.Contains("Queue old", Assert.Single(log.Lines, l => l.Id.Name == "QueueUnknown").Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_node_that_knows_the_queue_is_left_to_route_it()
    {
        using var log = new RecordingLog();
        await using var knows = new TestHost(b => b.AddQueue("old").AddQueue("new"));
        await using var host = new TestHost(b => b.AddQueue("new").Services.AddLogging(l => l.AddProvider(log)), beside: knows);
        await knows.AChatAsync(await knows.AVisitorAsync());

        for (var i = 0; i < 15 * 60 / 5; i++)
        {
            await host.PassAsync(TimeSpan.FromSeconds(5));
            await knows.RouteAsync();
        }

        Assert.DoesNotContain(log.Lines, l => l.Id.Name == "QueueUnknown");
    }

    [Fact]
    public async Task Many_chats_that_have_to_wait_keep_no_other_from_its_turn()
    {
        var here = new PresentCustomers();
        await using var host = new TestHost(here.AddTo);
        for (var i = 0; i < 250; i++) await host.AChatAsync(await host.AVisitorAsync());
        await host.PassAsync(TimeSpan.FromSeconds(5));
        var kim = await host.AVisitorAsync();
        here.Come(kim);
        var chat = await host.AChatAsync(kim);

        // Ten minutes are over for all; those who are away have one more.
        await host.PassAsync(TimeSpan.FromMinutes(10));
        await host.RouteAsync();
        await host.RouteAsync();

        Assert.Equal(host.Clock.GetUtcNow() + TimeSpan.FromMinutes(10), (await host.NowAsync(chat)).IdleUntil);
    }
}
