using System.Diagnostics;
using System.Text.Json;
using LiveChat.LoadTest.Servers;

namespace LiveChat.LoadTest.WholePath;

/// <summary>
/// How long an acknowledgement takes when the server has something left: first what it can do is found out, then messages come at a share of that, at moments of their own,
/// whether earlier ones are answered or not. Each is timed from the moment at which it was to be sent, so that a server that stands still is charged for all that should have come meanwhile.
/// </summary>
internal static class PacedScenario
{
    public static async Task RunAsync(Arguments arguments)
    {
        var store = StoreKind.Of(arguments, "sqlite");
        var chats = arguments.Number("chats", 200);
        var share = arguments.Number("percent", 70);
        var duration = TimeSpan.FromSeconds(arguments.Number("seconds", 10));

        await using var server = await ServerProcess.StartAsync(["serve-livechat", .. store.AsArguments(), "--chats", $"{chats}"]);
        var pairs = await LiveChatClients.ConnectAsync(server.Address, chats);
        await Playing.WarmUpAsync(server, pairs);
        var closed = new Measurement();
        await Playing.PlayAsync(server, pairs, duration, closed);

        var rate = closed.PerSecond * share / 100;
        var times = (await PaceAsync(pairs, rate, duration)).Order().ToList();
        foreach (var pair in pairs) await pair.DisposeAsync();

        var (p50, p99) = (times[times.Count / 2], times[times.Count * 99 / 100]);
        Console.WriteLine(JsonSerializer.Serialize(
            new
            {
                Scenario = "paced",
                Store = store.Name,
                MostPerSecond = Math.Round(closed.PerSecond),
                PerSecond = Math.Round(rate),
                AckP50Ms = Math.Round(p50, 2),
                AckP99Ms = Math.Round(p99, 2),
                P99ToP50 = Math.Round(p99 / p50, 2),
            },
            JsonSerializerOptions.Web));
    }

    private static async Task<double[]> PaceAsync(IReadOnlyList<ChatPair> pairs, double rate, TimeSpan duration)
    {
        // The same moments and chats in every run.
        var random = new Random(1);
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
}
