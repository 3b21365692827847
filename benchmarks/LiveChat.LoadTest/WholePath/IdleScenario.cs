using System.Text.Json;
using LiveChat.LoadTest.Servers;

namespace LiveChat.LoadTest.WholePath;

/// <summary>
/// What an open chat in which nobody writes costs the server in memory: people come, chat and close their connections, the chats stay open. As many people who come
/// and chat with nobody are taken off: the server remembers them, too.
/// </summary>
internal static class IdleScenario
{
    public static async Task RunAsync(Arguments arguments)
    {
        var store = StoreKind.Of(arguments, "sqlite");
        var chats = arguments.Number("chats", 1000);

        await using var server = await ServerProcess.StartAsync(["serve-livechat", .. store.AsArguments(), "--chats", $"{chats * 3}"]);

        // The buffers of so many connections are not the price of what comes later.
        var start = await HeapAfterAsync(server, LiveChatClients.ConnectAsync(server.Address, chats));
        var withPeople = await HeapAfterAsync(server, LiveChatClients.MeetAsync(server.Address, chats));
        var withChats = await HeapAfterAsync(server, LiveChatClients.ConnectAsync(server.Address, chats));

        var (people, all) = ((withPeople - start) / chats, (withChats - withPeople) / chats);
        Console.WriteLine(JsonSerializer.Serialize(
            new { Scenario = "idle", Store = store.Name, Chats = chats, BytesPerPeople = people, BytesPerOpenChat = all - people }, JsonSerializerOptions.Web));
    }

    private static async Task<long> HeapAfterAsync<T>(ServerProcess server, Task<IReadOnlyList<T>> connected)
        where T : IAsyncDisposable
    {
        foreach (var connections in await connected) await connections.DisposeAsync();
        return await SettledHeapAsync(server);
    }

    /// <summary>The server takes a moment to let go of a connection.</summary>
    private static async Task<long> SettledHeapAsync(ServerProcess server)
    {
        var (last, heap) = (long.MaxValue, await server.HeapAsync());
        while (heap < last * 0.999) (last, heap) = (heap, await server.HeapAsync());
        return heap;
    }
}
