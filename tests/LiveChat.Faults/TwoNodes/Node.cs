using System.Net;
using LiveChat.Faults.Hosting;
using LiveChat.Faults.Namespaces;
using LiveChat.Faults.PostgreSql;
using LiveChat.Faults.Proxying;

namespace LiveChat.Faults.TwoNodes;

/// <summary>One process of the shop, with a network before and behind it that can be faulty. Started again, it is at the same address.</summary>
internal sealed class Node : IAsyncDisposable
{
    /// <summary>The minute after a start in which nobody is missed, and a look.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(66);

    private readonly ShopFolder _folder;
    private readonly IReadOnlyDictionary<string, string> _settings;
    private readonly OwnNetwork? _network;
    private ShopProcess? _shop;
    private long _started;

    public Node(ShopFolder folder, PostgreSqlServer server, IReadOnlyDictionary<string, string> settings, OwnNetwork? network = null)
    {
        (_folder, _settings, _network) = (folder, settings, network);
        Clients = new(() => new IPEndPoint(Address, Volatile.Read(ref _shop)?.Address.Port ?? 0), IPAddress.Loopback);
        Database = new(() => new IPEndPoint(IPAddress.Loopback, server.Port), network?.Database ?? IPAddress.Loopback);
    }

    /// <summary>Gets the network between its clients and it.</summary>
    public FaultProxy Clients { get; }

    /// <summary>Gets the network between it and the database.</summary>
    public FaultProxy Database { get; }

    private IPAddress Address => _network?.Address ?? IPAddress.Loopback;

    public ShopProcess Shop => _shop ?? throw new InvalidOperationException("It does not run.");

    /// <summary>Starts it; one that runs is killed before.</summary>
    /// <param name="sabotage">Which defence is taken away.</param>
    public async Task StartAsync(string? sabotage = null)
    {
        await EndAsync();
        var settings = new Dictionary<string, string>(ClusterSettings.All.Concat(_settings))
        {
            ["ConnectionStrings:LiveChat"] = PostgreSqlServer.ConnectionTo(Database.EndPoint),
            ["urls"] = $"http://{Address}:0",
        };
        Volatile.Write(ref _shop, await ShopProcess.StartAsync(_folder, sabotage, settings, _network?.Name));
        _started = TimeProvider.System.GetTimestamp();
    }

    /// <summary>Lets it run, whatever a test before has left it in.</summary>
    public async Task GoOnAsync()
    {
        if (_shop is { HasEnded: false } shop) await shop.GoOnAsync();
        else await StartAsync();
    }

    /// <summary>Waits until it misses agents: after a start it lets desks come back first.</summary>
    public async Task SteadyAsync()
    {
        if (Grace - TimeProvider.System.GetElapsedTime(_started) is { Ticks: > 0 } left) await Task.Delay(left, TimeProvider.System);
    }

    public async Task KillAsync()
    {
        await Shop.KillAsync();
        await EndAsync();
    }

    /// <summary>Asks it to end, and waits until it has.</summary>
    public async Task StopAsync()
    {
        await Shop.AskToEndAsync();
        await Shop.EndedAsync();
        await EndAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        await Clients.DisposeAsync();
        await Database.DisposeAsync();
    }

    private async Task EndAsync()
    {
        if (Interlocked.Exchange(ref _shop, null) is { } shop) await shop.DisposeAsync();
    }
}
