using LiveChat.Faults.Hosting;
using LiveChat.Faults.Namespaces;
using LiveChat.Faults.PostgreSql;

namespace LiveChat.Faults.TwoNodes;

/// <summary>Two nodes over one PostgreSQL.</summary>
internal sealed class Cluster : IAsyncDisposable
{
    private readonly ShopFolder _folder;

    private Cluster(PostgreSqlServer server, IReadOnlyDictionary<string, string> settings, IReadOnlyList<OwnNetwork?> networks)
    {
        _folder = new(server.ConnectionString);
        One = new(_folder, server, settings, networks[0]);
        Other = new(_folder, server, settings, networks[1]);
    }

    public Node One { get; }

    public Node Other { get; }

    /// <summary>Starts both nodes.</summary>
    /// <param name="server">The PostgreSQL.</param>
    /// <param name="sabotage">Which defence is taken away from the other one.</param>
    /// <param name="settings">What is different with these two.</param>
    /// <param name="networks">The network each of them has; without it both have this machine's.</param>
    public static async Task<Cluster> StartAsync(
        PostgreSqlServer server, string? sabotage = null, IReadOnlyDictionary<string, string>? settings = null, IReadOnlyList<OwnNetwork?>? networks = null)
    {
        var cluster = new Cluster(server, settings ?? new Dictionary<string, string>(), networks ?? [null, null]);
        try
        {
            await cluster.One.StartAsync();
            await cluster.Other.StartAsync(sabotage);
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
        await One.DisposeAsync();
        await Other.DisposeAsync();
        _folder.Dispose();
    }
}
