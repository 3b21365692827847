using LiveChat.Faults.PostgreSql;
using LiveChat.Faults.TwoNodes;
using LiveChat.Testing;

namespace LiveChat.Faults.Namespaces;

/// <summary>Whole chats over two nodes, each in a network of its own, while one of them is parted from the database: what is sent disappears, and nobody is told.</summary>
[RequiresNetworkNamespaces]
public sealed class WholeChatsInNamespaces(PostgreSqlServer server) : IClassFixture<PostgreSqlServer>, IAsyncLifetime, IDisposable
{
    private readonly Crowd _crowd = new();
    private readonly List<OwnNetwork> _networks = [];

    public async Task InitializeAsync()
    {
        for (var i = 0; i < 2; i++) _networks.Add(await OwnNetwork.CreateAsync(i));
    }

    [Spec]
    public async Task While_a_node_and_the_database_are_parted_and_joined_again()
    {
        await using var cluster = await Cluster.StartAsync(server, networks: _networks);
        await _crowd.AgentAsync("ana", cluster.One, cluster.Other);
        await _crowd.AgentAsync("ben", cluster.Other, cluster.One);
        await _crowd.ShopperAsync("kim", cluster.One, cluster.Other);
        var parted = await _crowd.ShopperAsync("pat", cluster.Other, cluster.One);
        await _crowd.MoreChatsAsync(1);

        await _networks[1].PartAsync();
        await _crowd.MoreChatsAsync(Length.Chats);
        var connects = parted.Connects;
        await _networks[1].JoinAsync();
        await _crowd.MoreChatsAsync(Length.Chats);
        await _crowd.EndAsync();

        Assert.True(connects > 1, "Nobody was on the node that was parted.");
        Assert.Empty(await _crowd.CheckAsync(cluster.One));
        Assert.Empty(await _crowd.CheckAsync(cluster.Other));
    }

    [Spec]
    public async Task Clients_that_wait_for_an_answer_without_end_are_found_out_when_their_node_is_parted()
    {
        using var crowd = new Crowd(new() { Patience = TimeSpan.FromHours(1) });
        await using var cluster = await Cluster.StartAsync(server, networks: _networks);
        var (_, ana) = await crowd.QuietChatAsync("pip", cluster.Other, cluster.One);

        await _networks[1].PartAsync();
        ana.Speak();

        Assert.True(await crowd.IsStuckAsync(), "The chat went on over the other node.");
        await _networks[1].JoinAsync();
        await crowd.LeaveAsync();
    }

    public async Task DisposeAsync()
    {
        await _crowd.LeaveAsync();
        foreach (var network in _networks) await network.DisposeAsync();
    }

    public void Dispose() => _crowd.Dispose();
}
