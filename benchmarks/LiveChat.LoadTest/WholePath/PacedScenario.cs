using System.Diagnostics;
using System.Text.Json;
using LiveChat.LoadTest.Servers;

namespace LiveChat.LoadTest.WholePath;

/// <summary>
/// How long an acknowledgement takes when the server has something left: first what LiveChat can do is found out, then messages come at a share of that, at moments of their own,
/// whether earlier ones are answered or not. Each is timed from the moment at which it was to be sent, so that a server that stands still is charged for all that should have come meanwhile.
/// The bare relay gets the same messages at the same moments, in turns: what it shows is what this machine and the clients on it take.
/// </summary>
internal static class PacedScenario
{
    private const int Slices = 5;

    public static async Task RunAsync(Arguments arguments)
    {
        var store = StoreKind.Of(arguments, "sqlite");
        var chats = arguments.Number("chats", 200);
        var share = arguments.Number("percent", 70);
        var slice = TimeSpan.FromSeconds((double)arguments.Number("seconds", 10) / Slices);

        await using var bareServer = await ServerProcess.StartAsync(["serve-bare", .. store.AsArguments()]);
        await using var liveChatServer = await ServerProcess.StartAsync(["serve-livechat", .. store.AsArguments(), "--chats", $"{chats}"]);
        var barePairs = await BareClients.ConnectAsync(bareServer.Address, chats);
        var liveChatPairs = await LiveChatClients.ConnectAsync(liveChatServer.Address, chats);
        await Playing.WarmUpAsync(bareServer, barePairs);
        await Playing.WarmUpAsync(liveChatServer, liveChatPairs);

        var (bareMost, most) = (new Measurement(), new Measurement());
        for (var i = 0; i < Slices; i++)
        {
            await Playing.PlayAsync(bareServer, barePairs, slice, bareMost);
            await Playing.PlayAsync(liveChatServer, liveChatPairs, slice, most);
        }

        var (bareRate, rate) = (bareMost.PerSecond * share / 100, most.PerSecond * share / 100);
        var (bare, liveChat) = (new List<double>(), new List<double>());
        for (var i = 0; i < Slices; i++)
        {
            // The same moments and chats for both, and in every run.
            bare.AddRange(await PaceAsync(barePairs, bareRate, slice, seed: i));
            liveChat.AddRange(await PaceAsync(liveChatPairs, rate, slice, seed: i));
        }

        foreach (var pair in barePairs.Concat(liveChatPairs)) await pair.DisposeAsync();

        var (p50, p99, bareP50, bareP99) = (Quantile(liveChat, 0.5), Quantile(liveChat, 0.99), Quantile(bare, 0.5), Quantile(bare, 0.99));
        Console.WriteLine(JsonSerializer.Serialize(
            new
            {
                Scenario = "paced",
                Store = store.Name,
                MostPerSecond = Math.Round(most.PerSecond),
                PerSecond = Math.Round(rate),
                AckP50Ms = Math.Round(p50, 2),
                AckP99Ms = Math.Round(p99, 2),
                P99ToP50 = Math.Round(p99 / p50, 2),
                BaselineMostPerSecond = Math.Round(bareMost.PerSecond),
                BaselinePerSecond = Math.Round(bareRate),
                BaselineAckP50Ms = Math.Round(bareP50, 2),
                BaselineAckP99Ms = Math.Round(bareP99, 2),
                BaselineP99ToP50 = Math.Round(bareP99 / bareP50, 2),
            },
            JsonSerializerOptions.Web));
    }

    private static async Task<double[]> PaceAsync(IReadOnlyList<ChatPair> pairs, double rate, TimeSpan duration, int seed)
    {
        var random = new Random(seed);
        var sent = new List<Task<double>>();
        var start = Stopwatch.GetTimestamp();
        for (var next = TimeSpan.Zero; next < duration;)
        {
            for (; next < Stopwatch.GetElapsedTime(start); next += TimeSpan.FromSeconds(-Math.Log(1 - random.NextDouble()) / rate))
            {
                sent.Add(TimeAsync(pairs[random.Next(pairs.Count)], random.Next(2) == 0, start, next));
            }

            await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System);
        }

        return await Task.WhenAll(sent);
    }

    private static async Task<double> TimeAsync(ChatPair pair, bool fromCustomer, long start, TimeSpan due)
    {
        await pair.SendAsync(fromCustomer);
        return (Stopwatch.GetElapsedTime(start) - due).TotalMilliseconds;
    }

    private static double Quantile(List<double> times, double quantile)
    {
        times.Sort();
        return times[(int)(quantile * (times.Count - 1))];
    }
}
