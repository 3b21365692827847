using LiveChat.Faults.Conversations;
using LiveChat.Faults.Histories;
using LiveChat.Faults.PostgreSql;
using LiveChat.Testing;

namespace LiveChat.Faults.TwoNodes;

/// <summary>Chats that ring at everybody at once, over two nodes: soon, and never for two agents.</summary>
[RequiresPostgreSqlServer]
public sealed class Rings : IAsyncLifetime, IDisposable
{
    private const int Customers = 4;

    private static readonly string[] Colleagues = ["ana", "mia"];

    private readonly PostgreSqlServer _server = new();
    private readonly Crowd _crowd = new(new() { Patience = TimeSpan.FromMinutes(1) });

    public Task InitializeAsync() => _server.InitializeAsync();

    [Spec]
    public Task A_chat_rings_soon_on_another_node_and_only_one_of_those_who_take_it_has_it() => InClusterAsync(null, async cluster =>
    {
        await _crowd.AgentAsync("ana", cluster.Other);
        await _crowd.ShoppersAsync(ClusterSettings.Capacity - 1, cluster.One);
        await _crowd.MoreChatsAsync(1);
        var warm = _crowd.History.Now;
        await _crowd.MoreChatsAsync(Length.Chats * 2);

        // So far everything has rung on the other node.
        Assert.InRange(_crowd.SlowestRing(warm), TimeSpan.Zero, Scenes.SoonElsewhere);
        await _crowd.AgentAsync("ben", cluster.One);
        await _crowd.ShoppersAsync(2, cluster.One, cluster.Other);
        await _crowd.MoreChatsAsync(Length.Chats * 2);

        await AssertKeptAsync(cluster);
        Assert.Contains(_crowd.History.Events, e => e is AcceptRefused { Code: "already_taken" });
    });

    [Spec]
    public Task A_node_that_stands_still_takes_no_chat_that_was_taken_on_the_other() => InClusterAsync(null, async cluster =>
    {
        await Scenes.AcceptWhileStandingStillAsync(_crowd, cluster.One, cluster.Other);

        await AssertKeptAsync(cluster);
        Assert.Contains(_crowd.History.Events, e => e is AcceptRefused { Who: "Ben (demo)", Code: "already_taken" });
    });

    [Spec]
    public Task A_node_that_takes_chats_on_what_it_knew_before_it_stood_still_is_found_out() => InClusterAsync("stale", async cluster =>
    {
        await Scenes.AcceptWhileStandingStillAsync(_crowd, cluster.One, cluster.Other);

        Assert.Contains(await _crowd.CheckAsync(cluster.One), p => p.EndsWith("joined while Ana (demo) had it", StringComparison.Ordinal));
    });

    [Spec]
    public Task A_node_that_hears_nothing_from_the_other_is_found_out_by_how_late_it_rings_there() => InClusterAsync(null, async cluster =>
    {
        var ben = await _crowd.AgentAsync("ben", cluster.One);
        ben.Hesitate();
        foreach (var name in Colleagues)
        {
            // Who rings alone has the queue, and keeps it when somebody else comes: the other node has to be told what rings. On a slow machine it may be lost all the same, so there is a second try.
            await cluster.Other.KillAsync();
            var rings = _crowd.History.SeenAsync(e => e is Rang);
            var first = await _crowd.ShopperAsync($"wim-{name}", cluster.One);
            await rings;
            await first.CloseChatAsync();

            await cluster.Other.StartAsync("deaf");
            var there = await _crowd.AgentAsync(name, cluster.Other);
            there.Hesitate();
            if (await AreLateAsync(ben, there, cluster.One)) return;
        }

        Assert.Fail("What rang here rang there soon enough.");
    });

    public Task DisposeAsync() => _server.DisposeAsync();

    public void Dispose() => _crowd.Dispose();

    /// <summary>Two nodes, which everybody leaves before they are gone.</summary>
    private async Task InClusterAsync(string? sabotage, Func<Cluster, Task> happen)
    {
        await using var cluster = await Cluster.StartAsync(_server, sabotage, new Dictionary<string, string> { ["LiveChat:Queue:RoutingPolicy"] = "simultaneous" });
        try
        {
            await happen(cluster);
        }
        finally
        {
            await _crowd.LeaveAsync();
        }
    }

    private async Task AssertKeptAsync(Cluster cluster)
    {
        await _crowd.EndAsync();
        Assert.Empty(await _crowd.CheckAsync(cluster.One));
        Assert.Empty(await _crowd.CheckAsync(cluster.Other));
    }

    /// <summary>Whether what rings here takes longer to ring there than it may take. A node that hears nothing may find one ring by the look it takes from time to time, but not one after the other.</summary>
    private async Task<bool> AreLateAsync(DeskAgent here, DeskAgent there, Node shop)
    {
        for (var i = 0; i < Customers; i++)
        {
            var ringsHere = _crowd.History.SeenAsync(e => e is Rang && e.Who == here.Name);
            var ringsThere = _crowd.History.SeenAsync(e => e is Rang && e.Who == there.Name);
            var shopper = await _crowd.ShopperAsync($"wim-{there.Id}-{i}", shop);
            await ringsHere;
            try
            {
                await ringsThere.WaitAsync(Scenes.SoonElsewhere, TimeProvider.System);
            }
            catch (TimeoutException)
            {
                return true;
            }
            finally
            {
                await shopper.CloseChatAsync();
            }
        }

        return false;
    }
}
