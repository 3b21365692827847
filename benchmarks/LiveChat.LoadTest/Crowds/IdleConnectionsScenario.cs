using System.Text.Json;
using LiveChat.LoadTest.Servers;
using LiveChat.LoadTest.WholePath;

namespace LiveChat.LoadTest.Crowds;

/// <summary>
/// What a connection over which nobody says anything costs the server in memory: a customer with an open chat on LiveChat, and a member of a group on the bare hub. The first ones are not
/// counted: what they fill stands for all that follow.
/// </summary>
internal static class IdleConnectionsScenario
{
    private const int First = 200;
    private const int Together = 50;
    private const double MostRatio = 1.5;

    /// <returns>Whether a connection costs no more than bounded.</returns>
    public static async Task<bool> RunAsync(Arguments arguments)
    {
        var store = StoreKind.Of(arguments, "sqlite");
        var clients = arguments.Number("clients", 5000);
        var bare = await BareAsync(clients);
        var liveChat = await LiveChatAsync(store, clients);
        Console.WriteLine(JsonSerializer.Serialize(
            new
            {
                Scenario = "idle",
                Store = store.Name,
                Clients = clients,
                BytesPerConnection = liveChat,
                BaselineBytesPerConnection = bare,
                Ratio = Math.Round((double)liveChat / bare, 2),
            },
            JsonSerializerOptions.Web));
        return liveChat <= MostRatio * bare;
    }

    private static async Task<long> BareAsync(int clients)
    {
        await using var server = await ServerProcess.StartAsync("serve-bare");
        return await GrowthAsync(server, clients, async _ => (await BareClients.JoinAsync(server.Address, Guid.NewGuid().ToString("N"))).Connection);
    }

    private static async Task<long> LiveChatAsync(StoreKind store, int clients)
    {
        await using var server = await ServerProcess.StartAsync(["serve-livechat", .. store.AsArguments(), "--chats", $"{clients}", "--crowd", $"{clients + First}"]);
        using var http = new HttpClient { BaseAddress = server.Address };
        var members = await server.CrowdAsync();
        return await GrowthAsync(server, clients, async i =>
        {
            var customer = new CrowdCustomer(server.Address, http, members[i]);
            await customer.Connection.StartAsync();
            return customer;
        });
    }

    private static async Task<long> GrowthAsync(ServerProcess server, int clients, Func<int, Task<IAsyncDisposable>> connect)
    {
        var connected = new IAsyncDisposable[First + clients];
        await ConnectAsync(0, First);
        var before = await server.SettledHeapAsync();
        await ConnectAsync(First, First + clients);
        var growth = await server.SettledHeapAsync() - before;
        await Task.WhenAll(connected.Select(c => c.DisposeAsync().AsTask()));
        return growth / clients;

        Task ConnectAsync(int from, int to)
            => Parallel.ForAsync(from, to, new ParallelOptions { MaxDegreeOfParallelism = Together }, async (i, _) => connected[i] = await connect(i));
    }
}
