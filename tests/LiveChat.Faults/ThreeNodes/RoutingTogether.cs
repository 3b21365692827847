using LiveChat.Agents;
using LiveChat.Faults.Conversations;
using LiveChat.Faults.Histories;
using LiveChat.Faults.PostgreSql;
using LiveChat.Faults.TwoNodes;
using LiveChat.Testing;

namespace LiveChat.Faults.ThreeNodes;

/// <summary>One queue that three nodes route, with customers and agents on each, while one of the agents may have fewer chats from some moment on.</summary>
[RequiresPostgreSqlServer]
public sealed class RoutingTogether : IAsyncLifetime, IDisposable
{
    private const int Lowered = 1;

    private static readonly AgentId Ana = new("ana");

    private readonly PostgreSqlServer _server = new();
    private readonly Crowd _crowd = new(new() { Patience = TimeSpan.FromMinutes(1), Look = TimeSpan.FromSeconds(1) });

    public Task InitializeAsync() => _server.InitializeAsync();

    [Spec]
    public Task An_agent_whose_capacity_is_lowered_keeps_the_chats_and_gets_no_other_until_there_is_room() => AuditAsync(null, nodes: 3, async (cluster, auditor) =>
    {
        var ana = await _crowd.AgentAsync("ana", cluster.Nodes[0]);
        await _crowd.AgentAsync("ben", cluster.Nodes[1]);
        await _crowd.AgentAsync("mia", cluster.Nodes[2]);
        ana.BeSilent();
        var full = SeenAsync(ClusterSettings.Capacity, e => e is Accepted && e.Who == ana.Name);
        await _crowd.ShoppersAsync(8, [.. cluster.Nodes]);
        await full;

        var goingOn = SeenAsync(Length.Chats * 6, e => e is EndAcknowledged);
        var kept = await LowerAsync(auditor, ana);
        await goingOn;
        Assert.Equal(ClusterSettings.Capacity, kept.Count);
        Assert.Equal(kept, await auditor.ChatsOfAsync(Ana));

        var another = SeenAsync(1, e => e is Accepted && e.Who == ana.Name);
        ana.Speak();
        await another;
        await _crowd.MoreChatsAsync(Length.Chats);
        await _crowd.EndAsync();

        Assert.Empty(await auditor.EndAsync());
        foreach (var node in cluster.Nodes) Assert.Empty(await _crowd.CheckAsync(node));
    });

    [Spec]
    public Task A_node_that_does_not_see_that_a_capacity_is_lowered_is_found_out() => AuditAsync("first-impressions", nodes: 2, async (cluster, auditor) =>
    {
        // Who routes alone sees every agent first.
        await cluster.One.KillAsync();
        var ana = await _crowd.AgentAsync("ana", cluster.Other);
        ana.BeSilent();
        var full = SeenAsync(ClusterSettings.Capacity, e => e is Accepted && e.Who == ana.Name);
        await _crowd.ShoppersAsync(ClusterSettings.Capacity + 1, cluster.Other);
        await full;

        await LowerAsync(auditor, ana);
        ana.Speak();
        await _crowd.MoreChatsAsync(2);

        Assert.Contains(await auditor.EndAsync(), p => p.StartsWith("ana got another chat", StringComparison.Ordinal));
    });

    public Task DisposeAsync() => _server.DisposeAsync();

    public void Dispose() => _crowd.Dispose();

    /// <summary>Nodes, which everybody leaves before they are gone, and somebody who looks meanwhile.</summary>
    private async Task AuditAsync(string? sabotage, int nodes, Func<Cluster, Auditor, Task> happen)
    {
        await using var cluster = await Cluster.StartAsync(_server, sabotage, nodes: nodes);
        await using var auditor = new Auditor(_server, cluster);
        try
        {
            await happen(cluster, auditor);
        }
        finally
        {
            await _crowd.LeaveAsync();
        }
    }

    private async Task<IReadOnlySet<Chats.ChatId>> LowerAsync(Auditor auditor, DeskAgent ana)
    {
        _crowd.History.Add(new Lowering(ana.Name, Lowered));
        return await auditor.LowerAsync(Ana, Lowered);
    }

    /// <summary>Waits until something was seen so often from now on.</summary>
    private Task SeenAsync(int times, Func<HistoryEvent, bool> sight) => _crowd.History.SeenAsync(e => sight(e) && --times == 0);
}
