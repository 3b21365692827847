using LiveChat.Faults.Hosting;
using LiveChat.Faults.Namespaces;
using LiveChat.Faults.PostgreSql;

namespace LiveChat.Faults.TwoNodes;

/// <summary>Two nodes over one PostgreSQL, or more.</summary>
internal sealed class Cluster : IAsyncDisposable
{
    private readonly ShopFolder _folder;

    private Cluster(PostgreSqlServer server, IReadOnlyDictionary<string, string> settings, IReadOnlyList<OwnNetwork?> networks)
    {
        _folder = new(server.ConnectionString);
        Nodes = [.. networks.Select(n => new Node(_folder, server, settings, n))];
    }

    public IReadOnlyList<Node> Nodes { get; }

    public Node One => Nodes[0];

    public Node Other => Nodes[1];

    /// <summary>Gets the schema all of them keep everything in.</summary>
    public string Schema => _folder.Schema;

    /// <summary>Starts all nodes.</summary>
    /// <param name="server">The PostgreSQL.</param>
    /// <param name="sabotage">Which defence is taken away from the other one.</param>
    /// <param name="settings">What is different with these.</param>
    /// <param name="networks">The network each of them has; without it all have this machine's.</param>
    /// <param name="nodes">How many there are.</param>
    public static async Task<Cluster> StartAsync(
        PostgreSqlServer server, string? sabotage = null, IReadOnlyDictionary<string, string>? settings = null, IReadOnlyList<OwnNetwork?>? networks = null, int nodes = 2)
    {
        var cluster = new Cluster(server, settings ?? new Dictionary<string, string>(), networks ?? new OwnNetwork?[nodes]);
        try
        {
            foreach (var node in cluster.Nodes) await node.StartAsync(node == cluster.Other ? sabotage : null);
            return cluster;
        }
        catch
        {
            await cluster.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in Nodes) await node.DisposeAsync();
        _folder.Dispose();
    }
}
