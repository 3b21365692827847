using LiveChat.Faults.PostgreSql;

namespace LiveChat.Faults.TwoNodes;

/// <summary>Two nodes that go on from test to test of a class, over a PostgreSQL of their own: starting them takes longer than most of what is done with them.</summary>
public sealed class NodesUnderTest : IAsyncLifetime
{
    private Cluster? _cluster;
    private readonly HashSet<string> _earlier = [];
    private bool _isSabotaged;

    /// <summary>Gets the PostgreSQL, to be killed and started again.</summary>
    public PostgreSqlServer Server { get; } = new();

    internal Node One => _cluster!.One;

    internal Node Other => _cluster!.Other;

    /// <summary>Everybody leaves; what they leave behind is no surprise to those who come after them.</summary>
    internal async Task LeaveAsync(Crowd crowd)
    {
        await RestoreAsync();
        await crowd.LeaveAsync();
        _earlier.UnionWith(crowd.History.Events.Select(e => e.Chat).Where(c => c.Length > 0));
    }

    /// <summary>What is wrong with what a crowd saw, when a node is asked what the chats hold.</summary>
    internal Task<IReadOnlyList<string>> CheckAsync(Crowd crowd, Node node) => crowd.CheckAsync(node, _earlier);

    /// <summary>Takes a defence away from the other node. The one keeps all of them.</summary>
    public async Task SabotageAsync(string defence)
    {
        _isSabotaged = true;
        await Other.StartAsync(defence);
    }

    /// <summary>Gives the other node its defences back, and both a good network.</summary>
    public async Task RestoreAsync()
    {
        foreach (var node in _cluster is null ? [] : new[] { One, Other }) await node.GoOnAsync();
        foreach (var network in _cluster is null ? [] : new[] { One.Clients, Other.Clients, One.Database, Other.Database }) network.Weather = new();
        if (!_isSabotaged) return;

        await Other.StartAsync();
        _isSabotaged = false;
    }

    public async Task InitializeAsync()
    {
        await Server.InitializeAsync();
        if (PostgreSqlServer.Programs is not null) _cluster = await Cluster.StartAsync(Server);
    }

    public async Task DisposeAsync()
    {
        if (_cluster is not null) await _cluster.DisposeAsync();
        await Server.DisposeAsync();
    }
}
