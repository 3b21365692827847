using System.Text.Json;
using LiveChat.LoadTest.Servers;

namespace LiveChat.LoadTest.WholePath;

/// <summary>
/// The whole path of a message: real clients in this process, the server in another. The bare relay and LiveChat take turns in short slices of one run, so that
/// whatever else the machine does hits both alike; only the ratio means something.
/// </summary>
internal static class WholePathScenario
{
    private const int Slices = 5;

    public static async Task RunAsync(Arguments arguments)
    {
        var store = StoreKind.Of(arguments);
        var chats = arguments.Number("chats", 200);
        var slice = TimeSpan.FromSeconds((double)arguments.Number("seconds", 10) / Slices);

        await using var bareServer = await ServerProcess.StartAsync(["serve-bare", .. store.AsArguments()]);
        await using var liveChatServer = await ServerProcess.StartAsync(["serve-livechat", .. store.AsArguments(), "--chats", $"{chats}"]);
        var barePairs = await BareClients.ConnectAsync(bareServer.Address, chats);
        var liveChatPairs = await LiveChatClients.ConnectAsync(liveChatServer.Address, chats);

        var warmUp = await Playing.WarmUpAsync(bareServer, barePairs) + await Playing.WarmUpAsync(liveChatServer, liveChatPairs);

        var (bare, liveChat) = (new Measurement(), new Measurement());
        for (var i = 0; i < Slices; i++)
        {
            await Playing.PlayAsync(bareServer, barePairs, slice, bare);
            await Playing.PlayAsync(liveChatServer, liveChatPairs, slice, liveChat);
        }

        foreach (var pair in barePairs.Concat(liveChatPairs)) await pair.DisposeAsync();
        Console.WriteLine(JsonSerializer.Serialize(Result(store.Name, warmUp, bare, liveChat), JsonSerializerOptions.Web));
    }

    private static object Result(string store, TimeSpan warmUp, Measurement bare, Measurement liveChat) => new
    {
        Scenario = "whole-path",
        Store = store,
        WarmUpSeconds = warmUp.TotalSeconds,
        MessagesPerSecond = Math.Round(liveChat.PerSecond),
        BaselineMessagesPerSecond = Math.Round(bare.PerSecond),
        Ratio = Math.Round(liveChat.PerSecond / bare.PerSecond, 3),
        SeenP50Ms = Math.Round(liveChat.SeenMs(0.5), 2),
        SeenP99Ms = Math.Round(liveChat.SeenMs(0.99), 2),
        AckP50Ms = Math.Round(liveChat.AckMs(0.5), 2),
        AckP99Ms = Math.Round(liveChat.AckMs(0.99), 2),
        ServerCpuMicrosPerMessage = Math.Round(liveChat.CpuMicrosPerMessage, 1),
        BaselineServerCpuMicrosPerMessage = Math.Round(bare.CpuMicrosPerMessage, 1),
        AllocatedBytesPerMessage = Math.Round(liveChat.AllocatedBytesPerMessage),
        BaselineAllocatedBytesPerMessage = Math.Round(bare.AllocatedBytesPerMessage),
    };
}
