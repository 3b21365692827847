using System.Text.Json;
using LiveChat.LoadTest.Servers;

namespace LiveChat.LoadTest.WholePath;

/// <summary>
/// Two nodes over one PostgreSQL, every customer on one and the agent on the other, against one node that has both. All of them share this machine, so what counts is the cost of a message;
/// throughput falls where processors are all busy already.
/// </summary>
internal static class TwoNodesScenario
{
    private const int Slices = 5;

    public static async Task RunAsync(Arguments arguments)
    {
        var store = StoreKind.Of(arguments, "postgres");
        if (store.Name != "postgres") throw new ArgumentException("Two nodes need a database they can share: --store postgres.", nameof(arguments));

        var chats = arguments.Number("chats", 200);
        var slice = TimeSpan.FromSeconds((double)arguments.Number("seconds", 10) / Slices);
        await using var alone = await ServerProcess.StartAsync(["serve-livechat", .. store.AsArguments(), "--chats", $"{chats}"]);
        string[] shared = ["serve-livechat", .. store.AsSharedArguments(), "--chats", $"{chats}"];
        await using var one = await ServerProcess.StartAsync(shared);
        await using var other = await ServerProcess.StartAsync(shared);
        ServerProcess[] both = [one, other];

        var together = await LiveChatClients.ConnectAsync(alone.Address, chats);
        var across = await LiveChatClients.ConnectAsync(one.Address, other.Address, chats);
        await Playing.WarmUpAsync(alone, together);
        await Playing.WarmUpAsync(both, across);

        var (single, two) = (new Measurement(), new Measurement());
        for (var i = 0; i < Slices; i++)
        {
            await Playing.PlayAsync(alone, together, slice, single);
            await Playing.PlayAsync(both, across, slice, two);
        }

        foreach (var pair in together.Concat(across)) await pair.DisposeAsync();
        Console.WriteLine(JsonSerializer.Serialize(
            new
            {
                Scenario = "two-nodes",
                MessagesPerSecond = Math.Round(two.PerSecond),
                OneNodeMessagesPerSecond = Math.Round(single.PerSecond),
                Ratio = Math.Round(two.PerSecond / single.PerSecond, 3),
                SeenP50Ms = Math.Round(two.SeenMs(0.5), 2),
                SeenP99Ms = Math.Round(two.SeenMs(0.99), 2),
                OneNodeSeenP50Ms = Math.Round(single.SeenMs(0.5), 2),
                OneNodeSeenP99Ms = Math.Round(single.SeenMs(0.99), 2),
                ServerCpuMicrosPerMessage = Math.Round(two.CpuMicrosPerMessage, 1),
                OneNodeServerCpuMicrosPerMessage = Math.Round(single.CpuMicrosPerMessage, 1),
                CpuRatio = Math.Round(two.CpuMicrosPerMessage / single.CpuMicrosPerMessage, 2),
            },
            JsonSerializerOptions.Web));
    }
}
