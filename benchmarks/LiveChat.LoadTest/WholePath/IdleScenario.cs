using System.Text.Json;
using LiveChat.LoadTest.Servers;

namespace LiveChat.LoadTest.WholePath;

/// <summary>
/// What an open chat in which nobody writes costs the server in memory: one pair after the other comes, chats and closes its connections, the chat stays open. As many
/// pairs who come and do not chat are taken off: the server remembers them, too. Never more than two connections are open, so that their buffers do not count. The two take
/// turns, and the middle of several rounds counts: caches that grow once would stand for thousands of chats.
/// </summary>
internal static class IdleScenario
{
    private const int Rounds = 5;
    private const int MostBytes = 2048;

    /// <returns>Whether a chat costs no more than bounded.</returns>
    public static async Task<bool> RunAsync(Arguments arguments)
    {
        var store = StoreKind.Of(arguments, "sqlite");
        var chats = arguments.Number("chats", 200);

        await using var server = await ServerProcess.StartAsync(["serve-livechat", .. store.AsArguments(), "--chats", $"{chats * 2 * (Rounds + 1)}"]);
        using var http = new HttpClient { BaseAddress = server.Address };
        var heap = await HeapAfterAsync(ChatAsync);
        var (people, pairs) = (new List<long>(), new List<long>());
        for (var i = 0; i < Rounds; i++)
        {
            heap = Grown(people, heap, await HeapAfterAsync(MeetAsync));
            heap = Grown(pairs, heap, await HeapAfterAsync(ChatAsync));
        }

        var (ofPeople, ofPairs) = (Median(people) / chats, Median(pairs) / chats);
        Console.WriteLine(JsonSerializer.Serialize(
            new { Scenario = "idle-chats", Store = store.Name, Chats = chats * (Rounds + 1), BytesPerPair = ofPeople, BytesPerOpenChat = ofPairs - ofPeople }, JsonSerializerOptions.Web));
        return ofPairs - ofPeople <= MostBytes;

        async Task MeetAsync()
        {
            await using var strangers = await LiveChatClients.MeetAsync(server.Address, http);
        }

        async Task ChatAsync()
        {
            await using var pair = await LiveChatClients.StartAsync(await LiveChatClients.MeetAsync(server.Address, http));
        }

        async Task<long> HeapAfterAsync(Func<Task> come)
        {
            for (var i = 0; i < chats; i++) await come();
            return await server.SettledHeapAsync();
        }
    }

    private static long Grown(List<long> growth, long before, long after)
    {
        growth.Add(after - before);
        return after;
    }

    private static long Median(List<long> values) => values.Order().ElementAt(values.Count / 2);
}
